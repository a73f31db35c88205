package deriv.functions.kernels;

/**
 * The sine and cosine integrals.
 *
 * <p>Power series around 0, that of ci with its first zero taken out (NIST DLMF 6.6.5, 6.6.6), fits of the functions up to
 * 4, from there the auxiliary functions f and g (DLMF 6.2.19, 6.2.20, 6.12.3, 6.12.4); own fits, {@code
 * fit_integrals.py}. Near its further zeros ci is computed anew with about 100 bits ({@link CosineIntegral}).
 */
public final class TrigonometricIntegral {

    private static final double HALF_PI = Math.PI / 2;

    /** The first zero of ci, in two parts. */
    private static final double ZERO = 0.6165054856207163;
    private static final double ZERO_LOW = -4.209920321433186e-17;
    private static final double LOG_OF_ZERO = -0.48368805841129714;

    /** The second zero of ci, in two parts. */
    private static final double SECOND_ZERO = 3.3841804225511862;
    private static final double SECOND_ZERO_LOW = 1.972125462363411e-16;

    /** si(x)/x - 1 in powers of x^2, |x| <= 2. */
    private static final double[] SI_TO_2 = {
        -8.306096359826917e-19, -0.055555555555555525, 0.0016666666666664421, -2.834467120123732e-05,
        3.061924350797333e-07, -2.277463861729644e-09, 1.2352882326373629e-11, -5.0924423842492104e-14,
        1.5776639395928766e-16
    };

    /** si(x) in powers of x - 3. */
    private static final double[] SI_FROM_2_TO_4 = {
        1.8486525279994683, 0.04704000268662245, -0.17283874988117798, 0.030568610636934213, 0.006107743126883269,
        -0.0012367314780963742, -0.00011479333783839609, 2.346476257646438e-05, 1.3405726662245532e-06,
        -2.6757687759452546e-07, -1.066533532146504e-08, 2.0532053193174362e-09, 6.147265891155154e-11,
        -1.1185375218563539e-11, -2.64764644990731e-13
    };

    /** (ci(x) - log(x/x0))/(x^2 - x0^2) in powers of x^2, x0 the first zero, 0 <= x <= 1. */
    private static final double[] CI_TO_1 = {
        -0.2460741137876754, 0.010329131758866095, -0.0002303071325224043, 3.0897495378132184e-06,
        -2.7491304245324758e-08, 1.7364775115569314e-10, -8.078260483982391e-13
    };

    /** ci(x) in powers of x - 1.5. */
    private static final double[] CI_FROM_1_TO_2 = {
        0.4703563171953999, 0.04715813444513528, -0.3482177070163953, 0.14690373626642814, -0.04574367406107595,
        0.02478961061985966, -0.014695612356723852, 0.008388135992934923, -0.004876586749382233, 0.002889959349682512,
        -0.0017341515321917338, 0.0010509970021979553, -0.0006423598854271443, 0.00039532092161980006,
        -0.00024408486756404167, 0.0001517583380045114, -9.790951491262078e-05, 6.180408559005969e-05,
        -2.9792033301715235e-05, 1.8157061977937074e-05, -2.6862251900646905e-05, 1.7557462073851846e-05
    };

    /** ci(x) in powers of x - 2.4, 2 <= x <= 2.8. */
    private static final double[] CI_FROM_2 = {
        0.31729161743669804, -0.30724738147551894, -0.07671162480742395, 0.07251668158131595, -0.010934671665069328,
        0.0010844957093540713, -0.0007674540584363678, 0.00033505251837657947, -0.00011517423422935568,
        4.181041431402248e-05, -1.575775455372571e-05, 5.976691359106286e-06, -2.2726403914962573e-06,
        8.734275234277813e-07, -3.7461383319153466e-07, 1.4670938174357039e-07
    };

    /** ci(x)/(x - x1) in powers of x - 3.4, x1 the second zero, 2.8 <= x <= 4. */
    private static final double[] CI_TO_4 = {
        -0.2856004179227175, 0.07889011856107901, 0.03198480420506252, -0.010151952441789694, 1.74565704988099e-05,
        9.922709473664319e-05, 3.143580978031397e-05, -9.942406950035562e-06, 1.8154887050126263e-06,
        -4.5999060977077814e-07, 1.3013859404959964e-07, -3.524488319988635e-08, 9.471606215799167e-09,
        -2.583650791966402e-09, 7.978558410362408e-10, -2.2173293641576497e-10
    };

    /** x f(x) in powers of 8/x - 1.5, 4 <= x <= 8. */
    private static final double[] F_TO_8 = {
        0.9464912480103463, -0.05719343369455541, -0.006176704576025126, 0.003837612407350383, -0.0010402084068463747,
        0.0001661037559245489, 1.1589734302735747e-05, -2.3533116485707083e-05, 1.2450615436228527e-05,
        -4.768021335287126e-06, 1.418499744175566e-06, -2.744503963662572e-07, -1.9506362120730265e-08,
        5.989705538863809e-08, -5.2333633912905644e-08, 2.5602734465883343e-08
    };

