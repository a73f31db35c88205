package deriv.print;

import deriv.core.Fn;
import deriv.functions.FunctionTable;
import deriv.functions.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which different functions stand beside each other: that of the function table, {@code sin} before
 * {@code cos}.
 */
final class FunctionOrder {
    private static final Map<String, Integer> PLACES = places();

    private FunctionOrder() {
    }

    private static Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        List<Row> rows = FunctionTable.all();
        for (int i = 0; i < rows.size(); i++) {
            places.put(rows.get(i).name(), i);
        }
        return places;
    }

    static int compare(Fn a, Fn b) {
        int order = Integer.compare(place(a), place(b));
        return order != 0 ? order : a.name().compareTo(b.name());
    }

    /** Functions that are not in the table come last. */
    private static int place(Fn function) {
        return PLACES.getOrDefault(function.name(), Integer.MAX_VALUE);
    }
}
