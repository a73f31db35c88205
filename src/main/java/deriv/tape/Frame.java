package deriv.tape;

/**
 * The scratch memory of one caller of an {@link Interpreter}. Not to be shared between threads; each call leaves
 * nothing behind that a later one could see.
 */
public final class Frame {
    private final Interpreter interpreter;
    private final double[] registers;

    Frame(Interpreter interpreter, double[] registers) {
        this.interpreter = interpreter;
        this.registers = registers;
    }

    /**
     * Computes the outputs at one point.
     *
     * @param point  the values of the inputs, in their order
     * @param values where the outputs go
     * @throws IllegalArgumentException if an array has another length
     */
    public void evaluate(double[] point, double[] values) {
        interpreter.run(registers, point, values);
    }
}
