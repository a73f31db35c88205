package deriv.explain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Letters for the operands of a rule that mean nothing else in the formula. */
final class Letters {
    private static final List<List<String>> VARYING = List.of(List.of("u", "v", "w", "p", "q", "r"),
            List.of("f", "g", "h", "p", "q", "r"), List.of("U", "V", "W", "P", "Q", "R"));

    private final Set<String> taken;
    private final List<String> varying;

    /** @param taken the names that occur */
    Letters(Set<String> taken) {
        this.taken = new HashSet<>(taken);
        this.varying = VARYING.stream().filter(list -> list.subList(0, 3).stream().noneMatch(taken::contains))
                .findFirst().orElseGet(() -> List.of("u_1", "u_2", "u_3", "u_4", "u_5", "u_6"));
    }

    static int most() {
        return VARYING.getFirst().size();
    }

    /** {@return the letter of the i-th operand that varies} */
    String varying(int i) {
        return varying.get(i);
    }

    /** {@return a letter for a constant, the one that books use if it is free} */
    String constant(String usual, int i) {
        List<String> choice = List.of(usual, "c", "k", "m", "a", "b");
        return choice.stream().filter(name -> !taken.contains(name)).skip(i).findFirst().orElse("c_" + (i + 1));
    }
}
