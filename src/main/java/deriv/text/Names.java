package deriv.text;

import deriv.text.FunctionName.Trait;
import deriv.text.Syntax.Callee;
import deriv.text.Syntax.Name.Role;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names in force at one point of a program: parameters, definitions, declared and built-in names. */
final class Names {

    static final FunctionName IF = new FunctionName("if", 3, 3, Set.of(), Optional.empty());
    static final FunctionName PIECEWISE = new FunctionName("piecewise", 3, FunctionName.ANY, Set.of(), Optional
            .empty());

    static final FunctionName SUM = reduction("sum");
    static final FunctionName INTEGRAL = reduction("integral");

    private final KnownNames known;
    private final ParseOptions options;
    private final Map<String, Meaning> defined = new HashMap<>();
    private final Map<String, Lexeme> used = new HashMap<>();
    private final Set<String> called = new HashSet<>();
    private final Map<String, Integer> ruled = new HashMap<>();
    private final Set<String> rules = new HashSet<>();
    private Set<String> parameters = Set.of();
    /** The indices of the sums and integrals in whose bodies this point is, the innermost last. */
    private final List<String> indices = new ArrayList<>();

    Names(KnownNames known, ParseOptions options) {
        this.known = known;
        this.options = options;
    }

    /** {@return what the name stands for; empty for a name that nothing is known of} */
    Optional<Meaning> of(String name) {
        if (indices.contains(name)) { return symbol(name, Role.INDEX); }
        if (parameters.contains(name)) { return symbol(name, Role.PARAMETER); }
        Meaning definition = defined.get(name);
        if (definition != null) { return Optional.of(definition); }
        if (options.variables().contains(name)) { return symbol(name, Role.VARIABLE); }
        if (options.functions().contains(name)) { return Optional.of(Meaning.Function.of(Callee.DECLARED, any(name))); }
        return builtIn(name);
    }

    private Optional<Meaning> builtIn(String name) {
        Optional<String> constant = known.constant(name);
        if (constant.isPresent()) { return symbol(constant.get(), Role.CONSTANT); }
        return function(name).<Meaning>map(f -> Meaning.Function.of(Callee.BUILT_IN, f)).or(() -> logarithm(name));
    }

    private Optional<FunctionName> function(String name) {
        return switch (name) {
            case "if" -> Optional.of(IF);
            case "piecewise" -> Optional.of(PIECEWISE);
            case "sum" -> Optional.of(SUM);
            case "integral", "integrate" -> Optional.of(INTEGRAL);
            default -> known.function(name);
        };
    }

    /** {@code log_2} and {@code log₂}: the function for that base if there is one, else log with the base in front. */
    private Optional<Meaning> logarithm(String name) {
        String digits = logarithmBase(name);
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) { return Optional.empty(); }
        var own = known.function("log" + digits);
        if (own.isPresent()) { return own.map(f -> Meaning.Function.of(Callee.BUILT_IN, f)); }
        var writtenOut = new FunctionName(name, 1, 1, Set.of(Trait.BRACKET_FREE), Optional.empty());
        return known.function("log")
                .map(_ -> new Meaning.Function(Callee.BUILT_IN, writtenOut, Optional.of(new BigInteger(digits))));
    }

    /** {@return what follows in a name that begins like a logarithm with a base, subscripts as digits} */
    static String logarithmBase(String name) {
        if (name.startsWith("log_")) { return name.substring(4); }
        if (!name.startsWith("log") || name.length() == 3 || name.charAt(3) < '₀' || name.charAt(3) > '₉') {
            return "";
        }
        var digits = new StringBuilder();
        name.chars().skip(3).forEach(c -> digits.append(c >= '₀' && c <= '₉' ? (char) (c - '₀' + '0') : (char) c));
        return digits.toString();
    }

    /** {@return why the name cannot be given to something new; empty if it can} */
    Optional<String> obstacle(String name) {
        return builtIn(name).flatMap(meaning -> switch (meaning) {
            case Meaning.Symbol _ -> Optional.of("a constant");
            case Meaning.Function f -> f.name().is(Trait.ALSO_VARIABLE)
                    ? Optional.<String>empty()
                    : Optional.of("a built-in function");
        });
    }

    boolean isBuiltIn(String name) {
        return builtIn(name).isPresent();
    }

    boolean isDeclared(String name) {
        return options.variables().contains(name) || options.functions().contains(name);
    }

    boolean isDefined(String name) {
        return defined.containsKey(name);
    }

    /** @param count how many parameters it has; 0 for a value */
    void define(String name, int count) {
        defined.put(name, count == 0
                ? new Meaning.Symbol(name, Role.DEFINED)
                : Meaning.Function.of(Callee.DEFINED, new FunctionName(name, count, count, Set.of(), Optional
                        .empty())));
    }

    /** Takes note that a function of the text or of the options is called. */
    void call(String name) {
        called.add(name);
    }

    boolean isCalled(String name) {
        return called.contains(name);
    }

    /** {@return how many parameters a rule of this function has; 0 if there is none} */
    int ruleParameters(String name) {
        return ruled.getOrDefault(name, 0);
    }

    /** {@return whether this is the first rule for a derivative} */
    boolean addRule(String name, List<Integer> orders) {
        ruled.put(name, orders.size());
        return rules.add(name + orders);
    }

    void enter(Collection<String> parameters) {
        this.parameters = new HashSet<>(parameters);
    }

    void leave() {
        parameters = Set.of();
    }

    void enterBody(String index) {
        indices.addLast(index);
    }

    void leaveBody() {
        indices.removeLast();
    }

    /** {@return whether this is the first use of the name as a free variable} */
    boolean use(String name, Lexeme place) {
        return used.putIfAbsent(name, place) == null;
    }

    Optional<Lexeme> firstUse(String name) {
        return Optional.ofNullable(used.get(name));
    }

    boolean isBracketFree(String name) {
        return known.function(name).filter(f -> f.is(Trait.BRACKET_FREE)).isPresent();
    }

    FunctionName root(String sign) {
        String name = sign.equals("√") ? "sqrt" : "cbrt";
        return known.function(name).orElseGet(() -> any(name));
    }

    /** {@return the functions that can be called here, the likeliest first} */
    List<String> callable() {
        var names = new ArrayList<String>();
        defined.forEach((name, meaning) -> {
            if (meaning instanceof Meaning.Function) {
                names.add(name);
            }
        });
        names.addAll(options.functions());
        names.sort(null);
        names.addAll(known.functionNames());
        names.add(IF.name());
        names.add(PIECEWISE.name());
        names.add(SUM.name());
        names.add(INTEGRAL.name());
        return names;
    }

    private static FunctionName reduction(String name) {
        return new FunctionName(name, 4, 4, Set.of(Trait.ALSO_VARIABLE), Optional.empty());
    }

    private static FunctionName any(String name) {
        return new FunctionName(name, 1, FunctionName.ANY, Set.of(), Optional.empty());
    }

    private static Optional<Meaning> symbol(String name, Role role) {
        return Optional.of(new Meaning.Symbol(name, role));
    }
}
