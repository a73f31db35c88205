package deriv.source;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a generated class, which is also a path and a prefix: only what is harmless in all of these is a name.
 *
 * @param packages the parts of the package, none for the unnamed one
 * @param simple   the last part
 */
public record ClassName(List<String> packages, String simple) {
    private static final Pattern PART = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final int LONGEST_PART = 100;
    private static final int MOST_PARTS = 20;
    private static final String ADVICE = "a class name is made of ASCII letters, digits and _, such as com.acme.Decay";

    /** @throws SourceException if a part is no name */
    public ClassName {
        packages = List.copyOf(packages);
        packages.forEach(ClassName::check);
        check(simple);
        if (packages.size() > MOST_PARTS) {
            throw new SourceException("a package of " + packages.size() + " parts is too deep",
                    "at most " + MOST_PARTS + " are allowed");
        }
        if (!packages.isEmpty() && (packages.getFirst().equals("java") || packages.getFirst().equals("javax"))) {
            throw new SourceException("the package " + String.join(".", packages) + " belongs to Java itself",
                    "choose another package, such as com.acme");
        }
        if (Words.isHidden(simple)) {
            throw new SourceException("a class " + simple + " would hide the one of Java itself",
                    "choose another name, such as My" + simple);
        }
    }

    /**
     * {@return the class of this name}
     *
     * @param qualified with the package in front, such as {@code com.acme.Decay}, or without one
     * @throws SourceException if that is no name, or a part of it is a reserved word
     */
    public static ClassName of(String qualified) {
        List<String> parts = List.of(qualified.split("\\.", -1));
        return new ClassName(parts.subList(0, parts.size() - 1), parts.getLast());
    }

    private static void check(String part) {
        if (part.length() > LONGEST_PART || !PART.matcher(part).matches() || part.equals("_")) {
            throw new SourceException("'" + Comments.quoted(part) + "' is no name of a class or package", ADVICE);
        }
        if (Words.isReserved(part)) {
            throw new SourceException("'" + part + "' is a reserved word",
                    "choose another name, such as " + part + "_ or My" + capitalised(part));
        }
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** {@return the whole name with dots} */
    public String qualified() {
        return packages.isEmpty() ? simple : String.join(".", packages) + "." + simple;
    }

    /** {@return the path of the file without its extension, with slashes} */
    String path() {
        return qualified().replace('.', '/');
    }

    /** {@return the simple name in the manner of C and Python: {@code FirstOrder} is {@code first_order}} */
    String snake() {
        String name = Words.snake(simple);
        return Words.isReserved(name) ? name + "_" : name;
    }
}
