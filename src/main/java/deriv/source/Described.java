package deriv.source;

import java.util.ArrayList;
import java.util.List;

/** What the comment above a method says. */
final class Described {
    private static final int MOST_NAMES = 20;

    private Described() {}

    /** {@return the comment, and what each array holds, harmless} */
    static List<String> of(Method method) {
        List<String> lines = new ArrayList<>(Comments.lines(method.comment()));
        lines.add("");
        int from = 0;
        for (Parameter parameter : method.parameters()) {
            int to = from + parameter.length();
            lines.add("@param " + parameter.name() + " the numbers "
                    + Comments.harmless(names(method.tape().inputs().subList(from, to))));
            from = to;
        }
        method.result().array().ifPresent(array -> lines.add(
                "@param " + array + " where " + numbers(method.stored()) + (method.stored() == 1 ? " goes" : " go")));
        return lines;
    }

    private static String names(List<String> names) {
        return names.size() <= MOST_NAMES
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMES)) + ", ... (" + names.size() + " numbers)";
    }

    private static String numbers(int count) {
        return count == 1 ? "1 number" : count + " numbers";
    }
}
