package deriv.compile;

import deriv.calculus.Derivative;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.functions.FunctionTable;
import deriv.tape.Tape;
import deriv.text.ExprBuilder;
import deriv.text.ParseOptions;
import deriv.text.SyntaxParser;
import java.util.List;

/** The workload N1: twelve formulas in x as text, as programs, and as a careful person would write them in Java. */
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

    static Expr formula(int number) {
        var builder = new ExprBuilder(name -> FunctionTable.named(name).orElseThrow(), Derivative::of);
        return builder.build(new SyntaxParser().parse(FORMULAS.get(number), ParseOptions.DEFAULT))
                .result();
    }

    static Expr derivative(int number) {
        return Derivative.of(formula(number), Exprs.symbol("x"), Derivative.Purpose.TO_COMPUTE);
    }

    static Program program(Expr... outputs) {
        Tape tape = Tape.of(List.of("x"), List.of(outputs));
        return ((Tiered) Program.of(tape, Layout.of(tape))).compiled();
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
            out[0] = ((x - 4) * x + 7) * x - 11;
            out[1] = (3 * x - 8) * x + 7;
            return out[0];
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
            out[0] = (q - 1) * r;
            out[1] = 4 * x * r * r;
            return out[0];
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
            out[0] = u9 * u;
            out[1] = 10 * u9 * (2 * x + 1);
            return out[0];
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
            out[0] = Math.sin(q);
            out[1] = 2 * x * Math.cos(q);
            return out[0];
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
            out[0] = e * (q - 3) * x;
            out[1] = e * ((6 - q) * q - 3);
            return out[0];
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
            out[0] = e * s;
            out[1] = e * (3 * Math.cos(u) - 0.5 * s);
            return out[0];
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
            out[0] = Math.log(x + r);
            out[1] = 1 / r;
            return out[0];
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
            out[0] = s;
            out[1] = s * (1 - s);
            return out[0];
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
            out[0] = r;
            out[1] = s * Math.cos(x) / r;
            return out[0];
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
            out[0] = Math.atan(a / b);
            out[1] = 4 / (a * a + b * b);
            return out[0];
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
            out[0] = p;
            out[1] = p * (Math.cos(x) * l + s / x);
            return out[0];
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
            out[0] = t;
            out[1] = 0.5 * (1 - t * t);
            return out[0];
        }
    }
}
