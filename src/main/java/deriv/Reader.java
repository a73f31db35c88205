package deriv;

import deriv.Settings.Checking;
import deriv.analysis.Normalization;
import deriv.calculus.Derivative;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Operation;
import deriv.core.Relation;
import deriv.functions.FunctionTable;
import deriv.print.NumberStyle;
import deriv.simplify.Policy;
import deriv.text.Diagnostic;
import deriv.text.ExprBuilder;
import deriv.text.Note;
import deriv.text.ParseException;
import deriv.text.ParseOptions;
import deriv.text.Program;
import deriv.text.Syntax;
import deriv.text.SyntaxParser;
import deriv.text.SyntaxPrinter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How texts are read. Immutable: each setting returns a changed copy. */
public final class Reader {
    static final Reader DEFAULT = new Reader(ParseOptions.DEFAULT, Settings.DEFAULT, "", Map.of());

    static final SyntaxParser PARSER = new SyntaxParser();
    static final ExprBuilder BUILDER =
            new ExprBuilder(name -> FunctionTable.named(name).orElseThrow(), new ExprBuilder.Differentiation() {
                @Override
                public Expr derivative(Expr e, Expr symbol) {
                    return Derivative.of(e, symbol);
                }

                @Override
                public Cond domain(Expr e) {
                    return Cond.and(List.copyOf(deriv.analysis.Domain.of(e)));
                }
            });

    private final ParseOptions options;
    private final Settings settings;

    /** Entries that stand before every text, each with its end; empty if there are none. */
    private final String definitions;

    /** The functions whose values are computed by code. */
    private final Map<String, ExprBuilder.Coded> coded;

    private Reader(ParseOptions options, Settings settings, String definitions,
            Map<String, ExprBuilder.Coded> coded) {
        this.options = options;
        this.settings = settings;
        this.definitions = definitions;
        this.coded = Map.copyOf(coded);
    }

    private Reader with(ParseOptions value) {
        return new Reader(value, settings, definitions, coded);
    }

    private Reader with(Settings value) {
        return new Reader(options, value, definitions, coded);
    }

    /**
     * {@return settings in which texts may use these definitions besides those before}, as in {@code f(x) = a*x; b = 2}
     *
     * @throws DerivException if they cannot be read
     */
    public Reader defining(String entries) {
        Reader extended = new Reader(options, settings, definitions + entries + ";\n", coded);
        extended.parse("0");
        return extended;
    }

    /**
     * {@return settings in which texts may call this function besides those before}
     *
     * @throws DerivException if its name is taken, a formula of it cannot be read, or a derivative does not pass its
     *     verification
     */
    public Reader define(Fn function) {
        if (FunctionTable.named(function.name()).isPresent()) {
            throw new DerivException(DerivException.Kind.USAGE, "'" + function.name() + "' is a built-in function",
                    "choose another name");
        }
        if (coded.containsKey(function.name())) {
            throw new DerivException(DerivException.Kind.USAGE, "'" + function.name() + "' is defined twice",
                    "choose another name");
        }
        Map<String, ExprBuilder.Coded> all = new HashMap<>(coded);
        function.coded(this).ifPresent(code -> all.put(function.name(), code));
        Set<String> declared = new HashSet<>(options.functions());
        if (function.isCoded()) {
            declared.add(function.name());
        }
        return new Reader(options.withFunctions(declared), settings, definitions, all).defining(function.entries());
    }

    /** {@return settings that refuse implicit products, bracket-free arguments and every reading that needs a note} */
    public Reader strict() {
        return with(options.with(ParseOptions.Strictness.STRICT));
    }

    /** {@return settings that read {@code x^(1/3)} as the real cube root} */
    public Reader oddRoots() {
        return with(options.with(ParseOptions.FractionalPowers.ODD_ROOTS));
    }

    /** {@return settings in which these names are variables, even if they are constants or functions otherwise} */
    public Reader variables(Collection<String> names) {
        Set<String> all = new HashSet<>(options.variables());
        all.addAll(names);
        return with(options.withVariables(all));
    }

    /** {@return settings in which these names are abstract functions, whose derivatives are written {@code f'(x)}} */
    public Reader functions(Collection<String> names) {
        Set<String> all = new HashSet<>(options.functions());
        all.addAll(names);
        return with(options.withFunctions(all));
    }

    /** {@return settings with these limits, which also hold for all that is asked of the answers} */
    public Reader limits(Limits value) {
        ParseOptions.Limits reading = options.limits();
        return new Reader(
                options.with(new ParseOptions.Limits(value.maxDepth(), reading.length())), settings.with(value),
                definitions, coded);
    }

