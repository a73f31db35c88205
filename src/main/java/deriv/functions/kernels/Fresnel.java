package deriv.functions.kernels;

/**
 * Fresnel's integrals with pi/2 in the argument, and sine and cosine of pi x^2/2.
 *
 * <p>Power series (NIST DLMF 7.6.4, 7.6.6) up to 1, fits of the functions up to 1.5, from there the auxiliary functions f
 * and g (DLMF 7.5.3, 7.5.4, 7.12.2, 7.12.3); own fits, {@code fit_integrals.py}. The square is kept in two parts and
 * reduced exactly.
 */
public final class Fresnel {

    /** Beyond this pi x^2/2 is a multiple of 2 pi, and the integrals are 1/2. */
    private static final double LARGE = 1e17;

    /** S(x)/x^3 in powers of x^4, |x| <= 1. */
    private static final double[] S_TO_1 = {
        0.5235987755982989, -0.09228058535803518, 0.007244784204196968, -0.0003121169423542085, 8.444272881637389e-06,
        -1.564714394924224e-07, 2.1082028182594895e-09, -2.1565012932905645e-11, 1.6836093608547083e-13
    };

    /** C(x)/x - 1 in powers of x^4, |x| <= 1. */
    private static final double[] C_TO_1 = {
        -1.0617236319923633e-19, -0.24674011002723395, 0.028185500877893763, -0.0016048831356378203,
        5.407413378981625e-05, -1.2000971856808438e-06, 1.8843379838241705e-08, -2.2010942056860636e-10,
        1.9262803769657337e-12
    };

    /** S(x) in powers of x - 1.25, 1 <= x <= 1.5. */
    private static final double[] S_FROM_1 = {
        0.6586555116366791, 0.6343932841636455, -1.5178024758953075, -2.035270959562458, 0.9722209761460103,
        2.973219669911682, 1.2978293791354258, -1.2470244481134019, -1.6953272480505897, -0.48553321092663987,
        0.4890097206593282, 0.5251211741509652, 0.14177474312249888, -0.09809540686682464, -0.10450090036185207,
        -0.031409834672393847, 0.012401615474003027, 0.01404027917941313
    };

    /** C(x) in powers of x - 1.25, 1 <= x <= 1.5. */
    private static final double[] C_FROM_1 = {
        0.6800907410754551, -0.7730104533627371, -1.2456283006345052, 1.654631248111347, 2.7928421100488703,
        0.195518275091722, -2.353210693512275, -1.8400621332836018, 0.17528333860666062, 1.1206078898110332,
        0.6640935150356394, -0.049771423860151896, -0.28824016080246256, -0.15921448364467067, -0.0016831946302230504,
        0.04702879629445033, 0.025425703420848808
    };

    /** pi x f(x) in powers of x - 2, 1.5 <= x <= 2.5. */
    private static final double[] F_TO_2_5 = {
        0.9838483090398938, 0.02818721413344111, -0.028981104920080752, 0.022253114315975778, -0.013800433770933212,
        0.007109143617238515, -0.0030359507846605435, 0.0010299005655399222, -0.0002328558834822211,
        -5.109573795381513e-06, 4.1284738330370936e-05, -2.772185005009551e-05, 1.2621635870118273e-05,
        -4.453672900423385e-06, 1.1875273900756514e-06, -1.443827161710713e-07, -4.4380672229897686e-08
    };

    /** pi^2 x^3 g(x) in powers of x - 2, 1.5 <= x <= 2.5. */
    private static final double[] G_TO_2_5 = {
        0.9274738807730113, 0.1159244196803244, -0.10453758097559158, 0.06589724153528048, -0.029690134876604164,
        0.007994834958188321, 0.0007611466048004628, -0.002453709492523001, 0.001721953243149699,
        -0.000784815669588311, 0.00023841299234586964, -2.5714979958053847e-05, -2.3525810811018728e-05,
        2.0234143588887687e-05, -9.831706496025236e-06, 3.3948701595513695e-06, -6.939358790326995e-07
    };

