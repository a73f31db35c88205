package deriv.functions.kernels;

/**
 * The exponential integral of real arguments and the logarithmic integral.
 *
 * <p>Near 0 the logarithm and an entire function (NIST DLMF 6.6.1, 6.6.2), arranged around the zero as in W. J. Cody and
 * H. C. Thacher, Chebyshev approximations for the exponential integral Ei(x), Math. Comp. 23 (1969); further out own fits
 * of x exp(-x) Ei(x), {@code fit_integrals.py}.
 */
public final class ExponentialIntegral {

    /** The zero of ei, in two parts. */
    private static final double ZERO = 0.3725074107813666;
    private static final double ZERO_LOW = 1.3140183414386028e-17;
    private static final double LOG_OF_ZERO = -0.9874983466453419;

    /** The zero of li, in two parts: exp of the zero of ei. */
    private static final double ZERO_OF_LI = 1.451369234883381;
    private static final double ZERO_OF_LI_LOW = -4.82713642696033e-17;

    /** -ei(-x) + log(x) in powers of x, 0 <= x <= 1/2. */
    private static final double[] NEGATIVE_TO_HALF = {
        -0.5772156649015329, 0.9999999999999998, -0.24999999999998343, 0.055555555555037134, -0.010416666658343976,
        0.0016666665886510366, -0.00023148102493820551, 2.834295153189998e-05, -3.096020543700186e-06,
        2.998386245951636e-07, -2.1985703840083694e-08
    };

    /** -ei(-x) + log(x) in powers of x - 0.75, 1/2 <= x <= 1. */
    private static final double[] NEGATIVE_TO_1 = {
        0.05265874045944908, 0.7035112630119804, -0.15409647351397712, 0.03200429806997263, -0.0057617118065861435,
        0.0008973086746851119, -0.00012225676275524842, 1.4757305709981741e-05, -1.5962828377349857e-06,
        1.5646863028438465e-07, -1.397989744351688e-08
    };

    /** -x exp(x) ei(-x) in powers of t = (x - 3)/(x + 3), x >= 1. */
    private static final double[] NEGATIVE_FROM_1 = {
        0.7862512207659554, 0.29000976612764373, -0.12245361089369468, 0.07517090723382001, -0.049462862979112454,
        0.035509843328401486, -0.02659794372468246, 0.020724118851103025, -0.016583358785201948, 0.013579905807706079,
        -0.011321066444101085, 0.009584358165271478, -0.008217858184057462, 0.0071232564465308545,
        -0.0062337253392093514, 0.005510695951060313, -0.004911718622940149, 0.0043572971943152666,
        -0.003831571932784764, 0.0035367623319124907, -0.003581408569313665, 0.0034000733729745982,
        -0.002346077073359191, 0.0011916222732362728, -0.0015496727743341413, 0.003239202284418555,
        -0.0041356774349893075, 0.0031653405759318122, -0.001469436847556973, 0.0003859690443605659,
        -4.435014930442467e-05
    };

    /** (ei(x) - log(x/x0))/(x - x0) in powers of x, x0 the zero, 0 <= x <= 3. */
    private static final double[] TO_3 = {
        1.1014081059037335, 0.27223110995569705, 0.059679644786235025, 0.011071160228312277, 0.0017569947349806803,
        0.00024248665904305113, 2.9543443079198255e-05, 3.218253998335876e-06, 3.1672454201552755e-07,
        2.8478534508401566e-08, 2.3151850153809336e-09, 1.9129509309649812e-10, 8.721582263543949e-12,
        1.6911421344541132e-12, -6.61037056245489e-14, 1.1900326143438422e-14
    };

    /** x exp(-x) ei(x) in powers of x - 4.5. */
    private static final double[] FROM_3_TO_6 = {
        1.396419029629746, -0.08610368971202469, -0.0009947139917372478, 0.006783304938263864, -0.0023942648948317626,
        0.0004966080788112109, -6.766310278181114e-05, 4.640996695387672e-06, 5.259066005637419e-07,
        -2.639238834920583e-07, 6.162537219088958e-08, -1.1475315033919487e-08, 1.9401253457422596e-09,
        -3.177170569270347e-10, 5.241795469092844e-11, -8.98305083571667e-12, 1.5775870478064653e-12,
        -2.4937854555578073e-13, 4.4912227811197014e-14, -1.5352499601360085e-14, 3.027171955356023e-15
    };

    /** x exp(-x) ei(x) in powers of x - 9. */
    private static final double[] FROM_6_TO_12 = {
        1.152759208708925, -0.024674852185710947, 0.0038508033868040453, -0.0005123400623084991,
        4.9581591627705206e-05, -1.8364230494186149e-06, -4.7607577788669245e-07, 1.3494418951073542e-07,
        -2.1501208894032243e-08, 2.581174737855629e-09, -2.486530827640497e-10, 1.9137172178747666e-11,
        -1.0643246907757973e-12, 1.8372779262799986e-14, 5.373135724510951e-15, -1.0122684653518926e-15,
        1.2593452078508463e-16, -1.306159001479165e-17, 1.1087325202226373e-18, -9.875249596478766e-20,
        1.4711202365389958e-20, -1.3423802173545735e-21
    };

