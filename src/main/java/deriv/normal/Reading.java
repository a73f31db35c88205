package deriv.normal;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fn;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Term;
import deriv.functions.Trigonometry;
import deriv.normal.Relations.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One expression read into a fraction over its kernels. Confined to one thread. */
final class Reading {
    private static final int ROUNDS = 4;

    private final Mode mode;
    private final KernelTable kernels;
    private final Fractions fractions;
    private final Fold<PowerProduct> fold = Fold.of(this::read);
    /** What a radical has been multiplied by, so that a power of it is a polynomial; 1 for other kernels. */
    private final PowerProduct[] scales;

    private final Map<Integer, List<Writing.Sum>> sums = new HashMap<>();
    private final PowerProduct value;

    /** @throws GivenUp if it would take too much */
    Reading(Expr e, Mode mode) {
        this.mode = mode;
        this.kernels = KernelTable.of(e, mode);
        this.fractions = new Fractions(kernels.size());
        this.scales = new PowerProduct[kernels.size()];
        for (int i = 0; i < kernels.size(); i++) {
            scales[i] = PowerProduct.ONE;
            if (kernels.isRadical(i)) {
                relate(i, kernels.get(i).root(), fold.at(kernels.get(i).base()));
            } else if (kernels.get(i) instanceof Kernel(var base, var exponent, _)
                    && exponent == Exprs.ONE
                    && base.node() instanceof Node.Apply(var fn, var args)) {
                        relateCall(i, fn, args);
                    }
        }
        this.value = fractions.withNorms(fold.at(e));
    }

    private void relateCall(int index, Fn fn, List<Expr> args) {
        if (mode.isCircular() && fn == Trigonometry.SIN) {
            relateSine(index, kernels.find(Trigonometry.cos(args.getFirst())));
        }
        int root = kernels.get(index).root();
        if (!mode.isReal()) {
            return;
        }
        AlgebraicFunctions.of(fn, args).ifPresent(law -> relate(index, law.power() * root, fold.at(law.value())));
    }

    /** {@code sin² = 1 - cos²}; the cosine comes before the sine. */
    private void relateSine(int sine, int cosine) {
        if (cosine >= 0) {
            PowerProduct square = fractions.variable(cosine, 2 * kernels.get(cosine).root());
            relate(sine, 2 * kernels.get(sine).root(),
                    fractions.plus(List.of(PowerProduct.ONE, square.scaled(Rational.MINUS_ONE))));
        }
    }

    /** With {@code k^q = P/Q} it is {@code (Q·k)^q = P·Q^(q - 1)}; what is below may come back once through other relations. */
    private void relate(int index, int power, PowerProduct value) {
        PowerProduct whole = value;
        for (int round = 0; round < ROUNDS; round++) {
            PowerProduct denominator = fractions.part(whole, false);
            if (denominator.isNumber()) {
                fractions.relations().add(new Relation(index, power, whole, fractions.expanded(whole)));
                return;
            }
            scales[index] = scales[index].times(denominator);
            whole = fractions.times(whole, denominator.pow(power));
        }
        throw new GivenUp();
    }

    PowerProduct value() {
        return value;
    }

    Fractions fractions() {
        return fractions;
    }

    KernelTable kernels() {
        return kernels;
    }

    /** {@return by what a variable has been multiplied, so that it is not the kernel itself} */
    PowerProduct scale(int variable) {
        return scales[variable];
    }

    /** {@return the sums of the expression that were read into a number times one base, by that base} */
    Map<Integer, List<Writing.Sum>> sums() {
        return sums;
    }

    private PowerProduct read(Expr e, Fold<PowerProduct> d) {
        return switch (e.node()) {
            case Node.Num(var number) -> PowerProduct.number(number);
            case Node.Undefined _ -> throw new GivenUp();
            case Node.Sum(var constant, var terms) -> {
                List<PowerProduct> parts = new ArrayList<>(terms.size() + 1);
                parts.add(PowerProduct.number(constant));
                for (Term t : terms) {
                    parts.add(d.at(t.expr()).scaled(t.coefficient()));
                }
                yield remembered(e, fractions.plus(parts));
            }
            case Node.Product(var coefficient, var factors) -> {
                List<PowerProduct> parts = new ArrayList<>(factors.size() + 1);
                parts.add(PowerProduct.number(coefficient));
                for (Factor f : factors) {
                    parts.add(read(f, d));
                }
                yield fractions.product(parts);
            }
            case Node.Atom _ -> power(e, Exprs.ONE, Rational.ONE);
        };
    }

    private PowerProduct remembered(Expr sum, PowerProduct p) {
        if (p.bases().length == 1 && p.exponents()[0] == 1 && !fractions.bases().isVariable(p.bases()[0])) {
            sums.computeIfAbsent(p.bases()[0], _ -> new ArrayList<>())
                    .add(new Writing.Sum(sum, p.content()));
        }
        return p;
    }

    private PowerProduct read(Factor f, Fold<PowerProduct> d) {
        if (f.exponent().node() instanceof Node.Num(var n)) {
            return n.isInteger()
                    ? fractions.pow(d.at(f.base()), GivenUp.unlessInt(n))
                    : power(f.base(), Exprs.ONE, n);
        }
        PowerProduct product = PowerProduct.ONE;
        for (Term t : KernelTable.exponents(f, mode)) {
            product = fractions.times(product, power(f.base(), t.expr(), t.coefficient()));
        }
        return product;
    }

    private PowerProduct power(Expr base, Expr exponent, Rational times) {
        int index = kernels.number(base, exponent);
        Rational n = times.times(Rational.of(kernels.get(index).root()));
        int power = GivenUp.unlessInt(n);
        PowerProduct p = fractions.variable(index, power);
        return scales[index].isNumber() ? p : fractions.times(p, scales[index].pow(-power));
    }
}
