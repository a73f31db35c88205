package deriv.text;

import deriv.core.Binder;
import deriv.core.Branch;
import deriv.core.Cond;
import deriv.core.Constant;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.core.LimitException;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.core.Rational;
import deriv.core.Reduction;
import deriv.text.ExprBuilder.Coded;
import deriv.text.ExprBuilder.Differentiation;
import deriv.text.ExprBuilder.Listener;
import deriv.text.ExprBuilder.Rule;
import deriv.text.Program.Definition;
import deriv.text.Syntax.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** One run over a program: parts wait on a stack until their own parts are built. */
final class BuildPass {

    private record Finish(Syntax part) {}

    /** The body of a sum or integral over this index comes next. */
    private record Enter(String index) {}

    /** A body that is being built, with what stands for its index: a symbol under a name that no text can contain. */
    private record Body(String index, Expr symbol) {}

    /** What people write for no limit at all. */
    private static final Set<String> INFINITE = Set.of("oo", "inf", "Inf", "infinity", "Infinity", "infty");

    private final Faults faults;
    private final Function<String, Fn> functions;
    private final UserFunctions userFunctions;
    private final VectorArithmetic vectors;
    private final Listener listener;

    private final Map<String, Expr> defined = new HashMap<>();
    /** The parameters of the function that is being defined, with their places. */
    private final Map<String, Integer> parameters = new HashMap<>();
    /** The factors of products that have become sums. */
    private final Map<Syntax, List<Expr>> distributed = new IdentityHashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private boolean decimal;

    private final ArrayList<Object> work = new ArrayList<>();
    private final ArrayList<Expr> values = new ArrayList<>();
    private final ArrayList<Cond> conditions = new ArrayList<>();
    /** Those around the part that is built next, the innermost last. */
    private final ArrayList<Body> bodies = new ArrayList<>();

    BuildPass(Program program, Function<String, Fn> functions, Differentiation differentiation,
            Map<String, Coded> coded, Listener listener) {
        this.faults = new Faults(Source.of(program.text()));
        this.functions = functions;
        this.userFunctions = new UserFunctions(differentiation, coded);
        this.vectors = new VectorArithmetic(faults);
        this.listener = listener;
    }

    boolean decimal() {
        return decimal;
    }

    /** {@return the value, or the body of the function in its parameters} */
    Expr define(Definition definition) {
        if (definition.isRule()) {
            openRule(definition);
        }
        definition.parameters().forEach(name -> parameters.put(name, parameters.size()));
        Expr body = expr(definition.body());
        parameters.clear();
        if (definition.isRule()) {
            rules.add(userFunctions.rule(definition, scalar(definition.body(), body)));
        } else if (definition.isFunction()) {
            userFunctions.define(definition.name(), definition.parameters().size(), body);
        } else {
            defined.put(definition.name(), body);
        }
        return body;
    }

    private void openRule(Definition rule) {
        if (!userFunctions.openRules(rule.name(), rule.parameters().size())) {
            throw faults.unsupported(rule.place(),
                    "the value of '" + rule.name() + "' is a vector, and a rule is for numbers",
                    "define a function for each entry");
        }
    }

    /** {@return the derivatives that the program gives} */
    List<Rule> rules() {
        return rules;
    }

    Expr expr(Syntax syntax) {
        run(syntax);
        return values.removeLast();
    }

    Cond cond(Condition condition) {
        run(condition);
        return conditions.removeLast();
    }

    private void run(Syntax root) {
        work.add(root);
        while (!work.isEmpty()) {
            Operation.tick();
            switch (work.removeLast()) {
                case Finish(Condition part) -> {
                    Cond value = condition(part);
                    conditions.add(value);
                    listener.built(part, value);
                }
                case Finish(Syntax part) -> {
                    Expr value = placed(part);
                    values.add(value);
                    listener.built(part, value);
                }
                case Enter(String index) -> bodies.add(new Body(index, ExprBuilder.index(bodies.size())));
                case Reduce part -> {
                    work.add(new Finish(part));
                    work.add(part.body());
                    work.add(new Enter(part.index().name()));
                    work.add(part.upper());
                    work.add(part.lower());
                }
                case Object part -> {
                    work.add(new Finish((Syntax) part));
                    List<Syntax> parts = ((Syntax) part).parts();
                    for (int i = parts.size() - 1; i >= 0; i--) {
                        work.add(parts.get(i));
                    }
                }
            }
        }
    }

    /** {@return the last values, in the order in which they were built, and forgets them} */
    private List<Expr> take(int count) {
        List<Expr> last = values.subList(values.size() - count, values.size());
        List<Expr> taken = List.copyOf(last);
        last.clear();
        return taken;
    }