    /** x exp(-x) ei(x) in powers of 24/x - 1.5. */
    private static final double[] FROM_12_TO_24 = {
        1.0723449766623854, 0.056783099957187125, 0.007761216111725788, 0.002147239396945996, 0.0006337870581385316,
        -0.0001719283120723053, -0.00033025167591307664, -2.886102628873338e-05, 0.00012602614239357255,
        2.064955989441424e-06, -5.082417794332071e-05, 1.4583894723045668e-05, 1.5044590380960486e-05,
        -1.3031346320322484e-05, 5.446706590395118e-07, 5.473961328242319e-06, -3.352939291133226e-06,
        -8.218318850617677e-07, 1.3478585662431187e-06
    };

    /** x exp(-x) ei(x) - 1 in powers of 24/x - 0.5. */
    private static final double[] FROM_24 = {
        0.021760703660156627, 0.04550614405472236, 0.004255075142188648, 0.0006291032636885481, 0.0001313914797534447,
        3.657662133058946e-05, 1.31400182638669e-05, 5.995433822090049e-06, 3.473771960639706e-06,
        2.5941087687830027e-06, 2.5113712462400228e-06, 3.1746695815062152e-06, 4.363156682365306e-06,
        1.108671192102177e-06, -1.549904151439291e-05, -2.7425206409934865e-05, 1.2629840634742647e-05,
        6.173500332487735e-05, 2.774888472896569e-06, -7.091749571839782e-05, -8.344947829427212e-06,
        3.6804515970249194e-05
    };

    private ExponentialIntegral() {}

    /**
     * The principal value of the integral of exp(t)/t from minus infinity to x; minus infinity at 0. Overflows beyond
     * 716.35.
     */
    public static double ei(double x) {
        if (x < 0) {
            return 0 - ofNegative(-x);
        }
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return x < 3 ? nearZero(x, (x - ZERO) - ZERO_LOW) : grown(x, scaled(x) / x);
    }

    /**
     * The principal value of the integral of 1/log(t) from 0 to x, which is ei(log(x)); NaN for x < 0, minus infinity at
     * 1. The factor exp(log(x)) is x itself, so large arguments keep their digits.
     */
    public static double li(double x) {
        if (!(x > 0)) {
            return x == 0 ? 0 : Double.NaN;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return x;
        }
        double y = Math.log(x);
        if (x == 1) {
            return Double.NEGATIVE_INFINITY;
        }
        if (x < 1) {
            return y > -1 ? -ofNegative(-y) : x * (scaledNegative(-y) / y);
        }
        if (y >= 3) {
            return x * (scaled(y) / y);
        }
        boolean near = x > 1.2 && x < 1.8;
        return nearZero(y, near ? Math.log1p(((x - ZERO_OF_LI) - ZERO_OF_LI_LOW) / ZERO_OF_LI) : (y - ZERO) - ZERO_LOW);
    }

    /** exp(x)/x, without a premature overflow; NaN at 0. */
    public static double expOverArgument(double x) {
        return x == 0 ? Double.NaN : grown(x, 1 / x);
    }

    /** -ei(-x) for x > 0, which is E1(x). */
    static double ofNegative(double x) {
        if (x < 1) {
            double entire = x < 0.5 ? Horner.at(NEGATIVE_TO_HALF, x) : Horner.at(NEGATIVE_TO_1, x - 0.75);
            return entire - Math.log(x);
        }
        return x > 750 ? 0 : Math.exp(-x) * (scaledNegative(x) / x);
    }

    /** -x exp(x) ei(-x) for x >= 1, below 1 and nearly 1 far out. */
    private static double scaledNegative(double x) {
        return x > 1e17 ? 1 : Horner.at(NEGATIVE_FROM_1, (x - 3) / (x + 3));
    }

    /** ei(x) for 0 < x < 3, given the distance from the zero. */
    private static double nearZero(double x, double distance) {
        double rest = distance * Horner.at(TO_3, x);
        return x < 0.15 ? Math.log(x) + (rest - LOG_OF_ZERO) : Math.log1p(distance / ZERO) + rest;
    }

    /** x exp(-x) ei(x) for x >= 3, nearly 1 far out. */
    static double scaled(double x) {
        if (x < 6) {
            return Horner.at(FROM_3_TO_6, x - 4.5);
        }
        if (x < 12) {
            return Horner.at(FROM_6_TO_12, x - 9);
        }
        return x < 24 ? Horner.at(FROM_12_TO_24, 24 / x - 1.5) : 1 + Horner.at(FROM_24, 24 / x - 0.5);
    }

    /** exp(x) times a factor below 1, without a premature overflow. */
    static double grown(double x, double factor) {
        if (x < 700) {
            return Math.exp(x) * factor;
        }
        if (x > 750) {
            return x == x ? Double.POSITIVE_INFINITY : x;
        }
        double half = Math.exp(x / 2);
        return half * factor * half;
    }
}
