package deriv.explain;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.core.Operation;
import deriv.explain.Part.Form;
import deriv.explain.Step.Binding;
import deriv.explain.Step.Statement;
import deriv.print.DerivativeSign;
import deriv.print.Formula;
import deriv.print.OutputFormat;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the steps for parts, the whole first. Bounded: what is too deep or too much is left out, and said. Confined to one thread. */
final class StepMaker {
    static final int MOST_STEPS = 150;
    private static final int DEEPEST = 16;
    private static final int MOST_AT_A_LOOK = 4;

    /** In signs; longer formulas are abridged. */
    private static final int LONGEST = 400;

    /** Stands for a derivative that is still marked: anything but 0 and 1. */
    private static final Expr OPEN = Operation.outside(() -> Exprs.symbol("#open"));

    private final Slopes slopes;
    private final DerivativeSign sign;
    private final Letters letters;
    private final Detail detail;
    private final Formula.Writer writer;
    /** The steps for what was met before, by its value; what has a name of its own by that. */
    private final Map<Expr, Seen> seen = new HashMap<>();
    private final Map<Part, String> named = new IdentityHashMap<>();
    private final Set<Rule> reasons = EnumSet.noneOf(Rule.class);
    private final Map<String, Claim> claims;
    private int made;
    private boolean leftOut;

    private record Seen(String number, String text) {}

    StepMaker(Slopes slopes, DerivativeSign sign, Letters letters, Detail detail, Formula.Writer writer,
            Map<String, Claim> claims) {
        this.slopes = slopes;
        this.sign = sign;
        this.letters = letters;
        this.detail = detail;
        this.writer = writer;
        this.claims = claims;
    }

    /** {@return whether steps were left out because there would be too many} */
    boolean hasLeftOut() {
        return leftOut;
    }

    /** {@return the steps for these parts, numbered below this number; those for which nothing has to be said left out} */
    List<Step> steps(String above, List<Part> parts) {
        return steps(above, parts, false);
    }

    private List<Step> steps(String above, List<Part> parts, boolean constantsToo) {
        List<Step> steps = new ArrayList<>();
        for (Part part : parts) {
            if (isWorthAStep(part) || constantsToo && !part.varies()) {
                if (made >= MOST_STEPS || above.length() > 2 * DEEPEST) {
                    leftOut = true;
                    return steps;
                }
                made++;
                steps.add(step((above.isEmpty() ? "" : above + ".") + (steps.size() + 1), part));
            }
        }
        return steps;
    }

    /** {@return the step for the whole formula, be it ever so trivial} */
    List<Step> whole(Part whole) {
        made++;
        return List.of(step("1", whole));
    }

    private boolean isWorthAStep(Part part) {
        return part.varies() && (detail == Detail.FULL || !part.isVariable());
    }

    private Step step(String number, Part part) {
        Formula left = part.formula().derived(sign);
        claims.put(number, new Claim.Slope(part.value(), slopes.of(part).tidy().value()));
        if (!part.varies()) {
            return leaf(number, Rule.CONSTANT, List.of(left, Formula.ZERO));
        }
        if (part.isVariable()) {
            return leaf(number, Rule.IDENTITY, List.of(left, Formula.ONE));
        }
        Slopes.Slope slope = slopes.of(part);
        if (slope.application().isEmpty()) {
            String title = part.form() instanceof Form.Whole(var name) ? name : Rule.WHOLE.title();
            return leaf(number, Rule.WHOLE, title, List.of(left, slope.tidy().formula()));
        }
        Optional<String> before = seen(part);
        if (before.isPresent() && !isSimple(part)) {
            return new Step(number, Rule.TABLE.id(), "As in step " + before.get(), Optional.empty(),
                    chain(List.of(left, slope.tidy().formula())), List.of(), List.of(), List.of(), Optional.empty(),
                    Optional.empty());
        }
        Step step = step(number, part, slope, slope.application().get());
        if (part.form() instanceof Form.Definition) {
            named.put(part, number);
        } else {
            seen.putIfAbsent(part.value(), new Seen(number, text(part.formula())));
        }
        return step;
    }

    /** {@return the step in which the same was differentiated}, if that is finished */
    private Optional<String> seen(Part part) {
        return part.form() instanceof Form.Definition ? Optional.ofNullable(named.get(part))
                : Optional.ofNullable(seen.get(part.value())).filter(s -> s.text().equals(text(part.formula())))
                        .map(Seen::number);
    }

