package deriv.numbers;

import deriv.CompiledFunction;
import deriv.Deriv;
import deriv.Part;
import java.util.List;

/** The workload N1: twelve formulas in x as text, compiled, and as a careful person would write them in Java. */
final class Scalars {
    static final List<String> FORMULAS = List.of(
            "x^3-4*x^2+7*x-11",
            "(x^2-1)/(x^2+1)",
            "(x^2+x+1)^10",
            "sin(x^2)",
            "exp(-x^2/2)*(x^3-3*x)",
            "exp(-x/2)*sin(3*x+1)",
            "log(x+sqrt(x^2+1))",
            "1/(1+exp(-x))",
            "sqrt(1+sin(x)^2)",
            "atan((1+x)/(3-x))",
            "x^sin(x)",
            "tanh(x/2)");

    private Scalars() {}

    /** {@return f, or f and its derivative in one call} */
    static CompiledFunction function(int number, Part part) {
        return Deriv.compile(Deriv.parse(FORMULAS.get(number))).with(part).build();
    }

    /** {@return the derivative as a function} */
    static CompiledFunction derivative(int number) {
        return Deriv.compile(Deriv.parse(FORMULAS.get(number)).diff("x")).build();
    }

    /** 1,024 points between 0.5 and 1.5. */
    static double[] points() {
        double[] points = new double[1024];
        for (int i = 0; i < points.length; i++) {
            points[i] = 0.5 + (i * 389 % points.length) / (double) points.length;
        }
        return points;
    }

    /** A formula by hand. */
    abstract static class Hand {
        abstract double f(double x);

        abstract double g(double x);

        /** Stores the slope and returns the value. */
        abstract double both(double[] in, double[] out);
    }

    static Hand byHand(int number) {
        return switch (number) {
            case 0 -> new Cubic();
            case 1 -> new Ratio();
            case 2 -> new Tenth();
            case 3 -> new SineOfSquare();
            case 4 -> new Hermite();
            case 5 -> new Damped();
            case 6 -> new AreaSine();
            case 7 -> new Logistic();
            case 8 -> new Root();
            case 9 -> new Arc();
            case 10 -> new PowerOfSine();
            default -> new HalfTangent();
        };
    }

    private static final class Cubic extends Hand {
        @Override
        double f(double x) {
            return ((x - 4) * x + 7) * x - 11;
        }

        @Override
        double g(double x) {
            return (3 * x - 8) * x + 7;
        }

        @Override
        double both(double[] in, double[] out) {
            double x = in[0];
            double f = ((x - 4) * x + 7) * x - 11;
            out[0] = (3 * x - 8) * x + 7;
            return f;
        }
    }

    private static final class Ratio extends Hand {
        @Override
        double f(double x) {
            double q = x * x;
            return (q - 1) / (q + 1);
        }

        @Override
        double g(double x) {
            double q = x * x + 1;
            return 4 * x / (q * q);
        }

        @Override
        double both(double[] in, double[] out) {
            double x = in[0];
            double q = x * x;
            double r = 1 / (q + 1);
            double f = (q - 1) * r;
            out[0] = 4 * x * r * r;
            return f;
        }
    }

    private static final class Tenth extends Hand {
        @Override
        double f(double x) {
            double u = x * x + x + 1;
            double u2 = u * u;
            double u4 = u2 * u2;
            return u4 * u4 * u2;
        }

        @Override
        double g(double x) {
            double u = x * x + x + 1;
            double u2 = u * u;
            double u4 = u2 * u2;
            return 10 * u4 * u4 * u * (2 * x + 1);
        }

        @Override
        double both(double[] in, double[] out) {
            double x = in[0];
            double u = x * x + x + 1;
            double u2 = u * u;
            double u4 = u2 * u2;
            double u9 = u4 * u4 * u;
            double f = u9 * u;
            out[0] = 10 * u9 * (2 * x + 1);
            return f;
        }
    }

    private static final class SineOfSquare extends Hand {
        @Override
        double f(double x) {
            return Math.sin(x * x);
        }

        @Override
        double g(double x) {
            return 2 * x * Math.cos(x * x);
        }

        @Override
        double both(double[] in, double[] out) {
            double x = in[0];
            double q = x * x;
            double f = Math.sin(q);
            out[0] = 2 * x * Math.cos(q);
            return f;
        }
    }