    /**
     * {@return settings with which derivatives are made without being compared with differences of the function}: less
     * work, and no {@link Answer#verification}
     */
    public Reader withoutVerification() {
        return with(settings.with(Checking.UNVERIFIED));
    }

    /**
     * {@return settings under which these facts hold besides those before}: answers are simplified with them, conditions
     * that follow from them are not shown, and numbers are NaN where they fail
     *
     * <p>Facts stand with commas or {@code and} between: conditions of the language ({@code x > 0}, {@code 0 < x < 1},
     * {@code a != b}), {@code n integer} and {@code x positive},
     * {@code negative}, {@code nonnegative}, {@code nonpositive}, {@code nonzero}, {@code real}, and {@code x in (0, 1]}. Names that
     * are to be {@linkplain #variables variables} against their usual meaning are declared before.
     *
     * @throws DerivException if a fact cannot be read, or no values satisfy all facts
     */
    public Reader assuming(String facts) {
        List<Cond> all = new ArrayList<>(settings.policy().assumptions());
        all.addAll(DerivException.translating(() -> Assumptions.read(facts, options, settings.limits())));
        Assumptions.requireConsistent(all);
        return with(settings.assuming(all));
    }

    /** {@return settings that try less, or more, to find the form that is easiest to read} */
    public Reader effort(Effort value) {
        Policy policy = settings.policy();
        return with(settings.with(new Policy(policy.assumptions(), policy.values(), value.level())));
    }

    /**
     * {@return settings with which numbers of derivatives are this at kinks}; without this setting {@link AtKink#FAST}. What
     * is printed stays the same.
     */
    public Reader atKink(AtKink value) {
        return with(settings.with(value));
    }

    /** {@return settings with which derivatives and simplified answers come in this form} */
    public Reader form(Form value) {
        return with(settings.with(value));
    }

    /**
     * {@return settings in which variables stand for complex numbers and functions for their principal values}: only
     * rules that hold for those are used, so {@code sqrt(x^2)} and {@code log(exp(x))} stay. What is assumed to be
     * positive, or an integer, is real. Numbers are still computed at real points, where the value is real.
     */
    public Reader complex() {
        Policy policy = settings.policy();
        return with(settings.with(new Policy(policy.assumptions(), Policy.Values.COMPLEX, policy.effort())));
    }

    /**
     * {@return what the text means}
     *
     * @throws DerivException if the text cannot be read or has no real value anywhere
     */
    public Answer parse(String text) {
        return DerivException.translating(() -> Operation.call(
                settings.limits().allowance(), () -> read(text), Answer::exprs, Answer::over));
    }

    /**
     * {@return the functions that equations define}: {@code x^2 + y^2 = 1}, or several with {@code ;} or line breaks between
     *
     * <p>An entry {@code u = …} before the last is an equation if {@code u} is among the unknowns or declared as a variable;
     * else it is a definition. {@code f(x) = …} is a definition always.
     *
     * @param unknowns the names of the functions, one for each equation; none for the likely one of a single equation:
     *     {@code y}, else the last of two variables
     * @throws DerivException if the text cannot be read, or the equations can define no such functions
     */
    public ImplicitFunctions implicit(String text, List<String> unknowns) {
        if (!settings.isReal()) {
            throw new DerivException(DerivException.Kind.UNSUPPORTED, "implicit functions are those of real variables",
                    "leave out the complex domain");
        }
        Answer equations = DerivException.translating(() -> Operation.call(settings.limits().allowance(),
                () -> variables(unknowns).equations(text), Answer::exprs, Answer::over));
        return ImplicitFunctions.of(equations, unknowns, options.variables());
    }

    private Answer equations(String text) {
        Program program = PARSER.parse(text, options.with(ParseOptions.Goal.EQUATION));
        InputDomain domain = new InputDomain();
        ExprBuilder.Built built = BUILDER.with(coded).build(program, domain);
        List<Expr> functions = built.equations().stream().flatMap(ImplicitFunctions::functions).toList();
        return read(Exprs.vector(functions), program, domain, built);
    }

    private Answer read(String text) {
        Program program = PARSER.parse(definitions + text, options);
        InputDomain domain = new InputDomain();
        ExprBuilder builder = BUILDER.with(coded);
        ExprBuilder.Built built = builder.build(program, domain);
        Answer answer = read(built.result(), program, domain, built);
        return answer.typedAs(new Typed(program.text(), options, builder));
    }

