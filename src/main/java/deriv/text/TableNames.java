package deriv.text;

import deriv.core.Constant;
import deriv.functions.FunctionTable;
import deriv.functions.Row;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of the function table and the constants. */
public final class TableNames implements KnownNames {

    private static final Map<String, String> CONSTANTS =
            Map.of("pi", Constant.PI.symbol(), "π", Constant.PI.symbol(), "e", Constant.E.symbol());

    private final Map<String, FunctionName> functions = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    public TableNames() {
        for (Row row : FunctionTable.words()) {
            var name = new FunctionName(row.name(), row.arity().fewest(), row.arity().most(), traits(row), row.inverse());
            functions.put(row.name(), name);
            names.add(row.name());
            for (String alias : row.aliases()) {
                functions.put(alias, name);
                names.add(alias);
            }
        }
    }

    private static Set<FunctionName.Trait> traits(Row row) {
        var traits = EnumSet.noneOf(FunctionName.Trait.class);
        if (row.is(deriv.functions.Trait.BRACKET_FREE)) {
            traits.add(FunctionName.Trait.BRACKET_FREE);
        }
        if (row.is(deriv.functions.Trait.ALSO_VARIABLE)) {
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
        return Optional.ofNullable(CONSTANTS.get(name));
    }

    @Override
    public List<String> functionNames() {
        return List.copyOf(names);
    }
}