    private Step leaf(String number, Rule rule, List<Formula> equation) {
        return leaf(number, rule, rule.title(), equation);
    }

    private Step leaf(String number, Rule rule, String title, List<Formula> equation) {
        return new Step(number, rule.id(), title, Optional.empty(), chain(equation), List.of(), List.of(),
                List.of(), reason(rule), Optional.empty());
    }

    private Optional<String> reason(Part part, Rule rule) {
        return detail == Detail.FULL && rule == Rule.TABLE && part.form() instanceof Form.Call(var function, _)
                ? Optional.of(TableReasons.of(function)) : reason(rule);
    }

    /** Each reason once; that a power is an exponential is worth saying always. */
    private Optional<String> reason(Rule rule) {
        boolean wanted = detail == Detail.FULL || detail == Detail.NORMAL && rule == Rule.GENERAL_POWER;
        return wanted && reasons.add(rule) ? Optional.of(rule.reason()) : Optional.empty();
    }

    private Step step(String number, Part part, Slopes.Slope slope, Application application) {
        Formula left = part.formula().derived(sign);
        Formula marked = application.law().slope(marked(application)).formula();
        boolean merged = isMerged(part, number);
        Optional<String> reason = reason(part, application.rule());
        List<Step> inner = merged ? List.of() : steps(number, application.operands(), marksConstants(application));
        List<Formula> open = List.of(left, marked);
        List<Formula> done = List.of(left, slope.composed().formula(), slope.tidy().formula());
        List<Formula> equation = chain(inner.isEmpty()
                ? List.of(left, marked, slope.composed().formula(), slope.tidy().formula())
                : open);
        Optional<Statement> statement = detail == Detail.BRIEF || merged ? Optional.empty()
                : statement(part, application).filter(s -> !says(s, equation));
        return new Step(number, application.rule().id(), title(part, application, merged), statement, equation, inner,
                inner.isEmpty() ? List.of() : chain(done),
                application.conditions().stream().map(c -> writer.of(c).abridged(LONGEST / 2)).toList(),
                reason, Optional.empty());
    }

    // --- what is said in one step ---

    /** A constant times what is one look into a table is one step. */
    private boolean isMerged(Part part, String number) {
        return detail != Detail.FULL && switch (part.form()) {
            case Form.Multiple(_, var operand) -> isSimple(operand);
            case Form.Negative(var operand) -> isSimple(operand);
            // Inside of something else a polynomial is no more than a look, as long as it is short.
            case Form.Sum(var terms, _) -> number.indexOf('.') > 0 && terms.size() <= MOST_AT_A_LOOK
                    && terms.stream().allMatch(StepMaker::isMonomial);
            default -> false;
        };
    }

    private static boolean isMonomial(Part part) {
        return !part.varies() || part.isVariable() || isPowerOfVariable(part)
                || part.form() instanceof Form.Multiple(_, var operand) && isMonomial(operand)
                || part.form() instanceof Form.Negative(var operand) && isMonomial(operand);
    }

    private static boolean isPowerOfVariable(Part part) {
        return part.form() instanceof Form.Power(var base, var exponent) && base.isVariable() && !exponent.varies();
    }

    private boolean isSimple(Part part) {
        return part.isVariable() || part.form() instanceof Form.Power(var base, var exponent)
                && (base.isVariable() && !exponent.varies() || exponent.isVariable() && !base.varies())
                || part.form() instanceof Form.Call(_, var arguments)
                        && arguments.stream().allMatch(a -> a.isVariable() || !a.varies());
    }

    private String title(Part part, Application application, boolean merged) {
        String title = application.rule().title();
        if (part.form() instanceof Form.Sum(var terms, var minus)) {
            String sum = terms.size() == 2 && minus.getLast() ? "Difference rule" : title;
            return merged && terms.stream().anyMatch(t -> t.varies() && !t.isVariable()) ? sum + ", term by term" : sum;
        }
        if (merged) {
            Part operand = application.operands().getLast();
            return slopes.of(operand).application()
                    .map(inner -> title + " and " + decapitalized(title(operand, inner, false))).orElse(title);
        }
        return switch (part.form()) {
            case Form.Call(var function, _) -> title + named(application.rule(), function);
            case Form.Power(var base, var exponent) when application.rule() != Rule.GENERAL_POWER
                    && !(base.varies() ? base : exponent).isVariable() ->
                title + " and chain rule";
            case Form.Reciprocal(_, var below) when !below.isVariable() -> title + " and chain rule";
            case Form.Unknown(_, _, var arguments) when arguments.stream()
                    .allMatch(a -> a.isVariable() || !a.varies()) ->
                "Unknown function";
            case Form.Product(var factors) when factors.size() > 2 ->
                title + " for " + factors.size() + " factors";
            case Form.Definition(var name, _) -> title + " of " + name;
            default -> title;
        };
    }

