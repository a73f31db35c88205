package deriv.print;

import deriv.core.Branch;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what the printers write: the language without implicit products, by recursive descent. Two of its rules are what the
 * printers count on: a sign in front of a product is a factor -1 of it, and what stands below a bar is inverted factor by
 * factor; else {@code -(x + 1)/y} and {@code 1/(2*(x + 1))} would be other expressions, since a number is distributed over a
 * lone sum.
 */
final class SmallReader {
    private final String text;
    private int at;

    private SmallReader(String text) {
        this.text = text.replace('·', '*').replace('−', '-').replace('′', '\'').replace("π", "pi").replace("√", "sqrt")
                .replace("≤", "<=").replace("≥", ">=").replace("≠", "!=");
    }

    /** Reads an expression, or a program of definitions and an expression. */
    static Expr read(String text) {
        List<String> entries = List.of(text.split("; "));
        java.util.Map<Expr, Expr> defined = new java.util.HashMap<>();
        for (String entry : entries.subList(0, entries.size() - 1)) {
            String[] sides = entry.split(" = ");
            defined.put(Exprs.symbol(sides[0]), deriv.core.Substitution.of(one(sides[1]), defined));
        }
        return deriv.core.Substitution.of(one(entries.getLast()), defined);
    }

    private static Expr one(String text) {
        SmallReader reader = new SmallReader(text);
        Expr e = reader.sum();
        reader.end();
        return e;
    }

    static Cond condition(String text) {
        SmallReader reader = new SmallReader(text);
        Cond c = reader.or();
        reader.end();
        return c;
    }

    private void end() {
        if (at != text.length()) throw new IllegalArgumentException(text.substring(at) + " left of " + text);
    }

    private boolean take(String token) {
        int start = at;
        while (start < text.length() && text.charAt(start) == ' ') start++;
        if (!text.startsWith(token, start)) return false;
        at = start + token.length();
        return true;
    }

    private void expect(String token) {
        if (!take(token)) throw new IllegalArgumentException(token + " expected at " + text.substring(at) + " in " + text);
    }

    private Cond or() {
        List<Cond> parts = new ArrayList<>(List.of(and()));
        while (take("or ")) parts.add(and());
        return parts.size() == 1 ? parts.getFirst() : Cond.or(parts);
    }

    private Cond and() {
        List<Cond> parts = new ArrayList<>(List.of(comparison()));
        while (take("and ")) parts.add(comparison());
        return parts.size() == 1 ? parts.getFirst() : Cond.and(parts);
    }

    private Cond comparison() {
        int start = at;
        if (take("(")) {
            try {
                Cond inner = or();
                expect(")");
                return inner;
            } catch (IllegalArgumentException _) {
                at = start;
            }
        }
        Expr left = sum();
        if (take("<=")) return Cond.nonnegative(sum().minus(left));
        if (take(">=")) return Cond.nonnegative(left.minus(sum()));
        if (take("==")) return Cond.zero(left.minus(sum()));
        if (take("!=")) return Cond.nonzero(left.minus(sum()));
        if (take("<")) return Cond.positive(sum().minus(left));
        expect(">");
        return Cond.positive(left.minus(sum()));
    }

    private Expr sum() {
        List<Expr> terms = new ArrayList<>(List.of(product()));
        while (true) {
            if (take("+")) {
                terms.add(product());
            } else if (take("-")) {
                terms.add(product().negate());
            } else {
                return terms.size() == 1 ? terms.getFirst() : Exprs.sum(terms);
            }
        }
    }

    private Expr product() {
        List<Expr> factors = factors();
        return factors.size() == 1 ? factors.getFirst() : Exprs.product(factors);
    }

    private List<Expr> factors() {
        List<Expr> factors = new ArrayList<>();
        factor(factors);
        while (true) {
            if (take("*")) {
                factor(factors);
            } else if (take("/")) {
                below().forEach(f -> factors.add(f.reciprocal()));
            } else {
                return factors;
            }
        }
    }

    private void factor(List<Expr> factors) {
        if (take("-")) factors.add(Exprs.MINUS_ONE);
        factors.add(power());
    }

    /** The factors below a bar. */
    private List<Expr> below() {
        int start = at;
        if (take("(")) {
            List<Expr> factors = factors();
            if (take(")") && !startsPower()) return factors;
            at = start;
        }
        return List.of(power());
    }

    private boolean startsPower() {
        return at < text.length() && (text.charAt(at) == '^' || "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(text.charAt(at)) >= 0);
    }

    private Expr power() {
        Expr base = atom();
        if (take("^")) return take("-") ? base.pow(atom().negate()) : base.pow(atom());
        int raised = 0;
        int digits = 0;
        for (; startsPower(); digits++) raised = 10 * raised + "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(text.charAt(at++));
        return digits == 0 ? base : base.pow(raised);
    }

    private Expr atom() {
        if (take("(")) {
            Expr e = sum();
            expect(")");
            return e;
        }
        if (take("[")) {
            List<Expr> entries = arguments("]");
            return Exprs.vector(entries);
        }
        while (at < text.length() && text.charAt(at) == ' ') at++;
        int start = at;
        if (at < text.length() && Character.isDigit(text.charAt(at))) {
            while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.'
                    || text.charAt(at) == 'e' || text.charAt(at) == '-' && text.charAt(at - 1) == 'e')) {
                at++;
            }
            BigDecimal d = new BigDecimal(text.substring(start, at));
            return Exprs.number(d.scale() <= 0 ? Rational.of(d.toBigIntegerExact())
                    : Rational.of(d.unscaledValue(), java.math.BigInteger.TEN.pow(d.scale())));
        }
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) at++;
        String name = text.substring(start, at);
        if (name.isEmpty()) throw new IllegalArgumentException("operand expected at " + text.substring(at) + " in " + text);
        int primes = 0;
        while (take("'")) primes++;
        List<Integer> orders = new ArrayList<>();
        if (primes > 0 && take("[")) {
            for (Expr order : arguments("]")) orders.add(((deriv.core.Node.Num) order.node()).value().intValue());
        }
        if (!take("(")) return name.equals("pi") ? Exprs.PI : name.equals("e") ? Exprs.E : Exprs.symbol(name);
        if (name.equals("if") || name.equals("piecewise")) return piecewise();
        List<Expr> args = arguments(")");
        if (name.length() == 1) {
            return Exprs.abstractCall(name, !orders.isEmpty() ? orders
                    : args.size() == 1 ? List.of(primes) : java.util.Collections.nCopies(args.size(), 0), args);
        }
        return switch (name) {
            case "sqrt" -> args.getFirst().sqrt();
            case "exp" -> Exprs.exp(args.getFirst());
            default -> Exprs.apply(deriv.functions.FunctionTable.named(name).get(), args);
        };
    }

    private List<Expr> arguments(String close) {
        List<Expr> args = new ArrayList<>();
        if (take(close)) return args;
        do {
            args.add(sum());
        } while (take(","));
        expect(close);
        return args;
    }

    private Expr piecewise() {
        List<Branch> branches = new ArrayList<>();
        while (true) {
            int start = at;
            try {
                Cond c = or();
                expect(",");
                branches.add(new Branch(c, sum()));
                expect(",");
            } catch (IllegalArgumentException _) {
                at = start;
                Expr otherwise = sum();
                expect(")");
                return Exprs.piecewise(branches, otherwise);
            }
        }
    }

}
