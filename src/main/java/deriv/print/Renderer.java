package deriv.print;

/** One output format: a switch over shapes. */
interface Renderer {
    /**
     * Puts the shape on the pen, its parts through {@link Pen#put(Layout, Level)}.
     *
     * @param level
     *            what the surroundings ask for: a looser shape needs brackets
     */
    void render(Shape shape, Level level, Pen pen);
}
