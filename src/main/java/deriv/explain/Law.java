package deriv.explain;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.core.Substitution;
import deriv.calculus.Derivative;
import deriv.functions.Logarithms;
import deriv.print.Formula;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A rule of differentiation as formulas over its operands, one for what it is about and one for the derivative. Put in letters,
 * and they are its statement; put in the parts of a formula, and they are what it says there.
 */
interface Law {
    /** {@return what the rule is about, as a formula over operands} */
    Formula form(List<Operand> operands);

    /** {@return the derivative of that} */
    Written slope(List<Operand> operands);

    /** The shape and the slope of a rule. */
    record Of(Shape shape, Slope law) implements Law {
        @Override
        public Formula form(List<Operand> operands) {
            return shape.of(operands.stream().map(o -> o.it().formula()).toList());
        }

        @Override
        public Written slope(List<Operand> operands) {
            return law.of(operands);
        }
    }

    @FunctionalInterface
    interface Shape {
        Formula of(List<Formula> operands);
    }

    @FunctionalInterface
    interface Slope {
        Written of(List<Operand> operands);
    }

    Law NEGATIVE = new Of(o -> o.getFirst().negated(), o -> o.getFirst().slope().negated());

    Law MULTIPLE = new Of(Formula::product, o -> o.getFirst().it().times(o.getLast().slope()));

    Law PRODUCT = new Of(Formula::product, Law::productSlope);

    Law QUOTIENT = new Of(o -> o.getFirst().over(o.getLast()), o -> {
        Operand u = o.getFirst();
        Operand v = o.getLast();
        return u.slope().times(v.it()).minus(u.it().times(v.slope())).over(v.it().squared());
    });

    Law RECIPROCAL = new Of(o -> o.getFirst().over(o.getLast()), o -> {
        Operand v = o.getLast();
        return o.getFirst().it().times(v.slope()).negated().over(v.it().squared());
    });

    Law POWER = new Of(o -> o.getFirst().pow(o.getLast()), o -> {
        Operand u = o.getFirst();
        Written n = o.getLast().it();
        return Written.product(List.of(n, u.it().pow(oneLess(n)), u.slope()));
    });

    Law EXPONENTIAL = new Of(o -> o.getFirst().pow(o.getLast()), o -> {
        Operand a = o.getFirst();
        Operand v = o.getLast();
        return Written.product(List.of(a.it().pow(v.it()), log(a.it()), v.slope()));
    });

    Law GENERAL_POWER = new Of(o -> o.getFirst().pow(o.getLast()), o -> {
        Operand u = o.getFirst();
        Operand v = o.getLast();
        return u.it().pow(v.it())
                .times(v.slope().times(log(u.it())).plus(v.it().times(u.slope()).over(u.it())));
    });

    Law ENTRIES = new Of(Formula::vector, o -> new Written(
            Formula.vector(o.stream().map(e -> e.slope().formula()).toList()),
            Exprs.vector(o.stream().map(e -> e.slope().value()).toList())));

    /** The derivative of what stands behind a name. */
    Law SAME = new Of(List::getFirst, o -> o.getFirst().slope());

    /** A product of one factor after the other: n terms of n factors. */
    private static Written productSlope(List<Operand> o) {
        List<Written> terms = new ArrayList<>();
        for (int i = 0; i < o.size(); i++) {
            if (!o.get(i).slope().isZero()) {
                List<Written> factors = new ArrayList<>();
                for (int j = 0; j < o.size(); j++) {
                    factors.add(i == j ? o.get(j).slope() : o.get(j).it());
                }
                terms.add(Written.product(factors));
            }
        }
        return Written.sum(terms);
    }

    private static Written oneLess(Written n) {
        return n.value().isNumber()
                ? new Written(new Formula.Writer(deriv.print.NumberStyle.FRACTIONS).of(n.value().minus(1)),
                        n.value().minus(1))
                : n.minus(Written.ONE);
    }

    /** The natural logarithm; that of e is 1. */
    static Written log(Written u) {
        return u.value() == Exprs.E ? Written.ONE
                : new Written(Formula.call(Logarithms.LOG, List.of(u.formula())),
                        Exprs.apply(Logarithms.LOG, u.value()));
    }

    /** {@return the law for a sum with a minus before some of its terms} */
    static Law sum(List<Boolean> minus) {
        return new Of(o -> Formula.sum(IntStream.range(0, o.size())
                .mapToObj(i -> minus.get(i) ? o.get(i).subtracted() : o.get(i)).toList()),
                o -> Written.sum(IntStream.range(0, o.size())
                        .mapToObj(i -> minus.get(i) ? o.get(i).slope().negated() : o.get(i).slope()).toList()));
    }

    /** {@return the law for values by cases} */
    static Law pieces(List<Formula> conditions, List<Cond> meanings) {
        return new Of(o -> Formula.piecewise(conditions, o), o -> {
            List<deriv.core.Branch> branches = new ArrayList<>();
            for (int i = 0; i < meanings.size(); i++) {
                branches.add(new deriv.core.Branch(meanings.get(i), o.get(i).slope().value()));
            }
            return new Written(Formula.piecewise(conditions, o.stream().map(e -> e.slope().formula()).toList()),
                    Exprs.piecewise(branches, o.getLast().slope().value()));
        });
    }

    /** {@return the law for an unknown function} */
    static Law unknown(String function, List<Integer> orders) {
        return new Of(o -> Formula.call(function, orders, o), o -> {
            List<Written> terms = new ArrayList<>();
            for (int i = 0; i < o.size(); i++) {
                if (!o.get(i).slope().isZero()) {
                    List<Integer> raised = new ArrayList<>(orders);
                    raised.set(i, orders.get(i) + 1);
                    terms.add(new Written(
                            Formula.call(function, raised, o.stream().map(e -> e.it().formula()).toList()),
                            Exprs.abstractCall(function, raised, o.stream().map(e -> e.it().value()).toList()))
                            .times(o.get(i).slope()));
                }
            }
            return Written.sum(terms);
        });
    }

    /**
     * {@return the law of a function of the table}: its partial derivatives are those of its row
     *
     * @param arguments what it is called with; numbers are put into the row as they are
     * @throws UnsupportedOperationException if an argument varies by which there is no derivative in closed form
     */
    static Law call(Fn fn, List<Part> arguments, Formula.Writer writer) {
        List<Expr> places = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Expr value = arguments.get(i).value();
            places.add(value.isNumber() && !arguments.get(i).varies() ? value : Exprs.symbol("#" + i));
        }
        Expr called = Exprs.apply(fn, places);
        List<Written> partials = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Expr partial = arguments.get(i).varies() ? Derivative.of(called, places.get(i)) : Exprs.ZERO;
            partials.add(new Written(writer.of(partial), partial));
        }
        return new Of(o -> Formula.call(fn, o), o -> {
            Map<String, Formula> formulas = new HashMap<>();
            Map<Expr, Expr> values = new HashMap<>();
            for (int i = 0; i < places.size(); i++) {
                formulas.put("#" + i, o.get(i).it().formula());
                if (!places.get(i).isNumber()) {
                    values.put(places.get(i), o.get(i).it().value());
                }
            }
            List<Written> terms = new ArrayList<>();
            for (int i = 0; i < o.size(); i++) {
                if (!o.get(i).slope().isZero() && !partials.get(i).isZero()) {
                    Written partial = new Written(partials.get(i).formula().with(formulas),
                            Substitution.of(partials.get(i).value(), values));
                    terms.add(partial.extendedBy(o.get(i).slope()));
                }
            }
            return Written.sum(terms);
        });
    }
}