    /** x^2 g(x) in powers of 8/x - 1.5, 4 <= x <= 8. */
    private static final double[] G_TO_8 = {
        0.8607010974685133, -0.13291698111717878, -0.0012608578950034257, 0.00910919918707911, -0.003955263864706846,
        0.0011009302039922389, -0.00016596957597655692, -3.885879793388886e-05, 4.7686985052004196e-05,
        -2.6389370171842893e-05, 1.1078663547389098e-05, -3.720233269826447e-06, 8.911174833696673e-07,
        -4.301247342443972e-08, -1.3613924995107464e-07, 1.6114653624768156e-07, -8.82723547928059e-08
    };

    /** x f(x) - 1 in powers of 128/x^2 - 1, x >= 8. */
    private static final double[] F_FROM_8 = {
        -0.014409570282901728, -0.013381738359286218, 0.0008826900462605914, -0.00011493614903678992,
        2.213496956389378e-05, -5.503308971029083e-06, 1.6383726779388807e-06, -5.57794653675217e-07,
        2.1072671170690814e-07, -8.645671189037602e-08, 3.792879501003695e-08, -1.800626136665557e-08,
        9.143384227029015e-09, -2.996674772312565e-09, 3.2691556586441065e-10, -5.459192039743652e-09,
        6.1750266280251266e-09, 8.363330955202533e-09, -1.0354221548822553e-08, -1.2946162711191677e-08,
        1.4565521811118675e-08, 1.2767516824119862e-08, -1.3645137640345018e-08, -8.4566530203938e-09,
        8.551955788569774e-09, 3.2954099522573294e-09, -3.179489272081011e-09, -5.986837830999857e-10,
        5.489074597146346e-10
    };

    /** x^2 g(x) - 1 in powers of 128/x^2 - 1, x >= 8. */
    private static final double[] G_FROM_8 = {
        -0.041173047001474256, -0.03661445489281508, 0.0037238333371220535, -0.0006274732869001924,
        0.0001441816335566375, -4.087592073420737e-05, 1.3489797507266464e-05, -4.995394833385049e-06,
        2.0250078444608716e-06, -8.830779563224429e-07, 4.1011875496610704e-07, -2.0117764038201387e-07,
        9.582543970980906e-08, -4.393510223665668e-08, 5.5845233868143264e-08, -5.7127684875412454e-08,
        -7.642199667215278e-08, 1.1549144153243478e-07, 2.039348656913372e-07, -2.6495282890979633e-07,
        -3.3666663827828954e-07, 4.1509430748213147e-07, 4.0891930644260013e-07, -4.756198039041546e-07,
        -3.4533168861903997e-07, 3.8232905008234553e-07, 1.950427037601063e-07, -2.061817642306232e-07,
        -6.608251701605727e-08, 6.696605996475926e-08, 1.0325514094451085e-08, -1.0029261216208696e-08
    };

    private TrigonometricIntegral() {}

    /** The integral of sin(t)/t from 0 to x. Range [-1.852, 1.852], pi/2 at infinity. */
    public static double si(double x) {
        double a = Math.abs(x);
        double value;
        if (a <= 2) {
            return x + x * Polynomial.at(SI_TO_2, x * x);
        } else if (a <= 4) {
            value = Polynomial.at(SI_FROM_2_TO_4, a - 3);
        } else if (a < 1e17) {
            value = HALF_PI - (f(a) * Math.cos(a) + g(a) * Math.sin(a));
        } else {
            value = a == a ? HALF_PI : a;
        }
        return x < 0 ? -value : value;
    }

    /**
     * Euler's constant plus log(x) plus the integral of (cos(t) - 1)/t from 0 to x; NaN for x < 0, where it is not real.
     * Beyond 2^26 the error near a zero is a few units in the last place of 1/x^2, not of the small result.
     */
    public static double ci(double x) {
        if (!(x > 0)) {
            return x == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
        }
        if (x < 1) {
            double distance = (x - ZERO) - ZERO_LOW;
            double rest = distance * (x + ZERO) * Polynomial.at(CI_TO_1, x * x);
            return x < 0.2 ? Math.log(x) + (rest - LOG_OF_ZERO) : Math.log1p(distance / ZERO) + rest;
        }
        if (x < 2.8) {
            return x < 2 ? Polynomial.at(CI_FROM_1_TO_2, x - 1.5) : Polynomial.at(CI_FROM_2, x - 2.4);
        }
        if (x < 4) {
            return ((x - SECOND_ZERO) - SECOND_ZERO_LOW) * Polynomial.at(CI_TO_4, x - 3.4);
        }
        if (x == Double.POSITIVE_INFINITY) {
            return 0;
        }
        double f = f(x);
        double value = f * Math.sin(x) - g(x) * Math.cos(x);
        return Math.abs(value) < 0.125 * f && x < CosineIntegral.LARGEST ? CosineIntegral.at(x) : value;
    }

    /** f(x) for x >= 4. */
    private static double f(double x) {
        return (x < 8 ? Polynomial.at(F_TO_8, 8 / x - 1.5) : 1 + Polynomial.at(F_FROM_8, 128 / (x * x) - 1)) / x;
    }

    /** g(x) for x >= 4. */
    private static double g(double x) {
        return (x < 8 ? Polynomial.at(G_TO_8, 8 / x - 1.5) : 1 + Polynomial.at(G_FROM_8, 128 / (x * x) - 1)) / x / x;
    }
}