    private List<Cond> takeConditions(int count) {
        List<Cond> last = conditions.subList(conditions.size() - count, conditions.size());
        List<Cond> taken = List.copyOf(last);
        last.clear();
        return taken;
    }

    /** The value of a part; if a number in it is too large, the place is this part. */
    private Expr placed(Syntax part) {
        try {
            return value(part);
        } catch (LimitException e) {
            if (e.limit().equals(LimitException.NUMBER_SIZE)) {
                throw faults.limit(part.span(), e.getMessage(), "write a variable for it   (number size limit)");
            }
            throw e;
        }
    }

    private Expr value(Syntax part) {
        return switch (part) {
            case Syntax.Number number -> number(number);
            case Name name -> name(name);
            case Sum sum -> sum(sum, take(sum.terms().size()));
            case Product product -> product(product, take(product.factors().size()));
            case Power(Syntax base, Syntax exponent, _) -> {
                List<Expr> both = take(2);
                yield Exprs.power(scalar(base, both.getFirst()), scalar(exponent, both.getLast()));
            }
            case Signed(Sign sign, _, _) -> {
                Expr operand = values.removeLast();
                yield sign == Sign.MINUS ? vectors.scale(operand, Exprs.MINUS_ONE) : operand;
            }
            case Factorial(Syntax operand, _) ->
                Exprs.apply(functions.apply("factorial"), scalar(operand, values.removeLast()));
            case Call call -> call(call, take(call.arguments().size()));
            case Derivative derivative -> derivative(derivative, take(derivative.arguments().size()));
            case Piecewise piecewise -> piecewise(piecewise);
            case Syntax.Vector vector -> vectors.vector(vector, take(vector.entries().size()));
            case Index(Syntax vector, List<Syntax> indices, _) -> {
                List<Expr> places = take(indices.size());
                yield vectors.entry(vector, values.removeLast(), indices, places);
            }
            case Reduce reduce -> reduce(reduce, take(3));
            case Condition _ -> throw new IllegalStateException("a condition is not a value");
        };
    }

    private Expr number(Syntax.Number number) {
        decimal |= number.decimal();
        return Exprs.number(number.value().exact());
    }

    private Expr name(Name name) {
        return switch (name.role()) {
            case VARIABLE -> Exprs.symbol(name.name());
            case CONSTANT -> name.name().equals(Constant.PI.symbol()) ? Exprs.PI : Exprs.E;
            case DEFINED -> defined.get(name.name());
            case PARAMETER -> Exprs.bound(parameters.get(name.name()));
            case INDEX ->
                bodies.reversed().stream().filter(b -> b.index().equals(name.name())).findFirst().orElseThrow()
                        .symbol();
        };
    }

    private Expr reduce(Reduce part, List<Expr> parts) {
        Expr index = bodies.removeLast().symbol();
        Expr lower = limit(part.kind(), part.lower(), parts.get(0));
        Expr upper = limit(part.kind(), part.upper(), parts.get(1));
        return Binder.over(part.kind(), index, lower, upper, scalar(part.body(), parts.get(2)));
    }

    private Expr limit(Reduction kind, Syntax part, Expr limit) {
        if (kind == Reduction.SUM && limit.node() instanceof Node.Num(Rational r) && !r.isInteger()) {
            throw faults.unsupported(part.span(), "the limits of a sum are whole numbers", "use floor(…) or ceil(…)");
        }
        if (part instanceof Name name && name.role() == Name.Role.VARIABLE && INFINITE.contains(name.name())) {
            throw faults.unsupported(part.span(), "limits are finite here: '" + name.name() + "' would be a variable",
                    "choose another name, or a number");
        }
        return scalar(part, limit);
    }

    private Expr sum(Sum sum, List<Expr> operands) {
        var terms = new ArrayList<Expr>(operands.size());
        for (int i = 0; i < operands.size(); i++) {
            Expr operand = operands.get(i);
            terms.add(sum.terms().get(i).sign() == Sign.MINUS ? vectors.scale(operand, Exprs.MINUS_ONE) : operand);
        }
        return vectors.sum(sum, terms);
    }

