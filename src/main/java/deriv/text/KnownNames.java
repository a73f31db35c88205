package deriv.text;

import java.util.List;
import java.util.Optional;

/** The built-in names of the language. The function table provides them; the parser holds none of its own. */
public interface KnownNames {

    /** {@return the function of this name or alias} */
    Optional<FunctionName> function(String name);

    /** {@return the canonical name of the constant written so: {@code pi} for {@code π}} */
    Optional<String> constant(String name);

    /** {@return all function names and aliases, the common ones first: the order in which suggestions are preferred} */
    List<String> functionNames();
}
