package deriv.analysis;

import deriv.calculus.Derivative;
import deriv.calculus.Derivative.Purpose;
import deriv.calculus.Matrices;
import deriv.core.Cond;
import deriv.core.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A place where a function may have no derivative inside its domain: {@code x = 0} of {@code abs(x)}, the boundary of two
 * pieces.
 *
 * <p>Sufficient, not necessary: kinks that cancel, as that of {@code x*abs(x)}, are kept.
 *
 * @param smooth holds away from the kink
 * @param source the part of the function that has it
 */
public record Kink(Cond smooth, Expr source) {

    /** {@return the kinks that matter for the derivative by these symbols, one after the other} */
    public static List<Kink> along(Expr function, List<Expr> symbols) {
        Map<Cond, Expr> kinks = new LinkedHashMap<>();
        Expr current = function;
        for (Expr x : symbols) {
            Smoothness.sources(current, List.of(x)).forEach(kinks::putIfAbsent);
            current = Derivative.of(current, x);
        }
        return list(kinks);
    }

    /** {@return those that matter for all first derivatives of a function or of the entries of a vector} */
    public static List<Kink> ofFirst(Expr function, List<Expr> symbols) {
        return list(Smoothness.sources(function, symbols));
    }

    /** {@return those that matter for all second derivatives} */
    public static List<Kink> ofSecond(Expr function, List<Expr> symbols) {
        Map<Cond, Expr> kinks = new LinkedHashMap<>(Smoothness.sources(function, symbols));
        Smoothness.sources(Matrices.gradient(function, symbols, Purpose.TO_READ), symbols).forEach(kinks::putIfAbsent);
        return list(kinks);
    }

    private static List<Kink> list(Map<Cond, Expr> kinks) {
        List<Kink> all = new ArrayList<>();
        kinks.forEach((smooth, source) -> all.add(new Kink(smooth, source)));
        return all;
    }
}
