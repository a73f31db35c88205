package deriv.germs;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Rational;
import java.util.Map;
import java.util.Optional;

/** The expansion of a function on one side of a point, and what can be read off it. Confined to one thread. */
public final class SideGerm {
    private final Germ germ;
    private final GermArithmetic arithmetic;
    private final Course course;

    /** How something comes to the point. */
    public enum Course {
        /** Without oscillation: it may be differentiated term by term. */
        REGULAR,
        /** It swings infinitely often, continuously. */
        OSCILLATING,
        /** It has infinitely many jumps. */
        STEPPING
    }

    SideGerm(Germ germ, GermArithmetic arithmetic, Course course) {
        this.germ = germ;
        this.arithmetic = arithmetic;
        this.course = course;
    }

    /** {@return what happens on the way, the remainder included} */
    public Course course() {
        return course;
    }

    Germ germ() {
        return germ;
    }

    /** {@return whether all terms down to h^power are there} */
    public boolean isKnownBeyond(int power) {
        Scale wanted = Scale.ofPower(Rational.of(power));
        return germ.remainder().filter(r -> arithmetic.scales().compare(r, wanted) >= 0).isEmpty();
    }

    /** {@return what the function goes to} */
    public Limit limit() {
        return read(() -> limitOf(germ));
    }

    /**
     * {@return what the difference quotient with this value at the point goes to}: {@code (f(a) - f(a - h))/h} on the left
     *
     * @param value f(a), or what takes its place
     */
    public Limit slope(Expr value, Germs.Direction direction) {
        return read(() -> {
            Germ difference = arithmetic.minus(germ, arithmetic.constant(value));
            return limitOf(arithmetic.times(difference,
                    arithmetic.term(direction.sign(), Scale.ofPower(Rational.MINUS_ONE))));
        });
    }

    private interface Question {
        Limit answer();
    }

    private static Limit read(Question question) {
        try {
            return question.answer();
        } catch (UndeterminedException unknown) {
            return new Limit.Unknown(unknown.getMessage(), unknown.sign());
        }
    }

    private Limit limitOf(Germ g) {
        if (arithmetic.isInfinite(g)) {
            if (g.terms().isEmpty()) {
                throw new UndeterminedException("something that may be unbounded");
            }
            Expr lead = g.terms().firstEntry().getValue();
            return Germ.oscillates(lead) ? swing(lead) : new Limit.Infinite(arithmetic.sign(g));
        }
        if (g.remainder().filter(r -> !arithmetic.scales().vanishes(r)).isPresent()) {
            throw new UndeterminedException("something that may swing between bounds");
        }
        Expr constant = arithmetic.coefficients().simple(g.coefficient(Scale.ONE));
        return Germ.oscillates(constant)
                ? new Limit.Swinging(Swing.range(constant, arithmetic.coefficients()))
                : new Limit.Value(constant);
    }

    /** The leading term of something infinite swings: between plus and minus infinity, or on one side of 0. */
    private Limit swing(Expr lead) {
        Optional<Limit.Range> range = Swing.range(lead, arithmetic.coefficients());
        if (range.isEmpty()) {
            throw new UndeterminedException("the bounds of something that oscillates");
        }
        SideCoefficients c = arithmetic.coefficients();
        return c.sign(range.get().low()) > 0 ? new Limit.Infinite(1)
                : c.sign(range.get().high()) < 0 ? new Limit.Infinite(-1)
                : new Limit.Unbounded();
    }

    // --- derivatives, of germs without oscillation ---

    /**
     * {@return the coefficient of h^k}; empty if something that is no whole power is not below h^k, or not known to be
     *
     * <p>Without oscillation the function then has k derivatives from this side, continuous up to the point.
     */
    public Optional<Expr> taylor(int k) {
        Scale wanted = Scale.ofPower(Rational.of(k));
        try {
            if (!isKnownBeyond(k)) {
                return Optional.empty();
            }
            for (Map.Entry<Scale, Expr> t : germ.terms().entrySet()) {
                Scale s = t.getKey();
                if (arithmetic.scales().compare(s, wanted) >= 0
                        && (!s.isWholePower() || Germ.oscillates(t.getValue()))) {
                    return Optional.empty();
                }
            }
            return Optional.of(arithmetic.coefficients().simple(germ.coefficient(wanted)));
        } catch (UndeterminedException _) {
            return Optional.empty();
        }
    }

    /** {@return the largest whole power of h that occurs; 0 if none does} */
    public int degree() {
        return germ.terms().keySet().stream()
                .filter(s -> s.isPower() && s.power().isInt() && s.power().signum() > 0)
                .mapToInt(s -> s.power().intValue()).max().orElse(0);
    }

    /**
     * {@return whether it is a polynomial in h and terms that fall exponentially}: without oscillation the function then has
     * derivatives of every order from this side
     */
    public boolean isSmoothOfAllOrders() {
        try {
            return course == Course.REGULAR && germ.remainder().isEmpty() && germ.terms().keySet().stream().allMatch(
                    s -> s.isWholePower() || s.isExponential() && arithmetic.scales().vanishes(s));
        } catch (UndeterminedException _) {
            return false;
        }
    }

    /** {@return whether no term falls or grows exponentially and there is no remainder}: then it is the polynomial itself */
    public boolean isPolynomial() {
        return isSmoothOfAllOrders() && germ.terms().keySet().stream().allMatch(s -> s.growth().isEmpty());
    }

    @Override
    public String toString() {
        return germ.toString();
    }

}
