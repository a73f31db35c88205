package deriv.algebra;

import deriv.core.Operation;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A polynomial modulo a prime with one variable, after which no other one occurs, in the coefficients: dense
 * polynomials in it by the products of the others, the greatest first.
 */
final class ResidueRows {
    private final int variables;
    private final int last;
    private final long p;
    private final NavigableMap<long[], long[]> rows;

    private ResidueRows(int variables, int last, long p) {
        this.variables = variables;
        this.last = last;
        this.p = p;
        this.rows = new TreeMap<>((a, b) -> Exponents.compare(b, 0, a, 0, a.length));
    }

    static ResidueRows zero(int variables, int last, long p) {
        return new ResidueRows(variables, last, p);
    }

    static ResidueRows of(IntegerPolynomial f, int last, long p) {
        Operation.tick();
        ResidueRows rows = zero(f.variables(), last, p);
        for (int i = 0; i < f.size(); i++) {
            long[] key = new long[f.words()];
            System.arraycopy(f.keys(), i * key.length, key, 0, key.length);
            int exponent = f.exponent(i, last);
            Exponents.set(key, 0, last, 0);
            // Terms come in falling order, so the first one of a row has its degree.
            rows.rows.computeIfAbsent(key, _ -> new long[exponent + 1])[exponent] = f.small(i);
        }
        return rows;
    }

    long[] leading() {
        return rows.firstEntry().getValue();
    }

    int degree() {
        return rows.values().stream().mapToInt(row -> row.length).max().orElse(0) - 1;
    }

    long[] content() {
        long[] content = {};
        for (long[] row : rows.values()) {
            content = Modular.gcd(row, content, p);
            if (content.length == 1) {
                break;
            }
        }
        return content;
    }

    ResidueRows dividedBy(long[] divisor) {
        if (divisor.length == 1) {
            return this;
        }
        ResidueRows quotient = zero(variables, last, p);
        rows.forEach((key, row) -> quotient.rows.put(key, Modular.quotient(row, divisor, p)));
        return quotient;
    }

    IntegerPolynomial evaluate(long at) {
        Operation.tick();
        TermBuffer terms = new TermBuffer(variables, rows.size());
        rows.forEach((key, row) -> terms.add(key, 0, ResiduePolynomials.value(row, at, p)));
        return terms.done();
    }

    /** Compares the leading products of the other variables. */
    int compareLeading(IntegerPolynomial image) {
        return Exponents.compare(rows.firstKey(), 0, image.keys(), 0, image.words());
    }

    /** {@return the rows with the value of the image at a new place}: Newton's step, the modulus vanishes at the old ones */
    ResidueRows interpolated(IntegerPolynomial image, long at, long[] modulus) {
        Operation.tick();
        long inverse = Modular.inverse(ResiduePolynomials.value(modulus, at, p), p);
        ResidueRows sum = zero(variables, last, p);
        NavigableMap<long[], Long> values = new TreeMap<>(rows.comparator());
        rows.keySet().forEach(key -> values.put(key, 0L));
        for (int i = 0; i < image.size(); i++) {
            long[] key = new long[image.words()];
            System.arraycopy(image.keys(), i * key.length, key, 0, key.length);
            values.put(key, image.small(i));
        }
        for (Map.Entry<long[], Long> value : values.entrySet()) {
            long[] row = rows.getOrDefault(value.getKey(), new long[0]);
            long step = Math.floorMod(value.getValue() - ResiduePolynomials.value(row, at, p), p) * inverse % p;
            long[] next = step == 0 ? row : Modular.plus(row, Modular.scaled(modulus, step, p), p);
            if (next.length > 0) {
                sum.rows.put(value.getKey(), next);
            }
        }
        return sum;
    }

    IntegerPolynomial times(long[] factor) {
        TermBuffer terms = new TermBuffer(variables, rows.size());
        for (Map.Entry<long[], long[]> row : rows.entrySet()) {
            long[] product = Modular.times(row.getValue(), factor, p);
            long[] key = row.getKey().clone();
            for (int i = product.length - 1; i >= 0; i--) {
                Exponents.set(key, 0, last, i);
                terms.add(key, 0, product[i]);
            }
        }
        return terms.done();
    }
}
