package deriv.normal;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import deriv.functions.Trigonometry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The kernels of an expression, numbered: what is below comes before what is made of it, symbols by name. The numbers
 * depend on the kernels alone, not on where they occur.
 */
final class KernelTable {
    /** More variables are not worth it: polynomials carry an exponent for each. */
    private static final int MAX_KERNELS = 64;

    private static final int MAX_ROOT = 60;

    private static final Comparator<Kernel> ORDER = Comparator.comparingInt(KernelTable::height)
            .thenComparing(k -> k.base().toString())
            .thenComparing(k -> k.exponent().toString())
            .thenComparingLong(k -> k.base().hash())
            .thenComparingLong(k -> k.exponent().hash());

    private final List<Kernel> kernels;
    private final Map<Key, Integer> numbers = new HashMap<>();

    private record Key(Expr base, Expr exponent) {}

    private KernelTable(List<Kernel> kernels) {
        this.kernels = kernels;
        for (int i = 0; i < kernels.size(); i++) {
            numbers.put(new Key(kernels.get(i).base(), kernels.get(i).exponent()), i);
        }
    }

    /**
     * {@return the kernels that occur}
     *
     * @throws GivenUp if they are too many
     */
    static KernelTable of(Expr e, Mode mode) {
        Map<Key, Integer> roots = new HashMap<>();
        Fold.<Boolean>over(e, (n, d) -> collect(n, d, roots, mode));
        if (mode.isCircular()) {
            addCosines(roots);
        }
        return new KernelTable(roots.entrySet().stream()
                .map(r -> new Kernel(r.getKey().base(), r.getKey().exponent(), r.getValue()))
                .sorted(ORDER)
                .toList());
    }

    /** Squares of sines are written through cosines, also where there is none: {@code 1 - sin²} is one. */
    private static void addCosines(Map<Key, Integer> roots) {
        for (Key key : List.copyOf(roots.keySet())) {
            if (key.exponent() == Exprs.ONE
                    && key.base().node() instanceof Node.Apply(var fn, var args)
                    && fn == Trigonometry.SIN) {
                Expr cosine = Trigonometry.cos(args.getFirst());
                if (isAtom(cosine)) {
                    register(new Key(cosine, Exprs.ONE), Rational.ONE, roots);
                }
            }
        }
    }

    private static boolean collect(Expr e, Fold<Boolean> d, Map<Key, Integer> roots, Mode mode) {
        switch (e.node()) {
            case Node.Num _ -> {
            }
            case Node.Undefined _ -> throw new GivenUp();
            case Node.Sum(_, var terms) -> terms.forEach(t -> d.at(t.expr()));
            case Node.Product(_, var factors) -> factors.forEach(f -> collect(f, d, roots, mode));
            case Node.Atom atom -> {
                register(new Key(e, Exprs.ONE), Rational.ONE, roots);
                if (atom instanceof Node.Apply(var fn, var args)) {
                    AlgebraicFunctions.of(fn, args)
                            .filter(law -> law.value() != e)
                            .ifPresent(law -> d.at(law.value()));
                }
            }
        }
        return true;
    }

    private static void collect(Factor f, Fold<Boolean> d, Map<Key, Integer> roots, Mode mode) {
        if (!(f.exponent().node() instanceof Node.Num(var n))) {
            for (Term t : exponents(f, mode)) {
                register(new Key(f.base(), t.expr()), t.coefficient(), roots);
            }
        } else {
            d.at(f.base());
            if (!n.isInteger()) {
                register(new Key(f.base(), Exprs.ONE), n, roots);
            }
        }
    }

    /**
     * The terms of a symbolic exponent. In a form to be read, {@code b^-n} is not the reciprocal of {@code b^n} unless b
     * is a positive number: at b = 0 the one may exist without the other.
     */
    static List<Term> exponents(Factor f, Mode mode) {
        List<Term> terms = Term.termsOf(f.exponent());
        boolean positive = f.base().node() instanceof Node.Const
                || f.base().node() instanceof Node.Num(var n) && n.signum() > 0;
        return positive || !mode.keepsFunctions()
                ? terms
                : terms.stream().map(KernelTable::turnedUp).toList();
    }

    private static Term turnedUp(Term t) {
        return t.coefficient().signum() > 0 ? t : new Term(t.coefficient().negate(), t.expr().negate());
    }

    private static void register(Key key, Rational exponent, Map<Key, Integer> roots) {
        Rational denominator = Rational.of(exponent.denominator());
        long root = roots.getOrDefault(key, 1);
        if (!denominator.isInt() || roots.size() > MAX_KERNELS) {
            throw new GivenUp();
        }
        root = root / gcd(root, denominator.intValue()) * denominator.intValue();
        if (root > MAX_ROOT) {
            throw new GivenUp();
        }
        roots.put(key, (int) root);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** {@return whether powers of the base are powers of one root of it, without more to be known} */
    static boolean isAtom(Expr base) {
        return base.node() instanceof Node.Atom;
    }

    private static int height(Kernel k) {
        return k.exponent() != Exprs.ONE || !isAtom(k.base())
                ? Math.max(k.base().height(), k.exponent().height()) + 1
                : k.base().height();
    }

    int size() {
        return kernels.size();
    }

    Kernel get(int index) {
        return kernels.get(index);
    }

    /** {@return whether the power of this kernel that undoes its root is known in terms of kernels before it} */
    boolean isRadical(int index) {
        Kernel k = kernels.get(index);
        return k.exponent() == Exprs.ONE && !isAtom(k.base());
    }

    int number(Expr base, Expr exponent) {
        return numbers.get(new Key(base, exponent));
    }

    /** {@return the number of this kernel; -1 if it does not occur} */
    int find(Expr base) {
        return numbers.getOrDefault(new Key(base, Exprs.ONE), -1);
    }
}
