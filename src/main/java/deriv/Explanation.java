package deriv;

import deriv.explain.Check;
import deriv.explain.Explained.Proof;
import deriv.explain.PageFormat;
import deriv.explain.Step.Statement;
import deriv.explain.Wording;
import deriv.print.DerivativeSign;
import deriv.print.Formula;
import deriv.print.OutputFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a derivative is found, step by step: which rule on which part of what was typed, and the rewrites that lead to the answer.
 * Several orders or variables are explained one after the other. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * System.out.println(Deriv.parse("x^2*sin(x)").explain("x"));
 * }</pre>
 */
public final class Explanation {
    private static final int LONGEST = 10_000_000;

    /** How much is shown. */
    public enum Detail {
        /** The rules that matter, a line each. */
        BRIEF(deriv.explain.Detail.BRIEF),
        /** What a teacher writes on the board. */
        NORMAL(deriv.explain.Detail.NORMAL),
        /** Every step, and why each rule holds. */
        FULL(deriv.explain.Detail.FULL);

        private final deriv.explain.Detail inside;

        Detail(deriv.explain.Detail inside) {
            this.inside = inside;
        }

        deriv.explain.Detail inside() {
            return inside;
        }
    }

    /** The way to the derivative. */
    public enum Method {
        /** By the rule for each part. */
        RULES(deriv.explain.Explainer.Method.RULES),
        /** By the derivative of the logarithm, for products, quotients and powers. */
        LOG(deriv.explain.Explainer.Method.LOGARITHM);

        private final deriv.explain.Explainer.Method inside;

        Method(deriv.explain.Explainer.Method inside) {
            this.inside = inside;
        }

        deriv.explain.Explainer.Method inside() {
            return inside;
        }
    }

    /** How a derivative that is still to be taken is written. */
    public enum Notation {
        /** Lagrange: {@code f'}. */
        PRIME(DerivativeSign.Notation.PRIME),
        /** Leibniz: {@code df/dx}. */
        LEIBNIZ(DerivativeSign.Notation.LEIBNIZ),
        /** Euler: {@code Df}. */
        OPERATOR(DerivativeSign.Notation.OPERATOR),
        /** Newton: a dot above. */
        DOT(DerivativeSign.Notation.DOT);

        private final DerivativeSign.Notation inside;

        Notation(DerivativeSign.Notation inside) {
            this.inside = inside;
        }

        DerivativeSign.Notation inside() {
            return inside;
        }
    }

    /** Whether each step is checked with numbers. */
    public enum Checking {
        NONE(deriv.explain.Explainer.Checks.NONE),
        EACH_STEP(deriv.explain.Explainer.Checks.EACH_STEP);

        private final deriv.explain.Explainer.Checks inside;

        Checking(deriv.explain.Explainer.Checks inside) {
            this.inside = inside;
        }

        deriv.explain.Explainer.Checks inside() {
            return inside;
        }
    }

    /** How explanations are written as documents. */
    public enum Document {
        TEXT(PageFormat.TEXT),
        UNICODE(PageFormat.UNICODE),
        /** Paragraphs for a document with {@code amsmath}. */
        LATEX(PageFormat.LATEX),
        /** Formulas in LaTeX between dollar signs. */
        MARKDOWN(PageFormat.MARKDOWN),
        /** A web page, formulas in MathML. */
        HTML(PageFormat.HTML);

        private final PageFormat page;

        Document(PageFormat page) {
            this.page = page;
        }
    }

    /**
     * How an explanation is wanted.
     *
     * @param detail   how small the steps are
     * @param method   by the rules, or by the logarithm of the function
     * @param notation how derivatives are written
     * @param checking whether each step is compared with numbers
     */
    public record Manner(Detail detail, Method method, Notation notation, Checking checking) {
        /** By the rules, in normal detail, with primes. */
        public static final Manner DEFAULT =
                new Manner(Detail.NORMAL, Method.RULES, Notation.PRIME, Checking.NONE);

        /** {@return the same manner in this detail} */
        public Manner with(Detail value) {
            return new Manner(value, method, notation, checking);
        }

        /** {@return the same manner by this method} */
        public Manner with(Method value) {
            return new Manner(detail, value, notation, checking);
        }

        /** {@return the same manner in this notation} */
        public Manner with(Notation value) {
            return new Manner(detail, method, value, checking);
        }

        /** {@return the same manner, its steps checked like this} */
        public Manner with(Checking value) {
            return new Manner(detail, method, notation, value);
        }
    }

