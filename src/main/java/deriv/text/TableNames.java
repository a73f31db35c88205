package deriv.text;

import deriv.functions.FunctionTable;
import deriv.functions.Row;
import deriv.functions.Trait;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The names of the function table, and the constants. */
final class TableNames implements KnownNames {

    static final TableNames INSTANCE = new TableNames();

    /** Described when they are first asked for: one text names few of them. */
    private final Map<String, FunctionName> functions = new ConcurrentHashMap<>();

    private TableNames() {}

    private static FunctionName described(Row row) {
        return new FunctionName(row.name(), row.arity().fewest(), row.arity().most(), traits(row), row.inverse());
    }

    private static Set<FunctionName.Trait> traits(Row row) {
        var traits = EnumSet.noneOf(FunctionName.Trait.class);
        if (row.is(Trait.BRACKET_FREE)) {
            traits.add(FunctionName.Trait.BRACKET_FREE);
        }
        if (row.is(Trait.ALSO_VARIABLE)) {
            traits.add(FunctionName.Trait.ALSO_VARIABLE);
        }
        return traits;
    }

    @Override
    public Optional<FunctionName> function(String name) {
        return FunctionTable.named(name).map(row -> functions.computeIfAbsent(row.name(), _ -> described(row)));
    }

    @Override
    public Optional<String> constant(String name) {
        return switch (name) {
            case "pi", "π" -> Optional.of("pi");
            case "e" -> Optional.of("e");
            default -> Optional.empty();
        };
    }

    @Override
    public List<String> functionNames() {
        return FunctionTable.words().stream()
                .flatMap(row -> Stream.concat(Stream.of(row.name()), row.aliases().stream()))
                .toList();
    }
}
