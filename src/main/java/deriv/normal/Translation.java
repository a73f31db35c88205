package deriv.normal;

import deriv.core.Children;
import deriv.core.Effort;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fn;
import deriv.core.Fold;
import deriv.core.LimitException;
import deriv.core.Memo;
import deriv.core.Node;
import deriv.core.SumBuilder;
import deriv.functions.Logarithms;
import deriv.functions.Roots;
import deriv.functions.StepFunctions;
import deriv.functions.Trigonometry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Gives one writing to kernels that are equal: the arguments of functions, what stands under roots and in exponents, are
 * brought to their normal form, bottom up. Remembers how each was written, for forms that are to be read. Confined to
 * one thread.
 */
final class Translation {
    /** What the normal form of one argument may take; beyond, it stays as it is written. */
    private static final long ARGUMENT_STEPS = 5_000;

    private final Expr input;
    private final Mode mode;
    private final Fold<Expr> fold = Fold.of(this::step);
    private final Memo<Expr> canonical = new Memo<>();
    private final Memo<Expr> written = new Memo<>();

    /** Made when something asks for a sign. */
    private RealValues realValues;

    Translation(Expr input, Mode mode) {
        this.input = input;
        this.mode = mode;
    }

    /** {@return the input over kernels of which equal ones are written alike} */
    Expr result() {
        return overBasis(fold.at(input));
    }

    /** Sines and cosines of sums come apart, each in the angles of this expression. */
    private Expr overBasis(Expr translated) {
        return mode.keepsFunctions() ? translated : Angles.apart(translated, fold::at);
    }

    private RealValues realValues() {
        if (realValues == null) {
            realValues = new RealValues(RealSigns.where(input, mode.assumptions()));
        }
        return realValues;
    }

    private Expr step(Expr e, Fold<Expr> d) {
        Expr translated = switch (e.node()) {
            case Node.Num _, Node.Sym _, Node.Const _, Node.Undefined _, Node.Bound _, Node.Index _ -> e;
            case Node.Reduce _ -> e;
            case Node.Sum _ -> Children.map(e, d::at);
            case Node.Product(var coefficient, var factors) -> {
                List<Expr> parts = new ArrayList<>(factors.size() + 1);
                parts.add(Exprs.number(coefficient));
                factors.forEach(f -> parts.add(power(f, d)));
                yield Exprs.product(parts);
            }
            case Node.Apply(var fn, var args) -> {
                List<Expr> translatedArgs = new ArrayList<>(args.size());
                // No stream: its frames lie between those of every two levels of the recursion.
                for (Expr arg : args) {
                    translatedArgs.add(d.at(arg));
                }
                yield call(fn, translatedArgs, d);
            }
            case Node.Abstract _, Node.Piecewise _, Node.Vector _ -> Children.map(e, x -> canonical(d.at(x)));
        };
        if (mode.keepsFunctions()) {
            remember(translated, e);
        }
        return translated;
    }

    private Expr power(Factor f, Fold<Expr> d) {
        Expr base = d.at(f.base());
        Expr exponent = d.at(f.exponent());
        if (exponent.node() instanceof Node.Num(var n) && n.isInteger()) {
            return Exprs.power(base, exponent);
        }
        if (!mode.keepsFunctions()) {
            Expr u = canonical(base);
            return mode.isReal() && !(u.node() instanceof Node.Atom)
                    ? realValues().power(u, exponents(exponent))
                    : Exprs.power(u, exponents(exponent));
        }
        // What is a product stays one: its factors are worth more to a reader than one writing of it.
        Expr inside = base.isSum() ? canonical(base) : base;
        remember(inside, f.base());
        return Exprs.power(inside, exponent);
    }

    /** Exponents are sums of terms, each of which makes a kernel. */
    private Expr exponents(Expr exponent) {
        SumBuilder sum = new SumBuilder();
        LinearTerms.of(canonical(exponent)).forEach(t -> sum.add(t.coefficient(), t.expr()));
        return sum.build();
    }

    private Expr call(Fn fn, List<Expr> args, Fold<Expr> d) {
        List<Expr> canonicals = args.stream().map(this::canonical).toList();
        Optional<Expr> known = switch (mode.level()) {
            case KERNELS -> Optional.empty();
            case CIRCULAR -> Definitions.circular(fn, canonicals).map(d::at);
            case IDENTITIES -> replaced(fn, canonicals, d);
        };
        if (known.isPresent()) {
            return known.get();
        }
        if (fn.parity() == Fn.Parity.NONE || canonicals.size() != 1 || !isTurned(canonicals.getFirst())) {
            return Exprs.apply(fn, canonicals);
        }
        Expr mirrored = Exprs.apply(fn, canonicals.getFirst().negate());
        return fn.parity() == Fn.Parity.EVEN ? mirrored : mirrored.negate();
    }

