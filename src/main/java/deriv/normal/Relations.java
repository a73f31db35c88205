package deriv.normal;

import deriv.algebra.Monomial;
import deriv.algebra.Polynomial;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What powers of variables are: {@code k^power = value}, the value in variables before k or in a lower power of k, so that
 * a reduction ends. The
 * remainders are a normal form of polynomials modulo the relations.
 */
final class Relations {
    private final List<Relation> byVariable = new ArrayList<>();

    /** {@code variable^power = value}. */
    record Relation(int variable, int power, PowerProduct value, Polynomial expanded) {}

    /** Relations come in ascending order of their variables. */
    void add(Relation relation) {
        byVariable.add(relation);
    }

    boolean isEmpty() {
        return byVariable.isEmpty();
    }

    /** {@return the relation of this variable, or null} */
    Relation of(int variable) {
        for (Relation r : byVariable) {
            if (r.variable() == variable) {
                return r;
            }
        }
        return null;
    }

    /** {@return the relations for square roots} */
    List<Relation> squares() {
        return byVariable.stream().filter(r -> r.power() == 2).toList();
    }

    /** {@return the remainder modulo all relations} */
    Polynomial reduced(Polynomial p) {
        Polynomial rest = p;
        for (Relation r : byVariable.reversed()) {
            while (rest.degree(r.variable()) >= r.power()) {
                rest = reduced(rest, r);
            }
        }
        return rest;
    }

    private static Polynomial reduced(Polynomial p, Relation r) {
        TreeMap<Integer, List<Monomial>> byQuotient = new TreeMap<>();
        for (Monomial t : p.terms()) {
            int degree = t.exponents()[r.variable()];
            int[] exponents = t.exponents().clone();
            exponents[r.variable()] = degree % r.power();
            byQuotient.computeIfAbsent(degree / r.power(), _ -> new ArrayList<>())
                    .add(new Monomial(exponents, t.coefficient()));
        }
        // Horner's scheme in the value.
        Polynomial sum = Polynomial.zero(p.variables());
        for (int k = byQuotient.lastKey(); k >= 0; k--) {
            sum = sum.times(r.expanded());
            List<Monomial> terms = byQuotient.get(k);
            if (terms != null) {
                sum = sum.plus(Polynomial.of(p.variables(), terms));
            }
        }
        return sum;
    }
}