    /**
     * One step.
     *
     * @param number     {@code 2.1}, a step of step 2
     * @param level      0 for steps that are part of no other
     * @param rule       the name of the rule
     * @param title      what the step is called
     * @param statement  the rule in letters; empty if it says no more than the formulas
     * @param before     the part, with the mark of a derivative if one is to be taken
     * @param after      what the rule makes of it; inner steps may be needed for derivatives that are left in it
     * @param result     what it is in the end
     * @param conditions where it holds, beyond that the formula is defined
     * @param reason     why the rule holds; empty unless all details are wanted
     * @param verified   what a check with numbers said; empty if none was asked for
     */
    public record Step(String number, int level, String rule, String title, String statement, String before,
            String after, String result, List<String> conditions, String reason, Optional<String> verified) {
        public Step {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * One derivative.
     *
     * @param variable by which
     * @param function what is differentiated
     * @param answer   the derivative
     * @param remark   points at which the answer does not hold; may be empty
     * @param steps    the steps, those inside a step after it
     * @param conditions what the steps ask for and the answer does not
     * @param proof    how it is known that the steps lead to the answer
     */
    public record Part(String variable, String function, String answer, String remark, List<Step> steps,
            List<String> conditions, String proof) {
        public Part {
            steps = List.copyOf(steps);
            conditions = List.copyOf(conditions);
        }
    }

    /** A derivative by a variable, inside. */
    record Entry(String variable, Wording.Lesson lesson) {}

    private final List<Entry> entries;
    private final Detail detail;
    private final List<String> notes;

    Explanation(List<Entry> entries, Detail detail, List<String> notes) {
        this.entries = List.copyOf(entries);
        this.detail = detail;
        this.notes = List.copyOf(notes);
    }

    /** {@return the derivatives in order: one for each order, or for each variable} */
    public List<Part> parts() {
        return DerivException.translating(() -> entries.stream().map(Explanation::part).toList());
    }

    private static Part part(Entry entry) {
        var explained = entry.lesson().explained();
        List<Step> steps = new ArrayList<>();
        explained.steps().forEach(step -> add(step, 0, steps));
        return new Part(entry.variable(), text(explained.input()), text(explained.answer()), entry.lesson().remark(),
                steps, explained.conditions().stream().map(Explanation::text).toList(), text(explained.proof()));
    }

    /** {@return whether it is proved that the steps lead to the answers} */
    public boolean isProved() {
        return entries.stream().noneMatch(entry -> entry.lesson().explained().proof() instanceof Proof.Open);
    }

    /** {@return whether a check with numbers found a step that does not hold} */
    public boolean isRefuted() {
        return entries.stream().anyMatch(entry -> entry.lesson().explained().steps().stream()
                .anyMatch(Explanation::fails));
    }

    private static boolean fails(deriv.explain.Step step) {
        return step.check().orElse(null) instanceof Check.Fails || step.inner().stream().anyMatch(Explanation::fails);
    }

    /** {@return readings and advice} */
    public List<String> notes() {
        return notes;
    }

    /** {@return this explanation, and the other one after it} */
    public Explanation and(Explanation other) {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(other.entries);
        List<String> said = new ArrayList<>(notes);
        other.notes.stream().filter(note -> !notes.contains(note)).forEach(said::add);
        return new Explanation(all, detail, said);
    }

    /** {@return the explanation as a document} */
    public String render(Document document) {
        List<Wording.Lesson> lessons = entries.stream().map(Entry::lesson).toList();
        return DerivException.translating(() -> Wording.write(lessons, document.page, detail.inside()));
    }

    /** {@return the explanation as plain text} */
    @Override
    public String toString() {
        return render(Document.TEXT);
    }

    private static void add(deriv.explain.Step step, int level, List<Step> all) {
        all.add(new Step(step.number(), level, step.rule(), step.title(),
                step.statement().map(Explanation::text).orElse(""),
                text(step.equation().getFirst()),
                text(step.equation().get(Math.min(1, step.equation().size() - 1))), text(step.result()),
                step.conditions().stream().map(Explanation::text).toList(), step.reason().orElse(""),
                step.check().map(Wording::words)));
        step.inner().forEach(inner -> add(inner, level + 1, all));
    }

    private static String text(Statement statement) {
        StringBuilder text = new StringBuilder(text(statement.left()) + " = " + text(statement.right()));
        String before = " with ";
        for (deriv.explain.Step.Binding b : statement.letters()) {
            text.append(before).append(b.letter()).append(" = ").append(text(b.part()));
            before = ", ";
        }
        return text.toString();
    }

    private static String text(Proof proof) {
        return switch (proof) {
            case Proof.BySteps _ -> "by the steps";
            case Proof.Proved(var method) -> "proved: " + method;
            case Proof.Open(var tried) -> "not proved: " + String.join("; ", tried);
        };
    }

    private static String text(Formula formula) {
        return OutputFormat.TEXT.print(formula, LONGEST);
    }
}
