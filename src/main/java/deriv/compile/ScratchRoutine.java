package deriv.compile;

/** What a generated class extends that needs memory besides that of its caller. */
abstract class ScratchRoutine extends Routine {
    private final Pool<Scratch> pool;
    private final Pool<OneInput> oneInput;
    private final int inputs;

    ScratchRoutine(Shape shape) {
        this.inputs = shape.inputs;
        this.pool = new Pool<>(() -> new Scratch(shape.crossings, shape.arities));
        this.oneInput = new Pool<>(() -> new OneInput(new double[1], new double[shape.stored]));
    }

    /**
     * What a routine works with.
     *
     * @param inputs    the number of inputs
     * @param crossings the number of values that cross from one method into another
     * @param arities   the numbers of arguments of long calls, each once
     * @param stored    the number of outputs that go into an array
     */
    record Shape(int inputs, int crossings, int[] arities, int stored) {}

    /** The arrays of a call that brings a number only. */
    private record OneInput(double[] point, double[] values) {}

    abstract double run(double[] point, double[] direction, double[] values, Scratch scratch);

    @Override
    final double run(double[] point, double[] direction, double[] values) {
        Scratch scratch = pool.take();
        double result = run(point, direction, values, scratch);
        pool.give(scratch);
        return result;
    }

    @Override
    final double at(double x) {
        if (inputs != 1) {
            return super.at(x);
        }
        OneInput own = oneInput.take();
        own.point[0] = x;
        double result = run(own.point, own.point, own.values);
        oneInput.give(own);
        return result;
    }
}
