package deriv.cli;

import deriv.Answer;
import deriv.Deriv;
import deriv.DerivException;
import deriv.Effort;
import deriv.Form;
import deriv.Limits;
import deriv.Reader;
import deriv.Verification;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a command works with: what was asked, where answers go, and where messages go.
 *
 * @param in        standard input
 * @param workspace what holds for every formula
 */
record Session(
        Arguments arguments, InputStream in, Output output, Messages messages, Color color, Workspace workspace) {
    private static final double LONGEST_TIMEOUT = 1e9;

    /** What a command does with one program. */
    @FunctionalInterface
    interface Action {
        void answer(String program);
    }

    /** {@return how to read formulas; what the options list as variables is a variable, and so are these names} */
    Reader reader(Collection<String> variables) {
        Reader reader = Deriv.reader().limits(limits());
        if (arguments.has(Option.STRICT)) reader = reader.strict();
        if (arguments.has(Option.ODD_ROOTS)) reader = reader.oddRoots();
        if (arguments.has(Option.NO_VERIFY)) reader = reader.withoutVerification();
        var names = new ArrayList<>(variables);
        names.addAll(names(Option.VARS));
        names.addAll(names(Option.WRT));
        reader = reader.variables(names).functions(names(Option.FUN));
        if (arguments.has(Option.EFFORT)) {
            reader = reader.effort(Effort.valueOf(arguments.choice(Option.EFFORT).toUpperCase(Locale.ROOT)));
        }
        if (arguments.has(Option.FORM)) reader = reader.form(Form.of(arguments.value(Option.FORM).orElseThrow()));
        if (arguments.choice(Option.DOMAIN).equals("complex")) reader = reader.complex();
        for (String facts : arguments.values(Option.ASSUME)) reader = reader.assuming(facts);
        return workspace.in(reader);
    }

    Limits limits() {
        Limits limits = workspace.limits();
        limits = arguments.count(Option.MAX_NODES).map(limits::withMaxNodes).orElse(limits);
        limits = arguments.count(Option.MAX_DEPTH).map(limits::withMaxDepth).orElse(limits);
        return timeout().map(limits::withTimeout).orElse(limits);
    }

    Optional<Duration> timeout() {
        return arguments.value(Option.TIMEOUT).map(Session::seconds);
    }

    /** {@return the names that an option lists} */
    List<String> names(Option option) {
        List<String> names = arguments.list(option);
        for (String name : names) {
            if (!NameSyntax.isName(name)) {
                throw new UsageException("'" + name + "' in " + option.longToken() + " is not a name",
                        "write names with commas between, as in x,y");
            }
        }
        return names;
    }

    void refuseFurtherOperands(Inputs inputs) {
        if (inputs.otherOperands().isEmpty()) return;
        throw new UsageException(
                "'%s' takes one formula; '%s' is too much".formatted(arguments.command().word(),
                        inputs.otherOperands().getFirst()),
                "put the whole formula in quotes; variables go with --vars");
    }

    /** Answers every input, whatever becomes of the others. */
    ExitCode each(Inputs inputs, Action action) {
        ExitCode code = ExitCode.OK;
        for (Inputs.Input input : inputs) {
            try {
                switch (input) {
                    case Inputs.Input.Program(_, String text) -> action.answer(text);
                    case Inputs.Input.Unreadable(String place, String reason, ExitCode why) -> {
                        messages.error(place + reason);
                        code = code.and(why);
                    }
                }
            } catch (DerivException e) {
                code = code.and(report(e, input.place()));
            } catch (UndefinedException e) {
                messages.error(input.place() + e.getMessage());
                code = code.and(ExitCode.UNDEFINED);
            } catch (OutOfMemoryError e) {
                messages.error(input.place() + "the answer needs more memory than there is",
                        "try --max-nodes, or a smaller formula");
                code = code.and(ExitCode.LIMIT);
            }
            output.flush();
        }
        return code;
    }

    /** Says why there is no answer. */
    ExitCode report(DerivException e, String place) {
        messages.error(place + (workspace.definitions().isEmpty() ? reason(e) : Workspace.located(e)));
        return ExitCode.of(e);
    }

    /** {@return place, reason and next step, as a message has them} */
    static String reason(DerivException e) {
        return e.describe().replaceFirst("^deriv: error: ", "");
    }

    /** Passes on what the reader of an answer may want to know beside it. */
    void remarks(Answer answer) {
        answer.notes().forEach(messages::note);
        if (arguments.has(Option.VERBOSE)) {
            List<String> conditions = answer.conditions();
            messages.note(conditions.isEmpty() ? "holds wherever it is defined"
                    : "holds for " + String.join(" and ", conditions));
            sayVerified(answer, "");
        }
        saySearch(answer, "");
    }

    /** Says with -v where a longer search may find a simpler form. */
    void saySearch(Answer answer, String label) {
        if (arguments.has(Option.VERBOSE) && answer.isSearchStopped()) {
            boolean most = arguments.value(Option.EFFORT).filter("high"::equals).isPresent();
            messages.note(label + "simplification stopped at its effort limit"
                    + (most ? "" : "; --effort high looks further"));
        }
    }

    /** Says with -v how a derivative was verified. */
    void sayVerified(Answer answer, String label) {
        if (arguments.has(Option.VERBOSE)) {
            answer.verification().ifPresent(verification -> messages.note(label + switch (verification) {
                case Verification.Verified it -> "verified at " + it.text();
                case Verification.VerifiedUnsimplified it ->
                    "verified at " + it.text() + ", without simplification: the simplified form did not pass";
                case Verification.Unverified it -> it.text();
            }));
        }
    }

    private static Duration seconds(String text) {
        try {
            double seconds = Double.parseDouble(text);
            if (seconds > 0) return Duration.ofNanos((long) (Math.min(seconds, LONGEST_TIMEOUT) * 1e9));
        } catch (NumberFormatException e) {
            // said below, for zero and less too
        }
        throw new UsageException("the option '--timeout' needs a number of seconds, not '" + text + "'");
    }
}
