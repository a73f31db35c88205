package deriv.domains;

/**
 * A place between numbers: just before a number or just after it.
 *
 * @param isAfter whether the number lies on the lower side
 */
record Cut(RealNumber at, boolean isAfter) implements Comparable<Cut> {
    static Cut before(RealNumber at) {
        return new Cut(at, false);
    }

    static Cut after(RealNumber at) {
        return new Cut(at, true);
    }

    @Override
    public int compareTo(Cut o) {
        int order = NumberOrder.BY_VALUE.compare(at, o.at);
        return order != 0 ? order : Boolean.compare(isAfter, o.isAfter);
    }
}
