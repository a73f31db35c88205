package deriv.print;

import deriv.calculus.Derivative;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.functions.FunctionTable;
import deriv.text.ExprBuilder;
import deriv.text.ParseOptions;
import deriv.text.SyntaxParser;
import java.util.Set;

/** Reads texts with the language itself; {@code f}, {@code g} and {@code h} are unknown functions. */
final class ReadBack {
    private static final SyntaxParser PARSER = new SyntaxParser();
    private static final ExprBuilder BUILDER = new ExprBuilder(name -> FunctionTable.named(name).orElseThrow(),
            Derivative::of);

    // Strict: what is printed needs no reading that deserves a note.
    private static final ParseOptions OPTIONS = ParseOptions.DEFAULT.with(ParseOptions.Strictness.STRICT)
            .withFunctions(Set.of("f", "g", "h"));

    private ReadBack() {
    }

    static Expr read(String text) {
        return BUILDER.build(PARSER.parse(text, OPTIONS)).result();
    }

    static Cond condition(String text) {
        return BUILDER.condition(PARSER.parse(text, OPTIONS.with(ParseOptions.Goal.CONDITION)));
    }
}
