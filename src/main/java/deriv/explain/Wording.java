package deriv.explain;

import deriv.explain.Explained.Proof;
import deriv.print.Formula;
import java.util.List;
import java.util.stream.Collectors;

/** Puts explanations on a page, in words. */
public final class Wording {
    /** In signs, and in characters. */
    private static final int LONGEST_ANSWER = 3_000;
    private static final int LONGEST_REMARK = 1_000;

    private final Page page;
    private final Detail detail;

    private Wording(Page page, Detail detail) {
        this.page = page;
        this.detail = detail;
    }

    /**
     * One derivative of an explanation.
     *
     * @param heading what comes before the formula, such as {@code Derivative of}
     * @param by      what comes after it
     * @param remark  what belongs to the answer besides its formula; may be empty
     */
    public record Lesson(String heading, Explained explained, String by, String remark) {}

    /** {@return the lessons in a format} */
    public static String write(List<Lesson> lessons, PageFormat format, Detail detail) {
        Wording wording = new Wording(format.page(), detail);
        lessons.forEach(wording::lesson);
        return wording.page.finished();
    }

    private void lesson(Lesson lesson) {
        Explained explained = lesson.explained();
        page.heading(page.words(lesson.heading() + " ") + page.inline(List.of(explained.input().abridged(400)))
                + page.words(" " + lesson.by()));
        explained.steps().forEach(step -> step(0, step));
        if (explained.leftOut()) {
            page.paragraph(page.words("There are more steps; the first " + StepMaker.MOST_STEPS + " are shown."));
        }
        boolean isLong = explained.answer().weight() > LONGEST_ANSWER;
        page.paragraph(page.strong("Answer:") + " "
                + page.inline(List.of(isLong ? explained.answer().abridged(400) : explained.answer()))
                + (lesson.remark().isEmpty() ? ""
                        : page.remark(lesson.remark().length() > LONGEST_REMARK
                                ? "for values outside of a long list of points ('diff' has it)"
                                : lesson.remark())));
        if (isLong) {
            page.paragraph(page.words("The answer is too long for this page; 'diff' prints all of it."));
        }
        if (!explained.conditions().isEmpty()) {
            page.paragraph(page.words("The steps are for ")
                    + explained.conditions().stream().map(c -> page.inline(List.of(c)))
                            .collect(Collectors.joining(page.words(" and ")))
                    + page.words(
                            "; that the answer holds at the other points too was found by looking at both sides of them."));
        }
        proof(explained.proof());
    }

    private void proof(Proof proof) {
        switch (proof) {
            case Proof.BySteps _ -> {}
            case Proof.Proved(var method) -> page.paragraph(page.words("The last step was proved: " + method + "."));
            case Proof.Open(var tried) -> page.paragraph(page.words(
                    "It is not proved that the last step holds: " + String.join("; ", tried) + "."));
        }
    }

    private void step(int depth, Step step) {
        String head = page.strong(step.title());
        boolean open = step.statement().isPresent();
        if (open) {
            head += page.words(": ") + statement(step.statement().get());
        } else if (!step.equation().isEmpty()) {
            head += page.words(": ") + page.display(depth, step.equation());
        }
        page.begin(depth, step.number(), head + conditions(step));
        if (open) {
            page.line(depth, page.display(depth, step.equation()));
        }
        if (step.reason().isPresent()) {
            page.line(depth, page.words("Why: " + step.reason().get() + "."));
        }
        step.inner().forEach(inner -> step(depth + 1, inner));
        if (!step.conclusion().isEmpty() && (detail != Detail.BRIEF || depth == 0)) {
            page.line(depth, page.words("Put together: ") + page.display(depth, step.conclusion()));
        }
        step.check().ifPresent(check -> page.line(depth, page.words(words(check))));
        page.end(depth);
    }

    private String statement(Step.Statement statement) {
        String rule = page.inline(List.of(statement.left(), statement.right()));
        return statement.letters().isEmpty() ? rule
                : rule + page.words(" with ") + statement.letters().stream()
                        .map(b -> page.inline(List.of(Formula.name(b.letter()), b.part().abridged(200))))
                        .collect(Collectors.joining(page.words(", ")));
    }

    private String conditions(Step step) {
        return step.conditions().isEmpty() ? ""
                : page.words(", for ") + step.conditions().stream().map(c -> page.inline(List.of(c)))
                        .collect(Collectors.joining(page.words(" and ")));
    }

    /** {@return what a check says, in words} */
    public static String words(Check check) {
        return switch (check) {
            case Check.Holds(var points) -> "Checked: holds at " + points + (points == 1 ? " point." : " points.");
            case Check.Unknown(var reason) -> "Not checked: " + reason + ".";
            case Check.Fails(var point, var claimed, var found) ->
                "FAILS at " + point + ": it says " + claimed + ", and it is " + found + ".";
        };
    }
}
