package deriv.rules;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.functions.Activations;
import deriv.functions.ErrorFunctions;
import deriv.functions.GammaFunctions;
import deriv.functions.HyperbolicFunctions;
import deriv.functions.Logarithms;
import deriv.functions.StepFunctions;
import deriv.functions.Trigonometry;

/** Calls and conditions as the tables of rules write them, for functions whose families have no short form. */
final class Calls {
    private Calls() {}

    static Expr sec(Expr a) {
        return Exprs.apply(Trigonometry.SEC, a);
    }

    static Expr csc(Expr a) {
        return Exprs.apply(Trigonometry.CSC, a);
    }

    static Expr asin(Expr a) {
        return Exprs.apply(Trigonometry.ASIN, a);
    }

    static Expr acos(Expr a) {
        return Exprs.apply(Trigonometry.ACOS, a);
    }

    static Expr atan(Expr a) {
        return Exprs.apply(Trigonometry.ATAN, a);
    }

    static Expr acot(Expr a) {
        return Exprs.apply(Trigonometry.ACOT, a);
    }

    static Expr asec(Expr a) {
        return Exprs.apply(Trigonometry.ASEC, a);
    }

    static Expr acsc(Expr a) {
        return Exprs.apply(Trigonometry.ACSC, a);
    }

    static Expr sinc(Expr a) {
        return Exprs.apply(Trigonometry.SINC, a);
    }

    static Expr atan2(Expr y, Expr x) {
        return Exprs.apply(Trigonometry.ATAN2, y, x);
    }

    static Expr asinh(Expr a) {
        return Exprs.apply(HyperbolicFunctions.ASINH, a);
    }

    static Expr acosh(Expr a) {
        return Exprs.apply(HyperbolicFunctions.ACOSH, a);
    }

    static Expr atanh(Expr a) {
        return Exprs.apply(HyperbolicFunctions.ATANH, a);
    }

    static Expr acoth(Expr a) {
        return Exprs.apply(HyperbolicFunctions.ACOTH, a);
    }

    static Expr asech(Expr a) {
        return Exprs.apply(HyperbolicFunctions.ASECH, a);
    }

    static Expr acsch(Expr a) {
        return Exprs.apply(HyperbolicFunctions.ACSCH, a);
    }

    static Expr log1p(Expr a) {
        return Exprs.apply(Logarithms.LOG1P, a);
    }

    static Expr log2(Expr a) {
        return Exprs.apply(Logarithms.LOG2, a);
    }

    static Expr log10(Expr a) {
        return Exprs.apply(Logarithms.LOG10, a);
    }

    static Expr heaviside(Expr a) {
        return Exprs.apply(StepFunctions.HEAVISIDE, a);
    }

    static Expr max(Expr a, Expr b) {
        return Exprs.apply(StepFunctions.MAX, a, b);
    }

    static Expr min(Expr a, Expr b) {
        return Exprs.apply(StepFunctions.MIN, a, b);
    }

    static Expr ceil(Expr a) {
        return Exprs.apply(StepFunctions.CEIL, a);
    }

    static Expr round(Expr a) {
        return Exprs.apply(StepFunctions.ROUND, a);
    }

    static Expr mod(Expr a, Expr b) {
        return Exprs.apply(StepFunctions.MOD, a, b);
    }

    static Expr clamp(Expr x, Expr low, Expr high) {
        return Exprs.apply(StepFunctions.CLAMP, x, low, high);
    }

    static Expr relu(Expr a) {
        return Exprs.apply(Activations.RELU, a);
    }

    static Expr logsigmoid(Expr a) {
        return Exprs.apply(Activations.LOGSIGMOID, a);
    }

    static Expr silu(Expr a) {
        return Exprs.apply(Activations.SILU, a);
    }

    static Expr gelu(Expr a) {
        return Exprs.apply(Activations.GELU, a);
    }

    static Expr logaddexp(Expr a, Expr b) {
        return Exprs.apply(Activations.LOGADDEXP, a, b);
    }

    static Expr erf(Expr a) {
        return Exprs.apply(ErrorFunctions.ERF, a);
    }

    static Expr erfc(Expr a) {
        return Exprs.apply(ErrorFunctions.ERFC, a);
    }

    static Expr erfinv(Expr a) {
        return Exprs.apply(ErrorFunctions.ERFINV, a);
    }

    static Expr lgamma(Expr a) {
        return Exprs.apply(GammaFunctions.LGAMMA, a);
    }

    static Expr factorial(Expr a) {
        return Exprs.apply(GammaFunctions.FACTORIAL, a);
    }

    static Expr beta(Expr a, Expr b) {
        return Exprs.apply(GammaFunctions.BETA, a, b);
    }

    static Expr binomial(Expr n, Expr k) {
        return Exprs.apply(GammaFunctions.BINOMIAL, n, k);
    }

    /** {@return the condition that the value is a whole number} */
    static Cond whole(Expr a) {
        return Cond.zero(a.minus(StepFunctions.floor(a)));
    }

    /** {@return the condition {@code low <= a <= high}} */
    static Cond between(Expr low, Expr a, Expr high) {
        return Cond.and(Cond.nonnegative(a.minus(low)), Cond.nonnegative(high.minus(a)));
    }
}
