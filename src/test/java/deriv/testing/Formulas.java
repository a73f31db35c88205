package deriv.testing;

import deriv.calculus.Derivative;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.functions.FunctionTable;
import deriv.print.OutputFormat;
import deriv.print.Style;
import deriv.text.ExprBuilder;
import deriv.text.ParseOptions;
import deriv.text.SyntaxParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Expressions as text in the tables of the tests: what the language means, before any simplification. */
public final class Formulas {
    private static final SyntaxParser PARSER = new SyntaxParser();
    private static final ParseOptions OPTIONS = ParseOptions.DEFAULT.withFunctions(Set.of("f", "g", "h"));
    private static final ExprBuilder BUILDER =
            new ExprBuilder(name -> FunctionTable.named(name).orElseThrow(), Derivative::of);

    private Formulas() {}

    /** {@return the expression; {@code f}, {@code g} and {@code h} are unknown functions} */
    public static Expr expr(String text) {
        return BUILDER.build(PARSER.parse(text, OPTIONS)).result();
    }

    public static Cond condition(String text) {
        return BUILDER.condition(PARSER.parse(text, OPTIONS.with(ParseOptions.Goal.CONDITION)));
    }

    public static String text(Expr e) {
        return OutputFormat.TEXT.print(e);
    }

    public static String text(Cond c) {
        return OutputFormat.TEXT.print(c, Style.DEFAULT);
    }

    /** {@return the textbook expressions that the benchmarks differentiate} */
    public static List<String> corpus() {
        try (InputStream in = Formulas.class.getResourceAsStream("corpus.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
