package deriv.tape;

import deriv.calculus.Derivative;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.functions.FunctionTable;
import deriv.text.ExprBuilder;
import deriv.text.ParseOptions;
import deriv.text.SyntaxParser;
import java.util.List;
import java.util.Set;

/** Expressions of the tables of tests, read by the parser; {@code g} is an unknown function. */
public final class Expressions {
    private static final SyntaxParser PARSER = new SyntaxParser();
    private static final ParseOptions OPTIONS = ParseOptions.DEFAULT.withFunctions(Set.of("g"));
    private static final ExprBuilder BUILDER =
            new ExprBuilder(name -> FunctionTable.named(name).orElseThrow(), Derivative::of);

    private Expressions() {}

    public static Expr expr(String text) {
        return BUILDER.build(PARSER.parse(text, OPTIONS)).result();
    }

    /** {@return the condition of a text like {@code x > 0 and y != 1}} */
    static Cond cond(String text) {
        Node.Piecewise conditional = (Node.Piecewise) expr("if(" + text + ", 1, 0)").node();
        return conditional.branches().getFirst().condition();
    }

    public static Expr derivative(String text, String symbol) {
        return Derivative.of(expr(text), Exprs.symbol(symbol));
    }

    /** {@return the value of one expression of x, y and z} */
    static double value(Expr e, double x, double y, double z) {
        return new Interpreter(Tape.of(List.of("x", "y", "z"), List.of(e))).evaluate(x, y, z)[0];
    }

    static double value(String text, double x, double y) {
        return value(expr(text), x, y, 0);
    }
}
