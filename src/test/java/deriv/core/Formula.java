package deriv.core;

import java.util.ArrayList;
import java.util.List;

/**
 * Formulas for the tables of the tests, built by the factories in one call a sum or product:
 * {@code sum: product (+|- product)*}, {@code product: unary (*|/ unary)*}, {@code unary: - unary | power},
 * {@code power: atom (^ unary)?}; names are symbols except {@code pi}, {@code e}, {@code undefined} and {@link Rows}.
 */
final class Formula {
    private final String text;
    private int at;

    private Formula(String text) {
        this.text = text.replace(" ", "");
    }

    static Expr of(String text) {
        Formula formula = new Formula(text);
        Expr e = formula.sum();
        if (formula.at < formula.text.length()) {
            throw new IllegalArgumentException(text + " at " + formula.at);
        }
        return e;
    }

    private Expr sum() {
        List<Expr> terms = new ArrayList<>(List.of(product()));
        while (peek() == '+' || peek() == '-') {
            boolean minus = next() == '-';
            Expr term = product();
            terms.add(minus ? term.negate() : term);
        }
        return terms.size() == 1 ? terms.getFirst() : Exprs.sum(terms);
    }

    private Expr product() {
        List<Expr> factors = new ArrayList<>(List.of(unary()));
        while (peek() == '*' || peek() == '/') {
            boolean inverse = next() == '/';
            Expr factor = unary();
            factors.add(inverse ? factor.reciprocal() : factor);
        }
        return factors.size() == 1 ? factors.getFirst() : Exprs.product(factors);
    }

    private Expr unary() {
        if (peek() == '-') {
            at++;
            return unary().negate();
        }
        Expr base = atom();
        if (peek() != '^') {
            return base;
        }
        at++;
        return base.pow(unary());
    }

    private Expr atom() {
        if (peek() == '(') {
            return bracket();
        }
        int from = at;
        while (Character.isLetterOrDigit(peek()) || peek() == '_') {
            at++;
        }
        String word = text.substring(from, at);
        if (Character.isDigit(word.charAt(0))) {
            return Exprs.number(Rational.of(new java.math.BigInteger(word)));
        }
        if (peek() == '(') {
            return Exprs.apply(Rows.named(word), bracket());
        }
        return switch (word) {
            case "pi" -> Exprs.PI;
            case "e" -> Exprs.E;
            case "undefined" -> Exprs.UNDEFINED;
            default -> Exprs.symbol(word);
        };
    }

    private Expr bracket() {
        at++;
        Expr inside = sum();
        if (next() != ')') {
            throw new IllegalArgumentException(text + " at " + at);
        }
        return inside;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private char next() {
        return text.charAt(at++);
    }
}
