package deriv.numbers;

import deriv.Compilation;
import deriv.Deriv;
import java.util.Random;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/** The workloads N2: Rosenbrock's function, a network of one hidden layer, a residual of bundle adjustment. */
final class Workloads {
    private Workloads() {}

    /** {@return the point of a workload: coordinate i is the same everywhere} */
    static double[] point(int variables) {
        return IntStream.range(0, variables).mapToDouble(i -> 0.3 + 0.05 * (i * 7 % 11)).toArray();
    }

    static Compilation rosenbrock(int n) {
        StringJoiner sum = new StringJoiner(" + ");
        for (int i = 0; i + 1 < n; i++) {
            sum.add("100*(x%d - x%d^2)^2 + (1 - x%d)^2".formatted(i + 1, i, i));
        }
        String[] names = IntStream.range(0, n).mapToObj(i -> "x" + i).toArray(String[]::new);
        return Deriv.compile(Deriv.reader().withoutVerification().parse(sum.toString())).vars(names);
    }

    /** {@return the data of a sample for a network: odd multiples of 1/(20 d)} */
    static int[] sample(int d) {
        Random random = new Random(7);
        return IntStream.range(0, d).map(_ -> 2 * random.nextInt(-9, 10) + 1).toArray();
    }

    /** {@return the squared error of a network of d numbers and h neurons: weights, then biases, then the last layer} */
    static Compilation network(int d, int h) {
        int[] sample = sample(d);
        StringJoiner outer = new StringJoiner(" + ");
        StringJoiner names = new StringJoiner(",");
        for (int j = 0; j < h; j++) {
            StringJoiner inner = new StringJoiner(" + ");
            for (int i = 0; i < d; i++) {
                inner.add("w%d_%d*(%d/%d)".formatted(j, i, sample[i], 20 * d));
                names.add("w%d_%d".formatted(j, i));
            }
            outer.add("v%d*tanh(%s + b%d)".formatted(j, inner, j));
        }
        IntStream.range(0, h).forEach(j -> names.add("b" + j));
        IntStream.range(0, h).forEach(j -> names.add("v" + j));
        names.add("bo");
        String[] all = names.toString().split(",");
        return Deriv.compile(Deriv.reader().withoutVerification().parse("(" + outer + " + bo - 7/3)^2")).vars(all);
    }

    /** {@return the two residuals of one observed point: 15 variables} */
    static Compilation bundle() {
        String common = """
                Y0 = X0 - C0; Y1 = X1 - C1; Y2 = X2 - C2
                th = sqrt(r0^2 + r1^2 + r2^2); c = cos(th); s = sin(th)
                n0 = r0/th; n1 = r1/th; n2 = r2/th
                dot = (n0*Y0 + n1*Y1 + n2*Y2)*(1 - c)
                Z0 = Y0*c + (n1*Y2 - n2*Y1)*s + n0*dot
                Z1 = Y1*c + (n2*Y0 - n0*Y2)*s + n1*dot
                Z2 = Y2*c + (n0*Y1 - n1*Y0)*s + n2*dot
                p0 = Z0/Z2; p1 = Z1/Z2; rs = p0^2 + p1^2; L = 1 + k0*rs + k1*rs^2
                """;
        return Deriv.compile(Deriv.reader().withoutVerification()
                .parse(common + "[w*(f*p0*L + u0 - 1/4), w*(f*p1*L + u1 - 2/4)]"))
                .vars("r0", "r1", "r2", "C0", "C1", "C2", "f", "u0", "u1", "k0", "k1", "X0", "X1", "X2", "w");
    }
}
