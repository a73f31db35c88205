package deriv.functions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All functions: by family, common ones first, and by name. */
public final class FunctionTable {
    private static final List<Family> FAMILIES = List.of(
            Trigonometry.FUNCTIONS,
            Trigonometry.INVERSES,
            Logarithms.FUNCTIONS,
            Roots.FUNCTIONS,
            StepFunctions.FUNCTIONS,
            HyperbolicFunctions.FUNCTIONS,
            HyperbolicFunctions.INVERSES,
            Activations.FUNCTIONS,
            ErrorFunctions.FUNCTIONS,
            GammaFunctions.FUNCTIONS,
            IncompleteGammas.FUNCTIONS,
            ExponentialIntegrals.FUNCTIONS,
            LambertFunction.FUNCTIONS,
            BesselFunctions.FUNCTIONS,
            AiryFunctions.FUNCTIONS,
            EllipticIntegrals.FUNCTIONS,
            ZetaFunctions.FUNCTIONS);

    private static final List<Row> ALL = FAMILIES.stream().flatMap(f -> f.rows().stream()).toList();
    private static final List<Row> WORDS = ALL.stream().filter(row -> !row.is(Trait.INTERNAL)).toList();
    private static final Map<String, Row> BY_NAME = byName();

    private FunctionTable() {}

    private static Map<String, Row> byName() {
        Map<String, Row> rows = new HashMap<>();
        for (Row row : WORDS) {
            register(rows, row.name(), row);
            row.aliases().forEach(alias -> register(rows, alias, row));
        }
        return Map.copyOf(rows);
    }

    private static void register(Map<String, Row> rows, String name, Row row) {
        Row other = rows.put(name, row);
        if (other != null) {
            throw new IllegalStateException("two functions are called " + name + ": " + other + " and " + row);
        }
    }

    /** {@return all families, also with functions that are no words of the language} */
    public static List<Family> families() {
        return FAMILIES;
    }

    /** {@return all rows, also those that are no words of the language} */
    public static List<Row> all() {
        return ALL;
    }

    /** {@return the functions of the language, common ones first} */
    public static List<Row> words() {
        return WORDS;
    }

    /** {@return the function of the language that has this name or alias} */
    public static Optional<Row> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
