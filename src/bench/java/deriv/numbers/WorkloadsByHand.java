package deriv.numbers;

import java.util.Arrays;

/** The workloads of {@link Workloads} as one would write them in Java, sharing what one would share. */
final class WorkloadsByHand {
    private WorkloadsByHand() {}

    static double rosenbrock(double[] x) {
        double sum = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            double a = x[i + 1] - x[i] * x[i];
            double b = 1 - x[i];
            sum += 100 * a * a + b * b;
        }
        return sum;
    }

    static double rosenbrock(double[] x, double[] gradient) {
        double sum = 0;
        Arrays.fill(gradient, 0);
        for (int i = 0; i + 1 < x.length; i++) {
            double a = x[i + 1] - x[i] * x[i];
            double b = 1 - x[i];
            sum += 100 * a * a + b * b;
            gradient[i] += -400 * a * x[i] - 2 * b;
            gradient[i + 1] += 200 * a;
        }
        return sum;
    }

    /** A network; {@code sample} is what it sees. */
    record Network(double[] sample, int h, double[] hidden) {
        double value(double[] w) {
            int d = sample.length;
            int biases = d * h;
            int last = biases + h;
            double y = w[last + h];
            for (int j = 0; j < h; j++) {
                y += w[last + j] * Math.tanh(input(w, j, d, biases));
            }
            double e = y - 7.0 / 3;
            return e * e;
        }

        private double input(double[] w, int j, int d, int biases) {
            double sum = w[biases + j];
            for (int i = 0; i < d; i++) {
                sum += w[j * d + i] * sample[i];
            }
            return sum;
        }

        double value(double[] w, double[] gradient) {
            int d = sample.length;
            int biases = d * h;
            int last = biases + h;
            double y = w[last + h];
            for (int j = 0; j < h; j++) {
                hidden[j] = Math.tanh(input(w, j, d, biases));
                y += w[last + j] * hidden[j];
            }
            double e = y - 7.0 / 3;
            double k = 2 * e;
            gradient[last + h] = k;
            for (int j = 0; j < h; j++) {
                gradient[last + j] = k * hidden[j];
                double q = k * w[last + j] * (1 - hidden[j] * hidden[j]);
                gradient[biases + j] = q;
                for (int i = 0; i < d; i++) {
                    gradient[j * d + i] = q * sample[i];
                }
            }
            return e * e;
        }
    }

    static void bundle(double[] p, double[] out) {
        double y0 = p[11] - p[3];
        double y1 = p[12] - p[4];
        double y2 = p[13] - p[5];
        double th = Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
        double i = 1 / th;
        double c = Math.cos(th);
        double s = Math.sin(th);
        double n0 = p[0] * i;
        double n1 = p[1] * i;
        double n2 = p[2] * i;
        double dot = (n0 * y0 + n1 * y1 + n2 * y2) * (1 - c);
        double z0 = y0 * c + (n1 * y2 - n2 * y1) * s + n0 * dot;
        double z1 = y1 * c + (n2 * y0 - n0 * y2) * s + n1 * dot;
        double z2 = y2 * c + (n0 * y1 - n1 * y0) * s + n2 * dot;
        double z = 1 / z2;
        double a = z0 * z;
        double b = z1 * z;
        double q = a * a + b * b;
        double l = 1 + p[9] * q + p[10] * q * q;
        out[0] = p[14] * (p[6] * a * l + p[7] - 0.25);
        out[1] = p[14] * (p[6] * b * l + p[8] - 0.5);
    }
}
