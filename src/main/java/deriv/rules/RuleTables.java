package deriv.rules;

import java.util.List;
import java.util.stream.Stream;

/**
 * All tables of rules, and the books that are made of them: the one that the simplification uses without being asked, and
 * one for each direction that is a matter of taste.
 *
 * <p>The factories have already done what holds without looking at functions: like terms, equal bases, exact values,
 * {@code exp(log(a)) = a}, {@code sin(asin(a)) = a}.
 */
public final class RuleTables {
    private RuleTables() {}

    /** What makes a formula shorter, with the functions that it has. Only what holds for complex values, if signs are of those. */
    public static final Rulebook REAL_RULES = new Rulebook("simplify", List.of(
            TrigonometricRules.SINE_COSINE,
            TrigonometricRules.OTHERS,
            TrigonometricRules.TURNS,
            InverseFunctionRules.OF_CIRCULAR,
            InverseFunctionRules.CIRCULAR_UNDONE,
            HyperbolicRules.ALL,
            InverseFunctionRules.OF_HYPERBOLIC,
            InverseFunctionRules.HYPERBOLIC_UNDONE,
            ExponentialRules.LOGARITHMS,
            RootRules.ALL,
            AbsoluteValueRules.ABS_AND_SIGN,
            AbsoluteValueRules.JUMPS,
            ExtremeRules.MAX_AND_MIN,
            ExtremeRules.CLAMP,
            ExtremeRules.RELU,
            SigmoidRules.SIGMOID,
            SigmoidRules.GATED,
            SpecialFunctionRules.OF_GAMMA,
            SpecialFunctionRules.OF_ERROR,
            SpecialFunctionRules.OF_BESSEL,
            SpecialFunctionRules.OF_LAMBERT));

    /** {@code 2*sin(x)*cos(x)} as {@code sin(2*x)}: sums and multiples of angles become arguments. */
    public static final Rulebook TO_MULTIPLE_ANGLES = new Rulebook("to multiple angles",
            List.of(MultipleAngleRules.TO_MULTIPLES, MultipleAngleRules.TO_HYPERBOLIC_MULTIPLES));

    /** {@code sin(2*x)} as {@code 2*sin(x)*cos(x)}: the opposite. */
    public static final Rulebook FROM_MULTIPLE_ANGLES = new Rulebook("from multiple angles",
            List.of(MultipleAngleRules.FROM_MULTIPLES, MultipleAngleRules.FROM_HYPERBOLIC_MULTIPLES));

    /** Products and squares of sines and cosines as sums, as for an integral or a Fourier series. */
    public static final Rulebook PRODUCTS_TO_SUMS =
            new Rulebook("products to sums", List.of(MultipleAngleRules.PRODUCTS_TO_SUMS));

    /** Sums of two sines or cosines as products. */
    public static final Rulebook SUMS_TO_PRODUCTS =
            new Rulebook("sums to products", List.of(MultipleAngleRules.SUMS_TO_PRODUCTS));

    /** {@code (1 - cos(x))/sin(x)} as {@code tan(x/2)}. */
    public static final Rulebook TO_HALF_ANGLES =
            new Rulebook("to half angles", List.of(TrigonometricRules.HALF_ANGLES, SigmoidRules.HALF_ARGUMENTS));

    /** Tangents, secants and their like by sines and cosines, circular and hyperbolic. */
    public static final Rulebook TO_SINES_AND_COSINES = new Rulebook("to sines and cosines",
            List.of(TrigonometricRules.TO_SINE_COSINE, HyperbolicRules.TO_SINE_COSINE));

    /** Hyperbolic functions, their inverses and the sigmoid family by powers of e and logarithms. */
    public static final Rulebook TO_EXPONENTIALS = new Rulebook("to exponentials", List.of(
            ExponentialRules.TO_EXPONENTIALS, ExponentialRules.TO_LOGARITHMS, SigmoidRules.TO_EXPONENTIALS));

    /** Sums of powers of e as hyperbolic functions. */
    public static final Rulebook FROM_EXPONENTIALS =
            new Rulebook("from exponentials", List.of(ExponentialRules.FROM_EXPONENTIALS));

    /** Powers of e as the sigmoid family. */
    public static final Rulebook TO_SIGMOIDS =
            new Rulebook("to sigmoids", List.of(SigmoidRules.FROM_EXPONENTIALS, SigmoidRules.TANH_AS_SIGMOID));

    /** Sums and multiples of logarithms as one logarithm. */
    public static final Rulebook LOGARITHMS_TOGETHER =
            new Rulebook("logarithms together", List.of(ExponentialRules.LOGARITHMS_TOGETHER));

    /** Logarithms of products and powers as sums and multiples. */
    public static final Rulebook LOGARITHMS_APART =
            new Rulebook("logarithms apart", List.of(ExponentialRules.LOGARITHMS_APART));

    /** {@return every book, the one of the simplification first} */
    static List<Rulebook> books() {
        return List.of(REAL_RULES, TO_MULTIPLE_ANGLES, FROM_MULTIPLE_ANGLES, PRODUCTS_TO_SUMS, SUMS_TO_PRODUCTS,
                TO_HALF_ANGLES, TO_SINES_AND_COSINES, TO_EXPONENTIALS, FROM_EXPONENTIALS, TO_SIGMOIDS,
                LOGARITHMS_TOGETHER, LOGARITHMS_APART);
    }

    /** {@return the rules of all books} */
    static List<Rule> all() {
        return books().stream().flatMap(RuleTables::rules).toList();
    }

    static Stream<Rule> rules(Rulebook book) {
        return book.tables().stream().flatMap(table -> table.rules().stream());
    }
}
