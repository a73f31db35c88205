package deriv.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A point whose coordinates are formulas, as {@code x=3,y=sqrt(2)}: exact, where a grid has doubles. */
final class PointSyntax {
    private PointSyntax() {
    }

    /** {@return what is given for each name, in order} */
    static Map<String, String> of(List<String> assignments) {
        Map<String, String> point = new LinkedHashMap<>();
        for (String assignment : assignments) {
            for (String piece : pieces(assignment)) {
                int equals = piece.indexOf('=');
                String name = equals < 0 ? "" : piece.substring(0, equals).strip();
                String value = piece.substring(equals + 1).strip();
                if (name.isEmpty() || value.isEmpty()) {
                    throw new UsageException("'" + assignment + "' is not a point",
                            "write NAME=VALUE with commas between, as in x=3,y=3");
                }
                if (point.put(name, value) != null) throw new UsageException("'" + name + "' is given twice");
            }
        }
        return point;
    }

    /** {@return the parts between the commas that stand in no bracket} */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int open = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            open += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (c == ',' && open == 0) {
                pieces.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        pieces.add(text.substring(from).strip());
        return pieces;
    }
}