    private static String named(Rule rule, Fn function) {
        return switch (rule) {
            case TABLE -> " of derivatives, " + function.name();
            default -> " with " + function.name();
        };
    }

    private static String decapitalized(String title) {
        return title.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + title.substring(1);
    }

    // --- formulas ---

    /** {@return whether the constants among the operands are differentiated one by one} */
    private boolean marksConstants(Application application) {
        return detail == Detail.FULL && switch (application.rule()) {
            case SUM, ENTRIES, PIECES -> true;
            default -> false;
        };
    }

    private List<Operand> marked(Application application) {
        boolean all = marksConstants(application);
        List<Operand> operands = new ArrayList<>();
        for (Part operand : application.operands()) {
            boolean open =
                    operand.varies() && !operand.isVariable() || detail == Detail.FULL && operand.varies() || all;
            operands.add(new Operand(operand.written(), !open ? slopes.of(operand).tidy()
                    : new Written(operand.formula().derived(sign), OPEN)));
        }
        return operands;
    }

    /** {@return the rule in letters}; empty where it is said in words or has too many */
    private Optional<Statement> statement(Part part, Application application) {
        if (application.operands().size() > Letters.most()) {
            return Optional.empty();
        }
        return switch (application.rule()) {
            case SUM, ENTRIES, PIECES, DEFINITION -> Optional.empty();
            default -> Optional.of(inLetters(part, application));
        };
    }

    private Statement inLetters(Part part, Application application) {
        List<Operand> operands = new ArrayList<>();
        List<Binding> bindings = new ArrayList<>();
        int varying = 0;
        int constant = 0;
        for (Part operand : application.operands()) {
            if (operand.isVariable()) {
                operands.add(new Operand(operand.written(), Written.ONE));
            } else if (operand.varies()) {
                Written letter = Written.letter(letters.varying(varying++));
                operands.add(new Operand(letter, new Written(letter.formula().derived(sign), OPEN)));
                bindings.add(new Binding(letters.varying(varying - 1), operand.formula()));
            } else if (isInRow(part, operand)) {
                operands.add(new Operand(operand.written(), Written.ZERO));
            } else {
                String name = letters.constant(usual(application.rule()), constant++);
                operands.add(new Operand(Written.letter(name), Written.ZERO));
                bindings.add(new Binding(name, operand.formula()));
            }
        }
        return new Statement(application.law().form(operands).derived(sign),
                application.law().slope(operands).formula(),
                bindings);
    }

    /** Numbers among the arguments of a function are part of what is looked up, and so is e as a base. */
    private static boolean isInRow(Part part, Part operand) {
        return part.form() instanceof Form.Call && operand.value().isNumber() || operand.value() == Exprs.E;
    }

    private static String usual(Rule rule) {
        return switch (rule) {
            case POWER -> "n";
            case EXPONENTIAL -> "a";
            default -> "c";
        };
    }

    /** {@return whether a statement says nothing that the equation does not} */
    private static boolean says(Statement statement, List<Formula> equation) {
        return text(statement.left()).equals(text(equation.getFirst()))
                && equation.size() > 1 && text(statement.right()).equals(text(equation.get(1)));
    }

    /** {@return equal formulas, abridged, none twice in a row} */
    static List<Formula> chain(List<Formula> formulas) {
        List<Formula> chain = new ArrayList<>();
        for (Formula formula : formulas) {
            Formula next = formula.abridged(LONGEST);
            if (chain.isEmpty() || !text(chain.getLast()).equals(text(next))) {
                chain.add(next);
            }
        }
        return chain;
    }

    private static String text(Formula formula) {
        return OutputFormat.TEXT.print(formula.abridged(LONGEST), 10_000_000);
    }
}
