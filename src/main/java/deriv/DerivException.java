package deriv;

import deriv.arithmetic.NumberSystemException;
import deriv.core.LimitException;
import deriv.tape.NoDoubleEvaluationException;
import deriv.tape.UnknownVariableException;
import deriv.text.Diagnostic;
import deriv.text.ParseException;
import java.util.Optional;
import java.util.function.Supplier;

/** Why a question has no answer. The message is one short sentence; {@link #describe} is the text for a terminal. */
public final class DerivException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What kind of trouble it is; decides exit codes and the {@code code} of machine answers. */
    public enum Kind {
        /** The text cannot be read. */
        PARSE,
        /** There is no real value or derivative. */
        UNDEFINED,
        /** The question is meaningful, but this version cannot answer it. */
        UNSUPPORTED,
        /** A limit of time, nodes, depth or number size was hit, or the operation was cancelled. */
        LIMIT,
        /** The derivative that was found did not pass its verification: an error of this program. */
        VERIFY,
        /** The question itself is wrong: unknown variable, vector where a number is needed. */
        USAGE,
        /** A file cannot be written. */
        FILE
    }

    /**
     * A place in the text that was parsed.
     *
     * @param start first code point
     * @param end code point after the last
     */
    public record Place(int start, int end) {}

    private final Kind kind;
    private final transient Optional<Place> place;
    private final String description;

    DerivException(Kind kind, String message, String nextStep) {
        super(message);
        this.kind = kind;
        this.place = Optional.empty();
        this.description = "deriv: error: " + message + (nextStep.isEmpty() ? "" : "\n  " + nextStep);
    }

    private DerivException(ParseException cause) {
        super(cause.getMessage(), cause);
        Diagnostic d = cause.diagnostic();
        this.kind = switch (d.code()) {
            case PARSE -> Kind.PARSE;
            case LIMIT -> Kind.LIMIT;
            case UNSUPPORTED -> Kind.UNSUPPORTED;
            case UNDEFINED -> Kind.UNDEFINED;
        };
        this.place = Optional.of(new Place(d.span().start(), d.span().end()));
        this.description = d.render();
    }

    /** {@return what kind of trouble it is, for programs} */
    public Kind kind() {
        return kind;
    }

    /** {@return where in the text, if the trouble has a place} */
    public Optional<Place> place() {
        return place;
    }

    /** {@return message, source line, caret and next step, ready for standard error, without a final line break} */
    public String describe() {
        return description;
    }

    /** {@return what the work returns, with the exceptions of the inner packages turned into this one} */
    static <T> T translating(Supplier<T> work) {
        try {
            return work.get();
        } catch (ParseException e) {
            throw new DerivException(e);
        } catch (LimitException e) {
            throw new DerivException(Kind.LIMIT, e.getMessage(), "the limit is " + e.limit());
        } catch (OutOfMemoryError e) {
            // What the question has made is garbage by now, and nothing else is half done.
            throw new DerivException(Kind.LIMIT, "the answer needs more memory than there is",
                    "the limit is the memory of the process; try a smaller formula");
        } catch (NoDoubleEvaluationException e) {
            throw new DerivException(Kind.UNSUPPORTED, e.getMessage(),
                    "it can be differentiated and printed, not evaluated");
        } catch (NumberSystemException e) {
            throw new DerivException(Kind.UNSUPPORTED, e.getMessage(),
                    "17 digits are computed in doubles, for all functions that have numbers");
        } catch (UnknownVariableException e) {
            throw new DerivException(Kind.USAGE, e.getMessage(), "give every variable a value, such as x=1.5");
        } catch (UnsupportedOperationException e) {
            throw new DerivException(Kind.UNSUPPORTED, String.valueOf(e.getMessage()),
                    "keep that argument constant: name the variables to differentiate by (--wrt)");
        }
    }
}
