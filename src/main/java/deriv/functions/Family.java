package deriv.functions;

import java.util.List;

/** Functions that belong together, in the order in which a list shows them. */
public record Family(String title, List<Row> rows) {
    public Family {
        rows = List.copyOf(rows);
    }

    static Family of(String title, Row... rows) {
        return new Family(title, List.of(rows));
    }
}
