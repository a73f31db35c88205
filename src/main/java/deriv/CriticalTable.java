package deriv;

import java.util.ArrayList;
import java.util.List;

/** The points of {@link CriticalPoints} in columns: where, the value, what happens. */
final class CriticalTable {
    private CriticalTable() {}

    static List<String> of(CriticalPoints answer) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(answer.variable(), "f(" + answer.variable() + ")", ""));
        for (CriticalPoints.Point p : answer.points()) {
            rows.add(List.of(p.at().text(), p.value().map(CriticalPoints.Value::text).orElse("-"), p.words()));
        }
        int first = width(rows, 0);
        int second = width(rows, 1);
        List<String> lines = new ArrayList<>(List.of("f' = " + answer.derivative() + "   on " + answer.interval(), ""));
        if (rows.size() > 1) {
            rows.forEach(
                    r -> lines.add((padded(r.get(0), first) + padded(r.get(1), second) + r.get(2)).stripTrailing()));
            lines.add("");
        }
        return lines;
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(0) + 2;
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - cell.length());
    }
}
