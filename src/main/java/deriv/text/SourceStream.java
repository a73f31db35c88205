package deriv.text;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * The source as the lexer wants it: code points with a position. What follows the last is a line break and then spaces,
 * never an end: the lexer keeps no table entry for the end of a text and would work out each time what it means there.
 * Whoever reads stops behind the line break. (ANTLR's own streams also copy each text twice.)
 */
final class SourceStream implements CharStream {

    private final Source source;
    private final int size;
    private int at;

    SourceStream(Source source) {
        this.source = source;
        this.size = source.length() + 1;
    }

    @Override
    public int LA(int i) {
        int place = at + (i > 0 ? i - 1 : i);
        if (place < size - 1) {
            return source.codePoint(place);
        }
        return place == size - 1 ? '\n' : ' ';
    }

    @Override
    public void consume() {
        at++;
    }

    @Override
    public int index() {
        return at;
    }

    @Override
    public void seek(int index) {
        at = index;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int mark() {
        return 0;
    }

    @Override
    public void release(int marker) {
        // Nothing is ever thrown away.
    }

    @Override
    public String getSourceName() {
        return "text";
    }

    @Override
    public String getText(Interval interval) {
        return source.slice(new Span(interval.a, Math.min(size - 1, interval.b + 1)));
    }
}
