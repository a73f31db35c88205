package deriv.text;

import deriv.functions.FunctionTable;
import deriv.functions.Row;
import deriv.functions.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of the function table, and the constants. */
final class TableNames implements KnownNames {

    static final TableNames INSTANCE = new TableNames();

    private final Map<String, FunctionName> functions = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    private TableNames() {
        for (Row row : FunctionTable.words()) {
            var name = new FunctionName(row.name(), row.arity().fewest(), row.arity().most(), traits(row),
                    row.inverse());
            add(row.name(), name);
            row.aliases().forEach(alias -> add(alias, name));
        }
    }

    private void add(String written, FunctionName name) {
        functions.put(written, name);
        names.add(written);
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
        return Optional.ofNullable(functions.get(name));
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
        return List.copyOf(names);
    }
}
