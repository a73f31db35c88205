package deriv.simplify;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people recognise at a glance, and what they would have written otherwise. */
final class Idioms {
    /** For a quotient of functions the one below the bar. */
    private static final Map<String, String> BELOW =
            Map.of("tan", "cos", "cot", "sin", "tanh", "cosh", "coth", "sinh");

    private Idioms() {}

    /** {@return whether all terms, no polynomial, hold a positive power of the same base} */
    static boolean shareFactor(List<Term> terms) {
        if (terms.stream().allMatch(t -> isMonomial(t.expr()))) {
            return false;
        }
        return Factor.factorsOf(terms.getFirst().expr()).stream()
                .filter(f -> !f.exponent().isNegative() || f.base() == Exprs.E)
                .anyMatch(f -> terms.stream().allMatch(t -> holds(t.expr(), f)));
    }

    private static boolean holds(Expr term, Factor f) {
        return Factor.factorsOf(term).stream()
                .anyMatch(g -> g.base() == f.base()
                        && (g.exponent() == f.exponent()
                                || g.exponent().node() instanceof Node.Num(var n)
                                        && n.signum() > 0
                                        && f.exponent().isNumber()));
    }

    /** {@return how many terms with a fraction bar there are in a sum of powers of symbols}; 0 if it is none */
    static int barsInSumOfPowers(List<Term> terms) {
        int bars = 0;
        for (Term t : terms) {
            if (!isPower(t.expr())) {
                return 0;
            }
            bars += t.expr().isProduct() && Factor.factorsOf(t.expr()).getFirst().exponent().isNegative() ? 1 : 0;
        }
        return bars;
    }

    /** Powers of one symbol with a whole exponent of any sign. */
    private static boolean isPower(Expr e) {
        List<Factor> factors = Factor.factorsOf(e);
        return factors.size() == 1
                && factors.getFirst().base().node() instanceof Node.Sym
                && factors.getFirst().exponent().node() instanceof Node.Num(var n)
                && n.isInteger();
    }

    /** Products of symbols with positive whole exponents. */
    private static boolean isMonomial(Expr e) {
        for (Factor f : Factor.factorsOf(e)) {
            if (!(f.base().node() instanceof Node.Sym)
                    || !(f.exponent().node() instanceof Node.Num(var n) && n.isInteger() && n.signum() > 0)) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether this is a sum of products of symbols} */
    static boolean isPolynomial(Expr e) {
        return Term.termsOf(e).stream().allMatch(t -> isMonomial(t.expr()));
    }

    /** {@return whether this is a fraction with a sum above the bar} */
    static boolean isCompoundFraction(Term t) {
        boolean above = false;
        boolean bar = !t.coefficient().isInteger();
        for (Factor f : Factor.factorsOf(t.expr())) {
            above |= f.base().isSum() && f.exponent() == Exprs.ONE;
            bar |= f.exponent().isNegative() && f.base() != Exprs.E;
        }
        return above && bar;
    }

    /** {@return whether this is a sum of which a number could be taken out, or a polynomial of which a symbol could} */
    static boolean hasContent(Factor f) {
        if (!(f.base().node() instanceof Node.Sum(var constant, var terms))) {
            return false;
        }
        Rational content = constant;
        for (Term t : terms) {
            content = content.gcd(t.coefficient());
        }
        return content.compareTo(Rational.ONE) > 0
                || constant.isZero()
                        && f.exponent() == Exprs.ONE
                        && Factor.factorsOf(terms.getFirst().expr()).stream()
                                .anyMatch(g -> g.base().node() instanceof Node.Sym
                                        && terms.stream().allMatch(t -> holds(t.expr(), g)));
    }

    /** {@return whether one of the factors could cancel a denominator in this sum} */
    static boolean couldCancel(Factor sum, List<Factor> factors) {
        if (factors.size() < 2 || sum.exponent() != Exprs.ONE) {
            return false;
        }
        for (Term t : Term.termsOf(sum.base())) {
            for (Factor f : Factor.factorsOf(t.expr())) {
                if (f.exponent().isNegative() && f.base() != Exprs.E
                        && factors.stream().anyMatch(g -> g.base() == f.base()
                                && !g.exponent().isNegative()
                                && g.exponent().symbolsAtLeast(g.base()) == 0)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@return whether there is a quotient of functions beside a symbolic power of the one below: sin(x)^n*cot(x)} */
    static boolean hidesPower(List<Factor> factors) {
        for (Factor f : factors) {
            if (f.base().node() instanceof Node.Apply(var fn, var args) && BELOW.containsKey(fn.name())) {
                String below = BELOW.get(fn.name());
                for (Factor g : factors) {
                    if (!g.exponent().isNumber()
                            && g.base().node() instanceof Node.Apply(var other, var others)
                            && other.name().equals(below)
                            && others.equals(args)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** {@return whether two terms have a power of the same base below a bar, in a sum that is none of powers} */
    static boolean shareDenominator(List<Term> terms) {
        Set<Expr> seen = new HashSet<>();
        boolean shared = false;
        boolean powers = true;
        for (Term t : terms) {
            for (Factor f : Factor.factorsOf(t.expr())) {
                shared |= f.exponent().isNegative() && f.base() != Exprs.E && !seen.add(f.base());
            }
            powers &= isPower(t.expr());
        }
        return shared && !powers;
    }

    /** {@return whether this is a fraction with sums of which two may have something in common} */
    static boolean sumsMeet(Expr e) {
        int sums = 0;
        boolean bar = false;
        for (Factor f : Factor.factorsOf(e)) {
            sums += f.exponent().isNumber() && f.base().isSum() ? 1 : 0;
            bar |= f.exponent().isNegative() && f.base() != Exprs.E;
        }
        return sums > 1 && bar;
    }

    /** {@return whether this is nothing but a monomial times a polynomial} */
    static boolean isUnmultiplied(List<Factor> factors) {
        int sums = 0;
        for (Factor f : factors) {
            boolean sum = f.base().node() instanceof Node.Sum(_, var terms)
                    && f.exponent() == Exprs.ONE
                    && terms.stream().allMatch(t -> isMonomial(t.expr()));
            boolean power = f.base().node() instanceof Node.Sym
                    && f.exponent().node() instanceof Node.Num(var n)
                    && n.isInteger()
                    && n.signum() > 0;
            if (!sum && !power) {
                return false;
            }
            sums += sum ? 1 : 0;
        }
        return sums == 1 && factors.size() > 1;
    }
}
