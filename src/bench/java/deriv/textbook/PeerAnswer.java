package deriv.textbook;

import deriv.Deriv;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.testing.Arithmetic;
import deriv.testing.Doubles;
import deriv.testing.Formulas;
import deriv.testing.Real;
import deriv.testing.Reals;
import deriv.testing.SameValue;
import deriv.testing.Valuation;
import deriv.functions.FunctionTable;
import deriv.calculus.Derivative;
import deriv.text.ExprBuilder;
import deriv.text.ParseOptions;
import deriv.text.SyntaxParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a system said.
 *
 * @param seconds not a number if it said nothing
 * @param text printed by us, as they wrote it
 * @param length characters without blanks
 * @param claim empty if the answer has no value, or a condition, where the formula has no slope; else the place
 * @param verdict empty if the answer has the slope of the formula wherever that has one; else what is wrong, and where
 */
record PeerAnswer(double seconds, String text, int length, String verdict, String claim) {
    private static final SyntaxParser PARSER = new SyntaxParser();
    private static final ExprBuilder BUILDER =
            new ExprBuilder(name -> FunctionTable.named(name).orElseThrow(), Derivative::of);
    private static final double TOLERANCE = 1e-6;

    /** {@return what another system said, without conditions} */
    static PeerAnswer of(Question question, String seconds, String answer) {
        return of(question, seconds, answer, List.of());
    }

    static PeerAnswer of(Question question, String seconds, String answer, List<String> conditions) {
        double time;
        try {
            time = Double.parseDouble(seconds);
        } catch (NumberFormatException _) {
            return none(seconds);
        }
        // Systems without a real cube root were asked for a power, and are read as they mean it.
        boolean odd = question.formula().contains("cbrt");
        try {
            String text = answer.replaceAll("\\bPi\\b", "pi").replaceAll("\\b(nan|zoo)\\b", "(0/0)");
            ParseOptions options = odd ? ParseOptions.DEFAULT.with(ParseOptions.FractionalPowers.ODD_ROOTS)
                    : ParseOptions.DEFAULT;
            Expr expr = BUILDER.build(PARSER.parse(text, options)).result();
            String printed = (odd ? Deriv.reader().oddRoots() : Deriv.reader()).parse(text).infix();
            return new PeerAnswer(time, printed, printed.replace(" ", "").length(), verdict(question, expr),
                    claim(question, expr, conditions.stream().map(Formulas::condition).toList()));
        } catch (RuntimeException e) {
            return none("no formula: " + answer);
        }
    }

    private static PeerAnswer none(String why) {
        return new PeerAnswer(Double.NaN, why, 0, "no answer", "");
    }

    private static String verdict(Question question, Expr expr) {
        for (Question.Slope slope : question.slopes()) {
            try {
                if (agree(inDouble(expr, slope.point()), slope)) continue;
                Optional<Real> value = Valuation.of(expr, slope.point(), Reals.ARITHMETIC);
                double found = value.map(Real::doubleValue).orElse(Double.NaN);
                if (!agree(found, slope)) {
                    return "%s for %.6g at %s".formatted(
                            Double.isNaN(found) ? "no real value" : "%.6g".formatted(found),
                            slope.value(), place(slope.point()));
                }
            } catch (Arithmetic.Undecided _) {
                // too close to call
            }
        }
        return "";
    }

    private static boolean agree(double found, Question.Slope slope) {
        return Math.abs(found - slope.value()) <= TOLERANCE * (1 + Math.abs(slope.value()));
    }

    private static double inDouble(Expr expr, Map<Expr, Real> point) {
        Map<Expr, Double> rounded = new HashMap<>();
        point.forEach((symbol, value) -> rounded.put(symbol, value.doubleValue()));
        try {
            return Valuation.of(expr, rounded, Doubles.ARITHMETIC).orElse(Double.NaN);
        } catch (Arithmetic.Undecided _) {
            return Double.NaN;
        }
    }

    private static String claim(Question question, Expr expr, List<Cond> conditions) {
        for (Map<Expr, Real> point : question.gaps()) {
            try {
                boolean holds = conditions.stream().allMatch(c -> SameValue.holds(c, point).orElse(false));
                if (holds && Valuation.of(expr, point, Reals.ARITHMETIC).isPresent()) return place(point);
            } catch (Arithmetic.Undecided _) {
                // too close to call
            }
        }
        return "";
    }

    private static String place(Map<Expr, Real> point) {
        return point.entrySet().stream()
                .map(e -> Formulas.text(e.getKey()) + " = " + (float) e.getValue().doubleValue())
                .reduce((a, b) -> a + ", " + b).orElse("");
    }

    boolean isRight() {
        return verdict.isEmpty();
    }

    boolean isThere() {
        return !Double.isNaN(seconds);
    }
}
