package deriv.text;

import static deriv.text.DerivParser.*;

import deriv.text.Syntax.Callee;
import java.util.Optional;

/** What is said of names that cannot be read. */
final class NameFaults {

    /** How many tokens of an argument are quoted. */
    private static final int QUOTED = 12;

    private final PassState state;
    private final Names names;

    NameFaults(PassState state, Names names) {
        this.state = state;
        this.names = names;
    }

    ParseException unknownFunction(Lexeme token, String name) {
        String quoted = state.faults.quote(token.span());
        String argument = argumentAhead();
        return fault(token, "unknown function '" + quoted + "'", product(name, argument)
                .or(() -> Suggestions.nearest(name, names.callable())
                        .map(near -> "did you mean '" + near + "'?   (deriv functions lists all)"))
                .orElse(isLikelyFunction(name, argument)
                        ? "define " + quoted + "(…) = …, or declare it with --fun " + quoted
                        : "for a product write " + quoted + "*" + argument));
    }

    /** {@return whether nobody would expect a product: several arguments, or a name that functions have by custom} */
    private static boolean isLikelyFunction(String name, String argument) {
        return argument.contains(",") || name.length() > 3 || name.length() == 1 && "fghFGH".contains(name);
    }

    /** {@code xsin(x)}: a variable of one letter in front of a function. */
    private Optional<String> product(String name, String argument) {
        if (name.length() < 3) { return Optional.empty(); }
        String function = name.substring(1);
        return names.of(function).filter(m -> m instanceof Meaning.Function)
                .map(_ -> "for a product write " + name.charAt(0) + "*" + function + argument);
    }

    /** {@return the bracket that comes next as it stands in the text, or {@code (…)} if it is long} */
    private String argumentAhead() {
        int depth = 0;
        for (int i = 0; i < QUOTED; i++) {
            Optional<Lexeme> token = state.ahead(i);
            if (token.isEmpty() || token.get().getType() == NEWLINE) {
                break;
            }
            depth += token.get().getType() == OPEN ? 1 : token.get().getType() == CLOSE ? -1 : 0;
            if (depth == 0) {
                Span span = state.ahead(0).get().span().to(token.get().span());
                return state.faults.quote(span).endsWith("…") ? "(…)" : state.faults.quote(span);
            }
        }
        return "(…)";
    }

    ParseException bareFunction(Lexeme token) {
        String name = state.faults.quote(token.span());
        return fault(token, "'" + name + "' is a function and has no argument", "write " + name + "(…)");
    }

    ParseException power(Lexeme function) {
        String name = state.faults.quote(function.span());
        return fault(function, "a power cannot stand between '" + name + "' and its argument",
                "write " + name + "(x)^2");
    }

    ParseException powerOfUnknown(Lexeme token) {
        String name = state.faults.quote(token.span());
        return fault(token, "a power cannot stand between '" + name + "' and its argument",
                "write " + name + "(x)^2, or a product with '*'");
    }

    ParseException exponent(Lexeme function, Lexeme found) {
        return state.faults.parse(found.span(), "the power of '" + function.getText()
                + "' is a number, a variable or a bracket", "write " + function.getText() + "(x)^(…)");
    }

    ParseException logarithm(Lexeme token) {
        String base = Names.logarithmBase(token.getText());
        return fault(token, "'" + state.faults.quote(token.span()) + "' is no logarithm: the base is not a number",
                base.isEmpty() ? "write log(b, x)" : "write log(" + base + ", x)");
    }

    ParseException fractionalBase(Lexeme token, Lexeme fraction) {
        String base = Names.logarithmBase(token.getText()) + fraction.getText();
        return state.faults.parse(token.span().to(fraction.span()), "the base in log_… is a whole number",
                "write log(" + base + ", x)");
    }

    /** A prime after a name that is no function; a free name could become one. */
    ParseException prime(Lexeme token, boolean free) {
        String name = state.faults.quote(token.span());
        return fault(token, "'" + name + "' is not a function: it has no derivative",
                free ? "define " + name + "(…) = …, or declare it with --fun " + name : "remove the prime");
    }

    ParseException strayPrime(Lexeme token) {
        return fault(token, "a prime follows the name of a function only", "write f'(x)");
    }

    ParseException arity(Lexeme function, int count) {
        FunctionName name = function.function().name();
        String wanted = name == Names.PIECEWISE ? "pairs of condition and value, and a last value" : name.arity();
        return fault(function, "'" + function.getText() + "' takes " + wanted + ", not " + count, usage(function));
    }

    private static String usage(Lexeme function) {
        FunctionName name = function.function().name();
        if (name == Names.IF) { return "write if(condition, a, b)"; }
        if (name == Names.PIECEWISE) { return "write piecewise(c1, a1, c2, a2, otherwise)"; }
        if (IndexPass.binds(function)) { return IndexPass.example(function); }
        return function.function().callee() == Callee.BUILT_IN ? "see deriv functions" : "see its definition";
    }

    ParseException orders(Lexeme function, int count) {
        if (function.orders == 0) {
            return fault(function, "the prime does not say which of " + count + " arguments it differentiates by",
                    "write one order for each argument: " + function.getText() + "'[1,0](…)");
        }
        return fault(function, (function.orders == 1 ? "one order for " : function.orders + " orders for ") + (count
                == 1 ? "one argument" : count + " arguments"),
                "write one order for each argument: f'[1,0](x, y)");
    }

    private ParseException fault(Lexeme token, String message, String nextStep) {
        return state.faults.parse(token.span(), message, nextStep);
    }
}
