package deriv.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The names of one method: each is given once. */
final class LocalNames {
    private final Predicate<String> taken;
    private final Set<String> used = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** @param taken what no name may be */
    LocalNames(Predicate<String> taken) {
        this.taken = taken;
    }

    /** {@return the name itself if it is free, otherwise with something behind it} */
    String near(String name) {
        String wanted = Words.identifier(name);
        String free = isFree(wanted) ? wanted : wanted + "_";
        for (int i = 2; !isFree(free); i++) {
            free = wanted + "_" + i;
        }
        used.add(free);
        return free;
    }

    /** {@return the next name of a kind: {@code sum1}, {@code sum2}, …} */
    String next(String kind) {
        String name;
        do {
            name = kind + counts.merge(kind, 1, Integer::sum);
        } while (!isFree(name));
        used.add(name);
        return name;
    }

    private boolean isFree(String name) {
        return !used.contains(name) && !taken.test(name);
    }
}
