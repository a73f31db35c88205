package deriv.source;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is written as one class or module: some methods, and what is said above them.
 *
 * @param name    the class; for C and Python its last part names the file and, in C, the functions
 * @param comment lines about the whole: the formula, its variables, its domain. Any text is harmless here
 * @param methods in the order of writing, each with a name of its own
 * @param indices arrays of whole numbers that belong to the results, such as the places of the entries of a sparse
 *                matrix; usually none
 */
public record Unit(ClassName name, List<String> comment, List<Method> methods, List<Indices> indices) {
    /** @throws IllegalArgumentException if two members have one name */
    public Unit {
        comment = List.copyOf(comment);
        methods = List.copyOf(methods);
        indices = List.copyOf(indices);
        Set<String> names = new HashSet<>();
        methods.forEach(method -> unique(names, method.name()));
        indices.forEach(array -> unique(names, array.name()));
    }

    public Unit(ClassName name, List<String> comment, List<Method> methods) {
        this(name, comment, methods, List.of());
    }

    private static void unique(Set<String> names, String name) {
        if (!names.add(name)) {
            throw new IllegalArgumentException("two members are called " + name);
        }
    }

    /**
     * An array of whole numbers, as a method without parameters that returns it.
     *
     * @param name a name such as {@code jacobianRows}
     * @param comment what it is
     */
    public record Indices(String name, List<String> comment, List<Integer> values) {
        public Indices {
            Method.requireName(name);
            comment = List.copyOf(comment);
            values = List.copyOf(values);
        }
    }
}