    private Answer read(Expr result, Program program, InputDomain domain, ExprBuilder.Built built) {
        Settings styled = settings.with(built.decimal() ? NumberStyle.DECIMALS : NumberStyle.FRACTIONS);
        List<Cond> facts = settings.policy().assumptions();
        Content content = switch (settings.policy().values()) {
            case REAL -> Content.read(result, domain(domain.of(program), program));
            case COMPLEX -> complex(result, domain, program);
        };
        List<String> notes = new ArrayList<>(messages(program.notes()));
        notes.addAll(GivenRules.check(built.rules(), settings));
        domain.open().forEach(part -> notes.add("taken to be defined and continuous between the limits: "
                + SyntaxPrinter.print(part)));
        return facts.isEmpty()
                ? Answer.read(content, domain.variables(), notes, styled)
                : Assumptions.about(facts, domain.variables()).read(content, domain.variables(), notes, styled);
    }

    /** {@return a condition on its own, whose parts outlive the reading} */
    Cond condition(String text) {
        return DerivException.translating(() -> Operation.run(settings.limits().allowance(), () -> BUILDER
                .condition(PARSER.parse(text, options.with(ParseOptions.Goal.CONDITION)))
                .transplant(Operation::published)));
    }

    /** Numbers are computed at real points all the same, where every part is real. */
    private static Content complex(Expr result, InputDomain domain, Program program) {
        ComplexDomain.requireUnordered(result);
        Normalization normal = new Normalization();
        List<Cond> real = normal.conjuncts(domain.of(program).stream().map(InputDomain.Demand::condition).toList());
        List<Cond> typed = domain.complex().of(program).stream().map(InputDomain.Demand::condition)
                .flatMap(c -> c instanceof Cond.Compare(var e, var relation) && relation == Relation.NONZERO
                        ? ComplexDomain.nonzero(e).stream()
                        : c.conjuncts().stream())
                .distinct().toList();
        return Content.read(result, typed).guardedBy(real);
    }

    /** The conditions in their readable form; an input that cannot be real anywhere is refused at its place. */
    private static List<Cond> domain(List<InputDomain.Demand> demands, Program program) {
        Normalization normal = new Normalization();
        Set<Cond> all = new LinkedHashSet<>();
        for (InputDomain.Demand demand : demands) {
            Cond c = normal.of(demand.condition());
            if (c.equals(Cond.FALSE)) {
                throw new ParseException(undefined(demand, program.text()));
            }
            all.addAll(c.conjuncts());
        }
        return List.copyOf(all);
    }

    private static Diagnostic undefined(InputDomain.Demand demand, String text) {
        Syntax part = demand.part();
        if (demand.inside().isPresent()) {
            return new Diagnostic(
                    Diagnostic.Code.UNDEFINED,
                    "this has no real value everywhere between the limits",
                    part.span(),
                    text,
                    "a sum needs all its terms, an integral its integrand in the whole closed interval");
        }
        boolean quotient = part instanceof Syntax.Product;
        return new Diagnostic(
                Diagnostic.Code.UNDEFINED,
                quotient ? "division by zero" : "this has no real value",
                part.span(),
                text,
                quotient ? "the denominator is always 0"
                        : isOddRoot(part)
                                ? "the principal power is not real; for real roots write cbrt(x) or root(n, x)"
                        : "outside the domain of the function or power");
    }

    private static boolean isOddRoot(Syntax part) {
        return part instanceof Syntax.Power(_, Syntax.Product(var factors, _), _) && factors.size() == 2
                && factors.getLast().joint() == Syntax.Joint.OVER
                && factors.getLast().operand() instanceof Syntax.Number(_, var value, _)
                && value.decimals() == 0 && value.digits().testBit(0);
    }

    /**
     * {@return the text as it was read, with every grouping made explicit, and the notes}
     *
     * @throws DerivException if the text cannot be read
     */
    public Reading echo(String text) {
        return DerivException.translating(() -> Operation.run(settings.limits().allowance(), () -> {
            Program program = PARSER.parse(definitions + text, options);
            return new Reading(SyntaxPrinter.print(program.result()), messages(program.notes()));
        }));
    }

    /**
     * How a text was read.
     *
     * @param text the result in fully bracketed form
     * @param notes readings and advice
     */
    public record Reading(String text, List<String> notes) {
        public Reading {
            notes = List.copyOf(notes);
        }
    }

    private static List<String> messages(List<Note> notes) {
        List<String> messages = new ArrayList<>();
        for (Note note : notes) {
            if (!messages.contains(note.message())) {
                messages.add(note.message());
            }
        }
        return messages;
    }

}