    /** pi x f(x) - 1 in powers of 2 (2.5/x)^4 - 1. */
    private static final double[] F_FROM_2_5 = {
        -0.0037326165241643597, -0.0035898473856468996, 0.00012983993691447805, -1.1029493588771234e-05,
        1.5185799912021447e-06, -2.8611240656929254e-07, 6.721277766999847e-08, -1.8601055412959244e-08,
        5.8451944059053254e-09, -2.0330999221275383e-09, 7.593217319849054e-10, -3.0183125006136193e-10,
        1.5299290826717456e-10, -8.001731179205336e-11, -6.145951362573856e-12, 1.761580352263929e-11,
        4.3436245705392424e-11, -3.4473082836626137e-11, -2.0366553346528832e-11, 1.652200602156718e-11,
        7.013900488340693e-12, -5.052908591078167e-12
    };

    /** pi^2 x^3 g(x) - 1 in powers of 2 (2.5/x)^4 - 1. */
    private static final double[] G_FROM_2_5 = {
        -0.018092006066751917, -0.016910517432915575, 0.001036205509157253, -0.00011908613704765354,
        2.0093611931879357e-05, -4.395247814057891e-06, 1.159488113828172e-06, -3.5245092871631156e-07,
        1.1970167891373464e-07, -4.4449376829558046e-08, 1.7900566731239186e-08, -7.710157135484875e-09,
        3.025687466060683e-09, -1.175288978707149e-09, 1.5990870435732132e-09, -1.239172226875911e-09,
        -9.67622626940493e-10, 1.0077189865887059e-09, 1.1269806084764766e-09, -9.82551375493127e-10,
        -5.460525157374834e-10, 4.6101263913773046e-10, 1.4684559538127948e-10, -1.1385679782092648e-10
    };

    private Fresnel() {}

    /** The integral of sin(pi t^2/2) from 0 to x. Range [-0.714, 0.714], 1/2 at infinity. */
    public static double s(double x) {
        double a = Math.abs(x);
        if (a <= 1) {
            return x * (x * x) * Horner.at(S_TO_1, x * x * (x * x));
        }
        double value = a < 1.5 ? Horner.at(S_FROM_1, a - 1.25)
                : a < LARGE ? 0.5 - (f(a) * cosine(a) + g(a) * sine(a)) : a == a ? 0.5 : a;
        return x < 0 ? -value : value;
    }

    /** The integral of cos(pi t^2/2) from 0 to x. Range [-0.78, 0.78], 1/2 at infinity. */
    public static double c(double x) {
        double a = Math.abs(x);
        if (a <= 1) {
            return x + x * Horner.at(C_TO_1, x * x * (x * x));
        }
        double value = a < 1.5 ? Horner.at(C_FROM_1, a - 1.25)
                : a < LARGE ? 0.5 + (f(a) * sine(a) - g(a) * cosine(a)) : a == a ? 0.5 : a;
        return x < 0 ? -value : value;
    }

    /** sin(pi x^2/2), without the rounding error of the square; NaN at infinity. */
    public static double sine(double x) {
        if (Math.abs(x) >= LARGE) {
            return x - x;
        }
        double square = x * x;
        return sinPi(Math.IEEEremainder(square, 4) / 2, rest(x, square));
    }

    /** cos(pi x^2/2), without the rounding error of the square; NaN at infinity. */
    public static double cosine(double x) {
        if (Math.abs(x) >= LARGE) {
            return x - x + 1;
        }
        double square = x * x;
        double u = Math.IEEEremainder(square, 4) / 2;
        // 1/2 - |u| is exact where the result is small.
        return sinPi(0.5 - Math.abs(u), u < 0 ? rest(x, square) : -rest(x, square));
    }

    /** What rounding took from x^2/2, less multiples of 2. */
    private static double rest(double x, double square) {
        return Math.IEEEremainder(Math.fma(x, x, -square), 4) / 2;
    }

    /** sin(pi (u + rest)). */
    private static double sinPi(double u, double rest) {
        double turns = Math.rint(u);
        double value = Circular.sinPi((u - turns) + rest);
        return turns % 2 == 0 ? value : -value;
    }

    /** f(x) for x >= 1.5. */
    private static double f(double x) {
        return (x < 2.5 ? Horner.at(F_TO_2_5, x - 2) : 1 + Horner.at(F_FROM_2_5, outer(x))) / (Math.PI * x);
    }

    /** g(x) for x >= 1.5. */
    private static double g(double x) {
        double scaled = x < 2.5 ? Horner.at(G_TO_2_5, x - 2) : 1 + Horner.at(G_FROM_2_5, outer(x));
        return scaled / (Math.PI * Math.PI * (x * x * x));
    }

    private static double outer(double x) {
        double s = 6.25 / (x * x);
        return 2 * (s * s) - 1;
    }
}
