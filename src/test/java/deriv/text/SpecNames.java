package deriv.text;

import deriv.text.FunctionName.Trait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of the specification, so that the language can be tested without the function table. */
final class SpecNames implements KnownNames {

    /** Name, further names in brackets, {@code ^inverse}, arity {@code fewest-most}; a table for each way of writing. */
    private static final String BRACKET_FREE = """
            sin ^asin; cos ^acos; tan (tg) ^atan; cot (ctg) ^acot; sec ^asec; csc (cosec) ^acsc
            asin (arcsin); acos (arccos); atan (arctan arctg); acot (arccot); asec (arcsec); acsc (arccsc)
            sinh (sh) ^asinh; cosh (ch) ^acosh; tanh (th) ^atanh; coth (cth) ^acoth; sech ^asech; csch ^acsch
            asinh (arsinh arcsinh); acosh (arcosh arccosh); atanh (artanh arctanh); acoth (arcoth); asech (arsech)
            acsch (arcsch)
            exp; exp2; expm1; log (ln) 1-2; log2; log10 (lg); log1p; sqrt; cbrt
            """;
    private static final String ALSO_VARIABLE = "gamma; beta 2; zeta; chi; si; ci; li; ei";
    private static final String PLAIN = """
            abs; max 1-*; min 1-*; atan2 2; hypot 1-*; sinc; root 2; pow 2; sign; floor; ceil; round; mod 2; heaviside
            clamp 3; relu; leakyrelu 1-2; elu 1-2; sigmoid; logsigmoid; softplus; silu (swish); gelu; mish
            softmax 1-*; logsumexp 1-*; logaddexp 2; erf; erfc; erfi; erfinv; normpdf; normcdf
            lgamma (loggamma); digamma; trigamma; polygamma 2; factorial; binomial 2; lambertw
            besselj 2; bessely 2; besseli 2; besselk 2; airyai; airybi; airyaiprime; airybiprime; shi; fresnels
            fresnelc; polylog 2; uppergamma 2; lowergamma 2; ellipk; ellipe 1-2; ellipf 2; ellippi 3
            """;

    private final Map<String, FunctionName> functions = new LinkedHashMap<>();

    SpecNames() {
        add(BRACKET_FREE, Set.of(Trait.BRACKET_FREE));
        add(PLAIN, Set.of());
        add(ALSO_VARIABLE, Set.of(Trait.ALSO_VARIABLE));
    }

    private void add(String table, Set<Trait> traits) {
        for (String row : table.strip().split("[;\n]\\s*")) {
            var names = new ArrayList<String>();
            Optional<String> inverse = Optional.empty();
            String arity = "1";
            for (String cell : row.strip().split("[\\s()]+")) {
                if (cell.startsWith("^")) {
                    inverse = Optional.of(cell.substring(1));
                } else if (Character.isDigit(cell.charAt(0))) {
                    arity = cell;
                } else {
                    names.add(cell);
                }
            }
            String most = arity.substring(arity.indexOf('-') + 1);
            var function = new FunctionName(names.getFirst(), arity.charAt(0) - '0',
                    most.equals("*") ? FunctionName.ANY : Integer.parseInt(most), traits, inverse);
            names.forEach(name -> functions.put(name, function));
        }
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
        return List.copyOf(functions.keySet());
    }
}
