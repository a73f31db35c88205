package deriv.source;

import deriv.tape.Tape;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One method of a {@link Unit}: a tape between arrays.
 *
 * @param name       in the manner of Java, such as {@code valueAndGradient}; written {@code value_and_gradient} in Python
 * @param comment    lines about the method; any text is harmless here
 * @param parameters arrays whose numbers, one array after the other, are the inputs of the tape
 * @param tape       what is computed; the names of its inputs become names of variables as far as the language allows
 * @param result     where its outputs go
 */
public record Method(String name, List<String> comment, List<Parameter> parameters, Tape tape, Result result) {
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

    /** @throws IllegalArgumentException if the parameters do not make up the inputs, or a name cannot be written */
    public Method {
        requireName(name);
        comment = List.copyOf(comment);
        parameters = List.copyOf(parameters);
        int length = parameters.stream().mapToInt(Parameter::length).sum();
        if (length != tape.inputs().size()) {
            throw new IllegalArgumentException(name + " has parameters of " + length + " numbers in all, its tape "
                    + tape.inputs().size() + " inputs");
        }
        Set<String> names = new HashSet<>();
        parameters.forEach(parameter -> names.add(parameter.name()));
        boolean distinct = names.size() == parameters.size() && result.array().map(names::add).orElse(true);
        if (!distinct) {
            throw new IllegalArgumentException("two arrays of " + name + " have one name");
        }
        if (result.returns() && tape.outputCount() == 0) {
            throw new IllegalArgumentException(name + " has nothing to return");
        }
        if (result instanceof Result.Scattered(_, _, var places) && places.size() != tape.outputCount()) {
            throw new IllegalArgumentException(name + " has places for " + places.size() + " outputs of "
                    + tape.outputCount());
        }
        if (result instanceof Result.Returned && tape.outputCount() != 1) {
            throw new IllegalArgumentException(name + " returns one number, its tape has " + tape.outputCount());
        }
    }

    /** These names come from this program, never from its user; what a user may choose is checked by {@link Words}. */
    static void requireName(String name) {
        if (!NAME.matcher(name).matches() || Words.isReserved(name)) {
            throw new IllegalArgumentException("no name for a member or parameter: " + name);
        }
    }

    /** {@return the length of the array of the result} */
    int stored() {
        return result instanceof Result.Scattered(_, var length, _) ? length
                : tape.outputCount() - result.firstStored();
    }

    /** {@return whether the array of the result has entries that are no outputs, and 0} */
    boolean hasZeros() {
        return result instanceof Result.Scattered(_, var length, var places) && places.size() < length;
    }
}