    private static final class Hermite extends Hand {
        @Override
        double f(double x) {
            double q = x * x;
            return Math.exp(-0.5 * q) * (q - 3) * x;
        }

        @Override
        double g(double x) {
            double q = x * x;
            return Math.exp(-0.5 * q) * ((6 - q) * q - 3);
        }

        @Override
        double both(double[] in, double[] out) {
            double x = in[0];
            double q = x * x;
            double e = Math.exp(-0.5 * q);
            double f = e * (q - 3) * x;
            out[0] = e * ((6 - q) * q - 3);
            return f;
        }
    }

    private static final class Damped extends Hand {
        @Override
        double f(double x) {
            return Math.exp(-0.5 * x) * Math.sin(3 * x + 1);
        }

        @Override
        double g(double x) {
            double u = 3 * x + 1;
            return Math.exp(-0.5 * x) * (3 * Math.cos(u) - 0.5 * Math.sin(u));
        }

        @Override
        double both(double[] in, double[] out) {
            double x = in[0];
            double u = 3 * x + 1;
            double e = Math.exp(-0.5 * x);
            double s = Math.sin(u);
            double f = e * s;
            out[0] = e * (3 * Math.cos(u) - 0.5 * s);
            return f;
        }
    }

    private static final class AreaSine extends Hand {
        @Override
        double f(double x) {
            return Math.log(x + Math.sqrt(x * x + 1));
        }

        @Override
        double g(double x) {
            return 1 / Math.sqrt(x * x + 1);
        }

        @Override
        double both(double[] in, double[] out) {
            double x = in[0];
            double r = Math.sqrt(x * x + 1);
            double f = Math.log(x + r);
            out[0] = 1 / r;
            return f;
        }
    }

    private static final class Logistic extends Hand {
        @Override
        double f(double x) {
            return 1 / (1 + Math.exp(-x));
        }

        @Override
        double g(double x) {
            double s = 1 / (1 + Math.exp(-x));
            return s * (1 - s);
        }

        @Override
        double both(double[] in, double[] out) {
            double x = in[0];
            double s = 1 / (1 + Math.exp(-x));
            double f = s;
            out[0] = s * (1 - s);
            return f;
        }
    }

    private static final class Root extends Hand {
        @Override
        double f(double x) {
            double s = Math.sin(x);
            return Math.sqrt(1 + s * s);
        }

        @Override
        double g(double x) {
            double s = Math.sin(x);
            return s * Math.cos(x) / Math.sqrt(1 + s * s);
        }

        @Override
        double both(double[] in, double[] out) {
            double x = in[0];
            double s = Math.sin(x);
            double r = Math.sqrt(1 + s * s);
            double f = r;
            out[0] = s * Math.cos(x) / r;
            return f;
        }
    }

    private static final class Arc extends Hand {
        @Override
        double f(double x) {
            return Math.atan((1 + x) / (3 - x));
        }

        @Override
        double g(double x) {
            double a = 1 + x;
            double b = 3 - x;
            return 4 / (a * a + b * b);
        }

        @Override
        double both(double[] in, double[] out) {
            double x = in[0];
            double a = 1 + x;
            double b = 3 - x;
            double f = Math.atan(a / b);
            out[0] = 4 / (a * a + b * b);
            return f;
        }
    }

    private static final class PowerOfSine extends Hand {
        @Override
        double f(double x) {
            return Math.pow(x, Math.sin(x));
        }

        @Override
        double g(double x) {
            double s = Math.sin(x);
            double l = Math.log(x);
            return Math.exp(s * l) * (Math.cos(x) * l + s / x);
        }

        @Override
        double both(double[] in, double[] out) {
            double x = in[0];
            double s = Math.sin(x);
            double l = Math.log(x);
            double p = Math.exp(s * l);
            double f = p;
            out[0] = p * (Math.cos(x) * l + s / x);
            return f;
        }
    }

    private static final class HalfTangent extends Hand {
        @Override
        double f(double x) {
            return Math.tanh(0.5 * x);
        }

        @Override
        double g(double x) {
            double t = Math.tanh(0.5 * x);
            return 0.5 * (1 - t * t);
        }

        @Override
        double both(double[] in, double[] out) {
            double x = in[0];
            double t = Math.tanh(0.5 * x);
            double f = t;
            out[0] = 0.5 * (1 - t * t);
            return f;
        }
    }
}
