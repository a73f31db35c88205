package deriv.analysis;

import deriv.calculus.Derivative;
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

    /** {@return the kinks of a function and of its derivatives by these symbols, one after the other, but the last} */
    public static List<Kink> along(Expr function, List<Expr> symbols) {
        Map<Cond, Expr> kinks = new LinkedHashMap<>();
        Expr current = function;
        for (Expr x : symbols) {
            Smoothness.sources(current, List.of(x)).forEach(kinks::putIfAbsent);
            current = Derivative.of(current, x);
        }
        List<Kink> all = new ArrayList<>();
        kinks.forEach((smooth, source) -> all.add(new Kink(smooth, source)));
        return all;
    }
}
