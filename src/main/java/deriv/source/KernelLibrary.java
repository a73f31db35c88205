package deriv.source;

import deriv.functions.Kernel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The kernels as text in one language, member by member, as the build has taken them apart
 * ({@code src/build/java/Kernels.java}). Read when the first source is written.
 */
final class KernelLibrary {
    private static final String MEMBER = "@member ";
    private static final String NEEDS = "@needs ";
    private static final String NAME = "@name ";

    private final Map<String, Member> members;

    private KernelLibrary(Map<String, Member> members) {
        this.members = members;
    }

    /**
     * A field, a method or a class.
     *
     * @param key   such as {@code Erf.erfc(double)}
     * @param needs the keys of what it names
     * @param name  how it is called, where that is not its key
     * @param text  empty for what the language has itself
     */
    record Member(String key, List<String> needs, Optional<String> name, String text) {
        /** {@return the class in whose source it stands} */
        String owner() {
            return key.substring(0, key.indexOf('.'));
        }
    }

    /** @param extension that of the language's files */
    static KernelLibrary read(String extension) {
        String resource = "kernels." + extension + ".txt";
        try (InputStream in = KernelLibrary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing: build with Maven, which makes it");
            }
            return new KernelLibrary(parse(new String(in.readAllBytes(), StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    private static Map<String, Member> parse(String resource) {
        Map<String, Member> members = new LinkedHashMap<>();
        for (String part : resource.split("(?m)^" + MEMBER)) {
            if (!part.isEmpty()) {
                Member member = member(part);
                members.put(member.key(), member);
            }
        }
        return members;
    }

    private static Member member(String part) {
        List<String> lines = new ArrayList<>(part.lines().toList());
        String key = lines.removeFirst();
        List<String> needs = List.of();
        Optional<String> name = Optional.empty();
        while (!lines.isEmpty() && (lines.getFirst().startsWith(NEEDS) || lines.getFirst().startsWith(NAME))) {
            String line = lines.removeFirst();
            if (line.startsWith(NEEDS)) {
                needs = List.of(line.substring(NEEDS.length()).split(" "));
            } else {
                name = Optional.of(line.substring(NAME.length()));
            }
        }
        return new Member(key, needs, name, String.join("\n", lines));
    }

    Optional<Member> find(String key) {
        return Optional.ofNullable(members.get(key));
    }

    /** {@return whether a member is called so} */
    boolean hasName(String name) {
        return members.values().stream().anyMatch(member -> member.name().filter(name::equals).isPresent());
    }

    /** {@return whether a kernel class has this simple name} */
    boolean hasClass(String name) {
        return members.containsKey("class " + name);
    }

    /** {@return these members and all that they need, in the order of the library, what is needed before what needs it} */
    List<Member> closure(Collection<String> keys) {
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(keys);
        while (!open.isEmpty()) {
            String key = open.pop();
            if (found.add(key)) {
                find(key).orElseThrow(() -> new IllegalStateException("no kernel " + key)).needs().forEach(open::push);
            }
        }
        return members.values().stream().filter(member -> found.contains(member.key())).toList();
    }

    /**
     * {@return the key of the method that computes a function}
     *
     * @throws SourceException if that is code of the user
     */
    static String key(Kernel kernel) {
        if (kernel.owner() == null) {
            throw new SourceException(
                    "'" + kernel.method() + "' is computed by code of this program, which source cannot hold",
                    "define it by a formula");
        }
        String numbers = switch (kernel) {
            case Kernel.Unary _ -> "double";
            case Kernel.Binary _ -> "double,double";
            case Kernel.Ternary _ -> "double,double,double";
            case Kernel.Variadic _ -> "double[]";
        };
        return kernel.owner().getSimpleName() + "." + kernel.method() + "(" + numbers + ")";
    }
}
