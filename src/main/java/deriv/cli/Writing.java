package deriv.cli;

import deriv.Answer;
import deriv.Format;
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
