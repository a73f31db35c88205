package deriv.text;

/** A stretch of the source text in code points, from {@code start} up to but not including {@code end}. */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) { throw new IllegalArgumentException("span " + start + ".." + end); }
    }

    /** {@return the smallest span that covers this one and the other} */
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    public int length() {
        return end - start;
    }
}
