package deriv.cli;

import deriv.Answer;
import deriv.Format;
import deriv.NthOrder;
import java.util.Locale;

/** How answers are written: in the format of {@code --to}, with the points where they do not hold. */
final class Writing {
    private final Session session;
    private final Format format;

    Writing(Session session) {
        this.session = session;
        this.format = Format.valueOf(session.arguments().choice(Option.TO).toUpperCase(Locale.ROOT));
    }

    /** Writes an answer on a line of its own, what belongs to it on standard error. */
    void write(String label, Answer answer) {
        session.output().line(line(label, answer));
    }

    /** Writes a derivative of an order that has a name, with the orders for which it holds. */
    void write(NthOrder derivative) {
        Answer answer = derivative.derivative();
        session.output().line(switch (format) {
            case JSON -> AnswerJson.of("", answer);
            case TEXT, UNICODE -> answer.render(format) + "   # " + derivative.comment();
            case LATEX -> answer.render(format) + "   % " + derivative.comment();
            case MATHML, TREE -> answer.render(format);
        });
        switch (format) {
            case TEXT, UNICODE, LATEX -> {}
            case MATHML, TREE, JSON -> session.messages().note("holds " + derivative.comment());
        }
        session.remarks(answer);
    }

    /** {@return the answer; what it does not say itself follows as a comment of its format, or else as a note} */
    private String line(String label, Answer answer) {
        if (format == Format.JSON) return AnswerJson.of(label, answer);
        String text = label + answer.render(format);
        String remark = answer.remark();
        if (remark.isEmpty()) return text;
        return switch (format) {
            case TEXT, UNICODE -> text + "   # " + remark;
            case LATEX -> text + "   % " + remark;
            case MATHML, TREE, JSON -> {
                session.messages().note("holds " + remark);
                yield text;
            }
        };
    }
}
