package deriv.implicit;

import deriv.algebra.Monomial;
import deriv.algebra.Polynomial;
import deriv.core.Operation;
import deriv.core.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Polynomials modulo one polynomial: no term that is left is divisible by its leading term in some lexicographic order. */
final class Remainder {
    private final Polynomial divisor;
    private final Monomial lead;

    private Remainder(Polynomial divisor, Monomial lead) {
        this.divisor = divisor;
        this.lead = lead;
    }

    /** {@return the divisions by this polynomial, one for each leading term that there may be}; it is not constant */
    static List<Remainder> by(Polynomial divisor) {
        List<Remainder> all = new ArrayList<>();
        for (int first = 0; first < divisor.variables(); first++) {
            if (divisor.degree(first) > 0) {
                for (Comparator<int[]> rest : List.<Comparator<int[]>>of(Arrays::compare, Remainder::fromLast)) {
                    int top = first;
                    Comparator<int[]> order = Comparator.<int[]>comparingInt(e -> e[top]).thenComparing(rest);
                    Monomial lead = divisor.terms().stream()
                            .max((a, b) -> order.compare(a.exponents(), b.exponents())).orElseThrow();
                    if (all.stream().noneMatch(r -> Arrays.equals(r.lead.exponents(), lead.exponents()))) {
                        all.add(new Remainder(divisor, lead));
                    }
                }
            }
        }
        return all;
    }

    private static int fromLast(int[] a, int[] b) {
        for (int i = a.length - 1; i >= 0; i--) {
            if (a[i] != b[i]) {
                return Integer.compare(a[i], b[i]);
            }
        }
        return 0;
    }

    Polynomial of(Polynomial p) {
        Polynomial rest = p;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Monomial term : rest.terms()) {
                Operation.tick();
                if (divides(lead.exponents(), term.exponents())) {
                    rest = rest.minus(divisor.times(quotient(term)));
                    changed = true;
                    break;
                }
            }
        }
        return rest;
    }

    private Polynomial quotient(Monomial term) {
        int[] exponents = new int[divisor.variables()];
        Arrays.setAll(exponents, i -> term.exponents()[i] - lead.exponents()[i]);
        Rational factor = term.coefficient().over(lead.coefficient());
        return Polynomial.of(divisor.variables(), List.of(new Monomial(exponents, factor)));
    }

    private static boolean divides(int[] a, int[] b) {
        for (int i = 0; i < a.length; i++) {
            if (a[i] > b[i]) {
                return false;
            }
        }
        return true;
    }
}
