package deriv.source;

import deriv.tape.Interpreter;
import deriv.tape.RandomTapes;
import deriv.tape.Tape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Many tapes as the methods of one unit, and the points where languages are compared.
 *
 * @param points by tape
 */
record Corpus(long seed, List<Tape> tapes, double[][][] points) {
    static final int INPUTS = 2;
    private static final int POINTS = 12;

    /** {@return so many random tapes of up to so many instructions} */
    static Corpus random(long seed, int count, int longest) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Tape> tapes = IntStream.range(0, count)
                .mapToObj(_ -> RandomTapes.of(random, INPUTS, random.nextInt(2, longest + 1)))
                .toList();
        return of(seed, tapes);
    }

    static Corpus of(long seed, List<Tape> tapes) {
        SplittableRandom random = new SplittableRandom(seed + 1);
        double[][] points = new double[POINTS][];
        for (int i = 0; i < POINTS; i++) {
            points[i] = new double[] {coordinate(random, i), coordinate(random, i)};
        }
        return new Corpus(seed, tapes, tapes.stream().map(_ -> points).toArray(double[][][]::new));
    }

    private static double coordinate(SplittableRandom random, int i) {
        return i % 3 == 2 ? RandomTapes.special(random) : random.nextDouble(-4, 4);
    }

    /** {@return a class with a method {@code f0}, {@code f1}, … for each tape} */
    Unit unit(String name) {
        List<Method> methods = new ArrayList<>();
        for (int i = 0; i < tapes.size(); i++) {
            methods.add(new Method("f" + i, List.of("Seed " + seed + ", tape " + i + "."),
                    List.of(new Parameter("point", tapes.get(i).inputs().size())), tapes.get(i), result(i)));
        }
        return new Unit(ClassName.of(name), List.of("Random tapes."), methods);
    }

    /** All ways take turns; scattered outputs go to every other place. */
    Result result(int i) {
        int outputs = tapes.get(i).outputCount();
        return switch (i % 4) {
            case 0 -> new Result.Stored("values");
            case 1 -> new Result.ReturnedAndStored("values");
            case 2 -> new Result.Scattered("values", 2 * outputs,
                    IntStream.range(0, outputs).mapToObj(k -> 2 * k + 1).toList());
            default -> tapes.get(i).outputCount() == 1 ? new Result.Returned() : new Result.Stored("values");
        };
    }

    /** {@return the outputs of all tapes at all points, by the interpreter} */
    double[] expected() {
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i < tapes.size(); i++) {
            Interpreter interpreter = new Interpreter(tapes.get(i));
            for (double[] point : points[i]) {
                all.add(interpreter.evaluate(point));
            }
        }
        return all.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    /** {@return the tape of each number in the array of all outputs} */
    int[] tapeOf() {
        return IntStream.range(0, tapes.size())
                .flatMap(i -> IntStream.range(0, tapes.get(i).outputCount() * points[i].length).map(_ -> i)).toArray();
    }

    /** {@return where a number in the array of all outputs comes from} */
    String place(int index) {
        int at = index;
        for (int i = 0; i < tapes.size(); i++) {
            int count = tapes.get(i).outputCount();
            if (at < count * points[i].length) {
                return "seed " + seed + ", tape " + i + ", point " + Arrays.toString(points[i][at / count])
                        + ", output "
                        + at % count + "\n" + tapes.get(i);
            }
            at -= count * points[i].length;
        }
        throw new IndexOutOfBoundsException(index);
    }
}
