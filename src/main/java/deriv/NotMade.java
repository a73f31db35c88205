package deriv;

import deriv.compile.Program;

/** In place of the program of a part that was not asked for. */
final class NotMade extends Program {
    private final Part part;

    NotMade(Part part) {
        this.part = part;
    }

    static DerivException refusal(Part part) {
        return new DerivException(DerivException.Kind.USAGE,
                "the part %s was not asked for when the function was made".formatted(part),
                "name it: Deriv.compile(f).with(Part.%s)".formatted(part));
    }

    @Override
    public double run(double[] point, double[] direction, double[] values) {
        throw refusal(part);
    }

    @Override
    public double at(double x) {
        throw refusal(part);
    }
}
