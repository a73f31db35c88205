package deriv;

import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Symbols;
import deriv.print.OutputFormat;
import deriv.print.Sharing;
import deriv.print.Style;
import deriv.text.ExprBuilder;
import deriv.text.ParseOptions;
import deriv.text.Program;
import java.util.HashSet;
import java.util.Set;

/**
 * A text and how it was read: what an answer means does not say any more how it was written.
 *
 * @param text what was typed, with the definitions that the reader has put before it
 * @param builder what gave it its meaning
 */
record Typed(String text, ParseOptions options, ExprBuilder builder) {
    /** {@return the text, read again} */
    Program program() {
        return Reader.PARSER.parse(text, options);
    }

    /** {@return an expression as a text would say it} */
    static Typed of(Expr e, Style style) {
        Set<String> variables = new HashSet<>();
        Symbols.of(e).forEach(s -> variables.add(((Node.Sym) s.node()).name()));
        Set<String> functions = new HashSet<>();
        Fold.<Boolean>over(e, (part, d) -> {
            if (part.node() instanceof Node.Abstract(var name, _, _)) {
                functions.add(name);
            }
            Children.of(part.node()).forEach(d::at);
            return true;
        });
        return new Typed(OutputFormat.TEXT.print(e, style.withSharing(Sharing.INLINE)),
                ParseOptions.DEFAULT.withVariables(variables).withFunctions(functions), Reader.BUILDER);
    }
}
