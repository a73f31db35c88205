package deriv.acceptance;

import deriv.text.ParseOptions;
import deriv.text.Program;
import deriv.text.Syntax;
import deriv.text.SyntaxParser;
import deriv.text.SyntaxPrinter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts compared as written, but for the order of the terms of their sums. */
final class SortedSums {
    private static final SyntaxParser PARSER = new SyntaxParser();

    private SortedSums() {}

    /** {@return the result of a text with the terms of every sum in an order of their own} */
    static String of(String text, List<String> functions) {
        Program program = PARSER.parse(text, ParseOptions.DEFAULT.withFunctions(Set.copyOf(functions)));
        return sorted(program.result());
    }

    private static String sorted(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Sum(var terms, _) ->
                terms.stream().map(t -> (t.sign() == Syntax.Sign.MINUS ? "-" : "+") + sorted(t.operand())).sorted()
                        .collect(Collectors.joining(" ", "(", ")"));
            case Syntax.Product(var factors, _) ->
                factors.stream().map(f -> (f.joint() == Syntax.Joint.OVER ? "/" : "*") + sorted(f.operand()))
                        .collect(Collectors.joining("", "(", ")"));
            case Syntax.Power(var base, var exponent, _) -> sorted(base) + "^" + sorted(exponent);
            case Syntax.Signed(var sign, var operand, _) -> "(" + sign + " " + sorted(operand) + ")";
            case Syntax.Call call -> call.function() + list(call.arguments());
            case Syntax.Derivative d -> d.function() + d.orders() + list(d.arguments());
            case Syntax.Vector(var entries, _) -> "vector" + list(entries);
            case Syntax.Piecewise(var branches, var otherwise, _) ->
                Stream.concat(branches.stream().flatMap(b -> Stream.of(SyntaxPrinter.print(b.condition()), sorted(b
                        .value()))), Stream.of(sorted(otherwise))).collect(Collectors.joining(", ", "cases(", ")"));
            case Syntax.Reduce(var kind, var index, var lower, var upper, var body, _) ->
                kind.word() + "(" + index.name() + ", " + sorted(lower) + ", " + sorted(upper) + ", " + sorted(body)
                        + ")";
            case Syntax.Number _, Syntax.Name _, Syntax.Factorial _, Syntax.Index _, Syntax.Condition _ ->
                SyntaxPrinter.print(syntax);
        };
    }

    private static String list(List<Syntax> parts) {
        return parts.stream().map(SortedSums::sorted).collect(Collectors.joining(", ", "(", ")"));
    }
}
