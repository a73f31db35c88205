package deriv.taylor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The powers of the variables in a term, in the order of the variables. Ordered as polynomials in several variables are
 * written by rising degree: by total degree, then more of the first variable first.
 */
public record Exponents(List<Integer> powers) implements Comparable<Exponents> {
    public Exponents {
        powers = List.copyOf(powers);
    }

    /** {@return those of a constant term} */
    static Exponents none(int variables) {
        return new Exponents(Collections.nCopies(variables, 0));
    }

    /** {@return those of the variable with this number} */
    static Exponents of(int variable, int variables) {
        List<Integer> powers = new ArrayList<>(Collections.nCopies(variables, 0));
        powers.set(variable, 1);
        return new Exponents(powers);
    }

    Exponents plus(Exponents other) {
        List<Integer> sum = new ArrayList<>(powers.size());
        for (int i = 0; i < powers.size(); i++) {
            sum.add(powers.get(i) + other.powers.get(i));
        }
        return new Exponents(sum);
    }

    /** {@return the total degree} */
    public int degree() {
        return powers.stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public int compareTo(Exponents other) {
        int order = Integer.compare(degree(), other.degree());
        for (int i = 0; order == 0 && i < powers.size(); i++) {
            order = Integer.compare(other.powers.get(i), powers.get(i));
        }
        return order;
    }
}
