package deriv.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The order of terms and factors is total: any two differ, and no three go round in a circle. */
class HumanOrderTest {
    private static final int EXPRESSIONS = 250;

    @Test
    void termsAreTotallyOrdered() {
        Arrangement arrangement = new Arrangement(NumberStyle.FRACTIONS);
        isTotal(arrangement.terms(),
                expressions(6).stream().map(e -> new Arranged.Entry(Rational.ONE, arrangement.at(e))).toList());
    }

    @Test
    void factorsAreTotallyOrdered() {
        Arrangement arrangement = new Arrangement(NumberStyle.FRACTIONS);
        isTotal(arrangement.factors(),
                expressions(7).stream().map(e -> Power.of(arrangement.at(e), Rational.of(2))).toList());
    }

    /** Tall expressions, most of them by the same heights, which are ordered by their parts. */
    @Test
    void tallTermsAreTotallyOrdered() {
        Arrangement arrangement = new Arrangement(NumberStyle.FRACTIONS);
        Set<Expr> chains = new LinkedHashSet<>();
        for (Expr e : expressions(8)) {
            Expr chain = e;
            while (chain.height() < 40) {
                chain = Exprs.abstractCall("f", List.of(0), List.of(chain.squared()));
            }
            chains.add(chain);
        }
        isTotal(arrangement.terms(),
                chains.stream().map(e -> new Arranged.Entry(Rational.ONE, arrangement.at(e))).toList());
    }

    private static List<Expr> expressions(long seed) {
        RandomExprs random = new RandomExprs(seed);
        Set<Expr> different = new LinkedHashSet<>();
        while (different.size() < EXPRESSIONS) {
            Expr e = random.next();
            // A sum keeps the coefficients of its terms apart.
            if (!(e.node() instanceof Node.Product(var coefficient, _)) || coefficient.isOne()) {
                different.add(e);
            }
        }
        return List.copyOf(different);
    }

    private static String name(Object part) {
        return switch (part) {
            case Arranged.Entry(_, var arranged) -> arranged.expr().toString();
            default -> part.toString();
        };
    }

    private static <T> void isTotal(Comparator<T> order, List<T> list) {
        int n = list.size();
        int[][] signs = new int[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                signs[i][j] = Integer.signum(order.compare(list.get(i), list.get(j)));
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                T a = list.get(i);
                T b = list.get(j);
                Supplier<String> pair = () -> name(a) + " and " + name(b);
                assertEquals(signs[i][j], -signs[j][i], pair);
                assertEquals(i == j, signs[i][j] == 0, pair);
                for (int k = 0; k < n; k++) {
                    if (signs[i][j] > 0 && signs[j][k] > 0 && signs[i][k] <= 0) {
                        fail(pair.get() + " and " + name(list.get(k)));
                    }
                }
            }
        }
    }
}
