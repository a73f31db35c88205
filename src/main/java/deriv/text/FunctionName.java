package deriv.text;

import java.util.Optional;
import java.util.Set;

/**
 * What the language needs to know of a function.
 *
 * @param name the canonical name; an alias resolves to it
 * @param fewest the smallest number of arguments
 * @param most the largest, {@link #ANY} if there is no bound
 * @param traits how it may be written
 * @param inverse the function that {@code name^-1(x)} stands for, if that is an accepted way to write it
 */
public record FunctionName(String name, int fewest, int most, Set<Trait> traits, Optional<String> inverse) {

    public static final int ANY = Integer.MAX_VALUE;

    public enum Trait {
        /** {@code sin 2x} and {@code sin^2(x)} may be written: trigonometric, hyperbolic, log, exp and roots. */
        BRACKET_FREE,
        /** Without a bracket the name is a variable, as {@code gamma} and {@code beta} are. */
        ALSO_VARIABLE
    }

    public FunctionName {
        traits = Set.copyOf(traits);
        if (fewest < 0 || most < fewest) {
            throw new IllegalArgumentException(name + " takes " + fewest + " to " + most + " arguments");
        }
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    boolean takes(int count) {
        return fewest <= count && count <= most;
    }

    /** {@return the number of arguments in words, such as "2 arguments" or "at least one argument"} */
    String arity() {
        if (most == ANY) { return "at least " + (fewest == 1 ? "one argument" : fewest + " arguments"); }
        return fewest == most
                ? fewest == 1 ? "one argument" : fewest + " arguments"
                : fewest + (most == fewest + 1 ? " or " : " to ") + most + " arguments";
    }
}