    /**
     * A number is distributed over a lone sum, so {@code 2*(x + 1)} is a sum. Where it is part of a longer product that must
     * not happen: {@code -(x + 1)/y} has the factors -1, x + 1 and 1/y, and {@code y/(2*(x + 1))} has 1/2 and 1/(x + 1).
     */
    private Expr product(Product product, List<Expr> operands) {
        var factors = new ArrayList<Expr>(operands.size());
        for (int i = 0; i < operands.size(); i++) {
            Factor factor = product.factors().get(i);
            Expr operand = operands.get(i);
            if (factor.joint() == Joint.OVER) {
                scalar(factor.operand(), operand);
                for (Expr below : distributed.getOrDefault(factor.operand(), List.of(operand))) {
                    factors.add(below.reciprocal());
                }
            } else if (operand.isSum() && isNegated(factor.operand())) {
                factors.add(Exprs.MINUS_ONE);
                factors.add(operand.negate());
            } else {
                factors.add(operand);
            }
        }
        Expr value = vectors.product(product, factors);
        if (value.isSum()) {
            distributed.put(product, factors);
        }
        return value;
    }

    /** {@return whether the part is written with one minus sign in front} */
    private static boolean isNegated(Syntax part) {
        return part instanceof Signed signed && signed.sign() == Sign.MINUS && !(signed.operand() instanceof Signed);
    }

    private Expr call(Call call, List<Expr> arguments) {
        return switch (call.callee()) {
            case BUILT_IN -> {
                Expr value = Exprs.apply(functions.apply(call.function()), arguments);
                if (value.node() instanceof Node.Apply(_, var args)) {
                    // A function of vectors has rewritten itself in terms of their entries.
                    args.forEach(arg -> scalar(call, arg));
                }
                yield value;
            }
            case DECLARED -> {
                scalars(call, arguments);
                requireArity(call, call.function(), arguments.size());
                yield userFunctions.callDeclared(call.function(), arguments);
            }
            case DEFINED -> {
                scalars(call, arguments);
                yield userFunctions.call(call.function(), arguments);
            }
        };
    }

    private Expr derivative(Derivative derivative, List<Expr> arguments) {
        scalars(derivative, arguments);
        String name = derivative.function();
        return switch (derivative.callee()) {
            case BUILT_IN -> {
                try {
                    yield userFunctions.derivative(functions.apply(name), derivative.orders(), arguments);
                } catch (UnsupportedOperationException e) {
                    throw faults.unsupported(derivative.span(), e.getMessage(), "see deriv functions");
                }
            }
            case DECLARED -> {
                requireArity(derivative, name, arguments.size());
                yield userFunctions.derivativeOfDeclared(name, derivative.orders(), arguments);
            }
            case DEFINED -> userFunctions.derivative(name, derivative.orders(), arguments);
        };
    }

    /** Of declared functions the reader knows the number of arguments only if they have a rule or code. */
    private void requireArity(Syntax part, String name, int count) {
        int wanted = userFunctions.arity(name).orElse(count);
        if (count != wanted) {
            throw faults.unsupported(part.span(),
                    "'" + name + "' takes " + wanted + (wanted == 1 ? " argument" : " arguments")
                            + ", not " + count,
                    "give it as many");
        }
    }

    private Expr piecewise(Piecewise piecewise) {
        int count = piecewise.branches().size();
        List<Expr> results = take(count + 1);
        List<Cond> when = takeConditions(count);
        var branches = new ArrayList<Branch>(count);
        for (int i = 0; i < count; i++) {
            branches.add(new Branch(when.get(i), scalar(piecewise.branches().get(i).value(), results.get(i))));
        }
        return Exprs.piecewise(branches, scalar(piecewise.otherwise(), results.getLast()));
    }

    private Cond condition(Condition part) {
        return switch (part) {
            case Compare compare -> compare(compare, take(compare.links().size() + 1));
            case Not _ -> conditions.removeLast().not();
            case And and -> Cond.and(takeConditions(and.operands().size()));
            case Or or -> Cond.or(takeConditions(or.operands().size()));
        };
    }

    private Cond compare(Compare compare, List<Expr> operands) {
        var links = new ArrayList<Cond>();
        operands.forEach(operand -> scalar(compare, operand));
        for (int i = 0; i < compare.links().size(); i++) {
            Expr left = operands.get(i);
            Expr right = operands.get(i + 1);
            links.add(switch (compare.links().get(i).relation()) {
                case LESS -> Cond.positive(right.minus(left));
                case LESS_OR_EQUAL -> Cond.nonnegative(right.minus(left));
                case GREATER -> Cond.positive(left.minus(right));
                case GREATER_OR_EQUAL -> Cond.nonnegative(left.minus(right));
                case EQUAL -> Cond.zero(left.minus(right));
                case NOT_EQUAL -> Cond.nonzero(left.minus(right));
            });
        }
        return Cond.and(links);
    }

    private Expr scalar(Syntax part, Expr value) {
        return vectors.scalar(part, value);
    }

    private void scalars(Syntax part, List<Expr> values) {
        for (Expr value : values) {
            scalar(part, value);
        }
    }
}