    private Optional<Expr> replaced(Fn fn, List<Expr> args, Fold<Expr> d) {
        Expr u = args.getFirst();
        if (mode.isReal() && args.size() == 1) {
            if (fn == Logarithms.LOG) {
                return Optional.of(realValues().log(overBasis(u)));
            }
            if (fn == StepFunctions.ABS) {
                return Optional.of(realValues().abs(overBasis(u)));
            }
            if (fn == StepFunctions.SIGN) {
                return Optional.of(realValues().sign(u));
            }
            if (fn == StepFunctions.HEAVISIDE) {
                return realValues().step(u);
            }
            if (fn == Trigonometry.SINC && realValues().isNonzero(u)) {
                return Optional.of(d.at(Trigonometry.sin(u).over(u)));
            }
            if (fn == Roots.CBRT) {
                return Optional.of(realValues().cubeRoot(u));
            }
        }
        return Definitions.of(fn, args, mode).map(d::at).or(() -> GammaShifts.of(fn, u, mode.isReal()));
    }

    /** Of an expression and its negation exactly one is turned. */
    private static boolean isTurned(Expr e) {
        return switch (e.node()) {
            case Node.Num(var value) -> value.signum() < 0;
            case Node.Product(var coefficient, _) -> coefficient.signum() < 0;
            case Node.Sum(_, var terms) -> terms.getFirst().coefficient().signum() < 0;
            case Node.Atom _, Node.Undefined _ -> false;
        };
    }

    // --- normal forms of arguments ---

    private Expr canonical(Expr e) {
        if (e.height() == 0) {
            return e;
        }
        Expr known = canonical.get(e);
        if (known == null) {
            Expr apart = overBasis(e);
            known = isExpanded(apart)
                    ? apart
                    : Effort.within(ARGUMENT_STEPS, () -> expandedFraction(apart)).flatMap(x -> x).orElse(e);
            canonical.put(e, known);
            canonical.put(known, known);
        }
        return known;
    }

    private Optional<Expr> expandedFraction(Expr e) {
        try {
            Reading reading = new Reading(e, mode);
            Fractions fractions = reading.fractions();
            PowerProduct value = fractions.rationalized(reading.value());
            Writing writing = new Writing(reading, UnaryOperator.identity());
            Expr above = writing.of(fractions.expanded(fractions.part(value, true)));
            Expr below = writing.of(fractions.expanded(fractions.part(value, false)));
            return Optional.of(above.over(below).times(Exprs.number(value.content())));
        } catch (GivenUp _) {
            return Optional.empty();
        } catch (LimitException tooLarge) {
            if (tooLarge.limit().equals(LimitException.NUMBER_SIZE)) {
                return Optional.empty();
            }
            throw tooLarge;
        }
    }

    /** Whether this is a polynomial in atoms, multiplied out, and so its own normal form. */
    private static boolean isExpanded(Expr e) {
        return switch (e.node()) {
            case Node.Num _, Node.Undefined _, Node.Atom _ -> true;
            case Node.Product(_, var factors) -> factors.stream().allMatch(Translation::isPowerOfAtom);
            case Node.Sum(_, var terms) ->
                terms.stream().allMatch(t -> switch (t.expr().node()) {
                    case Node.Atom _ -> true;
                    case Node.Product(_, var factors) -> factors.stream().allMatch(Translation::isPowerOfAtom);
                    case Node.Num _, Node.Sum _, Node.Undefined _ -> false;
                });
        };
    }

    private static boolean isPowerOfAtom(Factor f) {
        return f.base().node() instanceof Node.Atom atom
                && (f.exponent() == Exprs.ONE
                        || f.exponent().node() instanceof Node.Num(var n)
                                && n.isInteger()
                                && n.signum() > 0
                                && !hasLaw(atom));
    }

    /** Whether some power of the atom is something else. */
    private static boolean hasLaw(Node atom) {
        return atom instanceof Node.Apply(var fn, var args)
                && (fn == Trigonometry.SIN || AlgebraicFunctions.of(fn, args).isPresent());
    }

    // --- as it was written ---

    /** {@return a writing of a kernel that occurs in the input; itself if it was not rewritten} */
    Expr written(Expr translated) {
        Expr e = written.get(translated);
        return e == null ? translated : e;
    }

    /** Numbers in front belong to no kernel. */
    private void remember(Expr translated, Expr e) {
        if (translated == e) {
            return;
        }
        if (translated.node() instanceof Node.Product(var coefficient, _) && !coefficient.isOne()) {
            Expr inverse = Exprs.number(coefficient.reciprocal());
            keepLower(translated.times(inverse), e.times(inverse));
        } else {
            keepLower(translated, e);
        }
    }

    private void keepLower(Expr translated, Expr e) {
        Expr before = written.get(translated);
        if (before == null || isLower(e, before)) {
            written.put(translated, e);
        }
    }

    private static boolean isLower(Expr a, Expr b) {
        return a.height() != b.height() ? a.height() < b.height() : Long.compare(a.hash(), b.hash()) < 0;
    }
}
