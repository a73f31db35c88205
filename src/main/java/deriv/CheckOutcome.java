package deriv;

import deriv.check.Finding;

/** What differences of a function say of a derivative at a point. */
public sealed interface CheckOutcome {
    /** They agree: the relative error is below 1e-5, or extrapolated differences settle on the derivative. */
    record Agrees() implements CheckOutcome {
        @Override
        public String text() {
            return "agrees";
        }
    }

    /** They settle on another value. */
    record Disagrees(double numeric) implements CheckOutcome {
        @Override
        public String text() {
            return "the differences say " + numeric;
        }
    }

    /** There is no derivative at the point: the function has a corner there, or jumps. */
    record NotDifferentiable(String text) implements CheckOutcome {}

    /** The function or its derivative has no value at the point, or the function has none on one side of it. */
    record Undefined(String text) implements CheckOutcome {}

    /** Nothing can be said. */
    record Undecided(String text) implements CheckOutcome {}

    /** {@return a few words} */
    String text();

    static CheckOutcome of(Finding finding) {
        return switch (finding) {
            case Finding.Agrees _ -> new Agrees();
            case Finding.Disagrees(double numeric) -> new Disagrees(numeric);
            case Finding.Kink(double left, double right) ->
                new NotDifferentiable(
                        "a corner: %s from the left, %s from the right".formatted(round(left), round(right)));
            case Finding.Jump(double size) -> new NotDifferentiable("a jump by " + round(size));
            case Finding.NoValue(Finding.What what) -> new Undefined(switch (what) {
                case FUNCTION -> "the function has no value here";
                case DERIVATIVE -> "the derivative has no value here";
                case LEFT -> "the function has no value to the left of here";
                case RIGHT -> "the function has no value to the right of here";
                case AROUND -> "the function has no value around here";
            });
            case Finding.Undecided(_, boolean rounding) ->
                new Undecided(rounding ? "the differences are lost in rounding" : "the differences settle on no value");
        };
    }

    /** Differences have no more digits than this. */
    private static String round(double value) {
        double rounded = Math.rint(value * 1e6) / 1e6;
        return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15
                ? String.valueOf((long) rounded)
                : String.valueOf(Math.abs(value) < 1e6 ? rounded : value);
    }
}
