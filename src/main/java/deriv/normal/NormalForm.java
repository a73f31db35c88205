package deriv.normal;

import deriv.algebra.Factorization;
import deriv.algebra.Polynomial;
import deriv.core.Effort;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.LimitException;
import deriv.core.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * An expression as a fraction over its kernels: numerator and denominator as products of powers of polynomials without
 * common divisors. The factors of the input are kept as far as sums allow.
 *
 * <p>A normal form has the value of the expression wherever that is defined; it may be defined in more places. It holds
 * expressions of the running operation. Confined to one thread.
 */
public final class NormalForm {
    /** What an attempt may take unless the caller says otherwise. */
    public static final long STEPS = 50_000;

    private final Input input;
    private final Fractions fractions;
    private final PowerProduct value;
    private final Writing writing;

    /** What was asked. */
    private record Input(Expr expr, Mode mode, long steps) {}

    private NormalForm(Input input, Reading reading, Writing writing) {
        this.input = input;
        this.fractions = reading.fractions();
        this.value = reading.value();
        this.writing = writing;
    }

    /** {@return the normal form for real symbols of which nothing is known; empty if the default effort is spent} */
    public static Optional<NormalForm> of(Expr e, Level level) {
        return of(e, level, Numbers.REAL, STEPS);
    }

    /** {@return the normal form for symbols of which nothing is known}, otherwise as {@link #of(Expr, Mode, long)} */
    public static Optional<NormalForm> of(Expr e, Level level, Numbers numbers, long steps) {
        return of(e, new Mode(level, numbers, List.of()), steps);
    }

    /** {@return the normal form, with the default effort; empty if that is spent} */
    public static Optional<NormalForm> of(Expr e, Mode mode) {
        return of(e, mode, STEPS);
    }

    /**
     * {@return the normal form; empty if it takes more steps than these, or numbers, kernels or degrees beyond what is
     * ever tried}
     */
    public static Optional<NormalForm> of(Expr e, Mode mode, long steps) {
        Input input = new Input(e, mode, steps);
        return attempted(steps, () -> {
            Translation translation = new Translation(e, mode);
            Reading reading = new Reading(translation.result(), mode);
            return new NormalForm(input, reading, new Writing(reading, translation::written));
        });
    }

    private static <T> Optional<T> attempted(long steps, Supplier<T> work) {
        try {
            return Effort.within(steps, work);
        } catch (GivenUp _) {
            return Optional.empty();
        } catch (LimitException tooLarge) {
            if (tooLarge.limit().equals(LimitException.NUMBER_SIZE)) {
                return Optional.empty();
            }
            throw tooLarge;
        }
    }

    /**
     * {@return whether the expression is proved to be 0 wherever it is defined}
     *
     * <p>With all relations the signs of arguments of absolute values are looked at one by one, which takes an effort of
     * its own.
     */
    public boolean isZero() {
        return value.isZero()
                || !input.mode().keepsFunctions()
                        && attempted(input.steps(), () -> Cases.isZero(input.expr(), input.mode())).orElse(false);
    }

    /** {@return the fraction, with the factors of numerator and denominator as they are} */
    public Expr toExpr() {
        return writing.of(value);
    }

    /**
     * {@return the numerator in {@link #variables()} variables}; its bases are primitive and have no divisor in common
     * with those of the denominator, but need not be irreducible, nor coprime among themselves
     */
    public Factorization numerator() {
        return factorization(Rational.of(value.content().numerator()), true);
    }

    /** {@return the denominator}, with a positive number in front; the same holds of its bases */
    public Factorization denominator() {
        return factorization(Rational.of(value.content().denominator()), false);
    }

    private Factorization factorization(Rational content, boolean above) {
        PowerProduct part = fractions.part(value, above);
        List<Factorization.Power> powers = new ArrayList<>();
        for (int i = 0; i < part.bases().length; i++) {
            powers.add(new Factorization.Power(
                    fractions.bases().polynomial(part.bases()[i]), part.exponents()[i]));
        }
        return new Factorization(content, powers);
    }

    /** {@return the number of variables of the polynomials} */
    public int variables() {
        return fractions.bases().variables();
    }

    /** {@return what a variable stands for}: a symbol, a root of one, a function, an exponential */
    public Expr kernel(int variable) {
        return writing.variable(variable, 1);
    }

    /** {@return the variable that stands for this kernel itself, as it is written in the expression} */
    public OptionalInt variable(Expr kernel) {
        return IntStream.range(0, variables()).filter(i -> kernel(i) == kernel).findFirst();
    }

    /** {@return the polynomial, multiplied out, over the kernels of this form} */
    public Expr toExpr(Polynomial polynomial) {
        return writing.of(polynomial);
    }

    /** {@return the product, its bases written as in the input where they occur there} */
    public Expr toExpr(Factorization product) {
        try {
            PowerProduct powers = PowerProduct.number(product.content());
            for (Factorization.Power p : product.powers()) {
                powers = powers.times(fractions.bases().of(p.base()).pow(p.exponent()));
            }
            return writing.of(powers);
        } catch (GivenUp _) { // numbers too long for a product of powers
            Expr result = Exprs.number(product.content());
            for (Factorization.Power p : product.powers()) {
                result = result.times(toExpr(p.base()).pow(p.exponent()));
            }
            return result;
        }
    }
}
