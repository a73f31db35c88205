package deriv.print;

import deriv.functions.FunctionTable;
import deriv.functions.Notation;
import deriv.functions.Row;
import java.util.List;
import java.util.Optional;

/** The mathematical signs of functions that the language reads too: roots, bars, the factorial. */
final class ReadableNotation {
    private static final String BAR = "|";

    /** Longer arguments are not searched for bars: names are clearer there anyway. */
    private static final int SHORT = 40;

    private ReadableNotation() {
    }

    /** {@return the sign if the call can be written with it; otherwise its name is used} */
    static Optional<Notation> of(Row row, List<Layout> arguments) {
        boolean readable = switch (row.unicode()) {
            case Notation.Prefix(var symbol) ->
                symbol.equals("√") || symbol.equals("∛") || FunctionTable.named(symbol).orElse(null) == row;
            case Notation.Fence(var open, _) ->
                open.equals(BAR) && arguments.stream().noneMatch(ReadableNotation::hasBars);
            case Notation.Postfix(var symbol) -> symbol.equals("!");
            case Notation.Template _ -> false;
        };
        return readable ? Optional.of(row.unicode()) : Optional.empty();
    }

    /** Bars inside bars cannot be told apart. */
    private static boolean hasBars(Layout layout) {
        return layout.weight() > SHORT
                || layout.shape() instanceof Shape.Call(Row row, _)
                        && row.unicode() instanceof Notation.Fence(var open, _) && open.equals(BAR)
                || layout.shape().parts().stream().anyMatch(ReadableNotation::hasBars);
    }
}
