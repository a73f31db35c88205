package deriv.text;

import static deriv.text.DerivParser.*;

import deriv.core.Reduction;
import deriv.text.PassState.Due;
import deriv.text.Syntax.Name.Role;
import java.util.Optional;

/** The indices of sums and integrals: a name as the first argument, with a meaning in the last one alone. */
final class IndexPass {

    private final PassState state;
    private final Names names;

    IndexPass(PassState state, Names names) {
        this.state = state;
        this.names = names;
    }

    static boolean binds(Lexeme function) {
        FunctionName name = function.function().name();
        return name == Names.SUM || name == Names.INTEGRAL;
    }

    static Reduction kind(Lexeme function) {
        return function.function().name() == Names.SUM ? Reduction.SUM : Reduction.INTEGRAL;
    }

    /** {@return what to write instead} */
    static String example(Lexeme function) {
        return switch (kind(function)) {
            case SUM -> "write sum(i, 1, n, f(i)): index, limits, terms";
            case INTEGRAL -> "write integral(t, a, b, f(t)): variable, limits, integrand";
        };
    }

    /** Reads the index behind the bracket that was just opened. */
    void read() {
        Lexeme function = state.bracket.function.orElseThrow();
        if (function.derivative) {
            throw state.faults.parse(function.span(), "a prime cannot stand here",
                    "ask for the derivative by a variable");
        }
        Lexeme index = state.nextToken();
        boolean alone = state.typeAhead() == COMMA || state.typeAhead() == CLOSE;
        if (index.getType() != NAME || !alone) {
            throw state.faults.parse(index.span(), "the index of " + kind(function).one() + " must be a name",
                    example(function));
        }
        String name = Characters.name(index, state.faults);
        names.obstacle(name).ifPresent(what -> {
            throw state.faults.parse(index.span(), "'" + name + "' is " + what + " and cannot be an index",
                    "choose another name");
        });
        index.meaning = new Meaning.Symbol(name, Role.INDEX);
        state.write(index);
        state.bracket.index = Optional.of(name);
        state.due = Due.OPERATOR;
    }

    /** A comma was read: behind the third one the index has its meaning. */
    void enter() {
        if (state.bracket.commas == 3) {
            state.bracket.index.ifPresent(names::enterBody);
        }
    }

    void leave(Bracket closed) {
        if (closed.commas >= 3 && closed.index.isPresent()) {
            names.leaveBody();
        }
    }
}
