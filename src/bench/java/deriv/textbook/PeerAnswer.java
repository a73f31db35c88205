package deriv.textbook;

import deriv.Deriv;
import deriv.core.Expr;
import deriv.testing.Arithmetic;
import deriv.testing.Real;
import deriv.testing.Reals;
import deriv.testing.Valuation;
import deriv.functions.FunctionTable;
import deriv.calculus.Derivative;
import deriv.text.ExprBuilder;
import deriv.text.ParseOptions;
import deriv.text.SyntaxParser;
import java.util.Optional;

/**
 * What a system said.
 *
 * @param seconds not a number if it said nothing
 * @param text printed by us, as they wrote it
 * @param length characters without blanks
 * @param verdict empty if the answer has the slope of the formula wherever that has one; else what is wrong, and where
 */
record PeerAnswer(double seconds, String text, int length, String verdict) {
    private static final SyntaxParser PARSER = new SyntaxParser();
    private static final ExprBuilder BUILDER =
            new ExprBuilder(name -> FunctionTable.named(name).orElseThrow(), Derivative::of);
    private static final double TOLERANCE = 1e-6;

    static PeerAnswer of(Question question, String seconds, String answer) {
        double time;
        try {
            time = Double.parseDouble(seconds);
        } catch (NumberFormatException _) {
            return none(seconds);
        }
        // Systems without a real cube root were asked for a power, and are read as they mean it.
        boolean odd = question.formula().contains("cbrt");
        try {
            String text = answer.replaceAll("\\bPi\\b", "pi");
            ParseOptions options = odd ? ParseOptions.DEFAULT.with(ParseOptions.FractionalPowers.ODD_ROOTS)
                    : ParseOptions.DEFAULT;
            Expr expr = BUILDER.build(PARSER.parse(text, options)).result();
            String printed = (odd ? Deriv.reader().oddRoots() : Deriv.reader()).parse(text).infix();
            return new PeerAnswer(time, printed, printed.replace(" ", "").length(), verdict(question, expr));
        } catch (RuntimeException e) {
            return none("cannot be read: " + answer);
        }
    }

    private static PeerAnswer none(String why) {
        return new PeerAnswer(Double.NaN, why, 0, why);
    }

    private static String verdict(Question question, Expr expr) {
        for (Question.Slope slope : question.slopes()) {
            try {
                Optional<Real> value = Valuation.of(expr, slope.point(), Reals.ARITHMETIC);
                double found = value.map(Real::doubleValue).orElse(Double.NaN);
                if (!(Math.abs(found - slope.value()) <= TOLERANCE * (1 + Math.abs(slope.value())))) {
                    return "%s for %.6g at %s".formatted(
                            Double.isNaN(found) ? "no real value" : "%.6g".formatted(found),
                            slope.value(), place(slope));
                }
            } catch (Arithmetic.Undecided _) {
                // too close to call
            }
        }
        return "";
    }

    private static String place(Question.Slope slope) {
        return slope.point().entrySet().stream()
                .map(e -> deriv.testing.Formulas.text(e.getKey()) + " = " + (float) e.getValue().doubleValue())
                .reduce((a, b) -> a + ", " + b).orElse("");
    }

    boolean isRight() {
        return verdict.isEmpty();
    }

    boolean isThere() {
        return !Double.isNaN(seconds);
    }
}
