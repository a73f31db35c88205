package deriv.text;

import java.math.BigInteger;
import java.util.Optional;

/** What a name in the text stands for. */
sealed interface Meaning {

    record Symbol(String name, Syntax.Name.Role role) implements Meaning {}

    /** A function; {@code base} is the number in {@code log_2}, which becomes the first argument. */
    record Function(Syntax.Callee callee, FunctionName name, Optional<BigInteger> base) implements Meaning {

        static Function of(Syntax.Callee callee, FunctionName name) {
            return new Function(callee, name, Optional.empty());
        }
    }
}
