package deriv.trace;

import deriv.calculus.Derivative;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Substitution;
import deriv.print.OutputFormat;
import deriv.print.Style;
import deriv.text.Syntax;
import deriv.text.Syntax.Joint;
import deriv.text.SyntaxPrinter;
import deriv.trace.Naming.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Steps, their tangents and what they give to adjoints, as formulas in the names of a notation. */
final class Formulas {
    private final Naming naming;
    private final Style style;

    /** @param style of the numbers */
    Formulas(Naming naming, Style style) {
        this.naming = naming;
        this.style = style;
    }

    Naming naming() {
        return naming;
    }

    /** {@return the operation as it was typed: {@code v2 + v4}} */
    String typed(Step step) {
        List<String> names = step.operands().stream().map(naming::value).toList();
        return switch (naming.script()) {
            case ASCII -> named(SyntaxPrinter.print(step.formula()), names, List.of());
            case UNICODE ->
                named(SyntaxPrinter.print(step.formula()).replace("*", "·").replace("-", "−"), names, List.of());
            case LATEX -> latex(step, names);
        };
    }

    /** {@return a value without a row of its own} */
    String constant(Quantity.Constant constant) {
        return naming.script() == Script.LATEX
                ? OutputFormat.LATEX.print(constant.whole(), style)
                : SyntaxPrinter.print(constant.syntax());
    }

    /** Sums and products keep the order in which they were typed. */
    private String latex(Step step, List<String> names) {
        if (names.size() == 2) {
            switch (step.formula()) {
                case Syntax.Sum sum -> {
                    return names.getFirst() + (sum.terms().getLast().sign() == Syntax.Sign.MINUS ? " - " : " + ")
                            + names.getLast();
                }
                case Syntax.Product product -> {
                    return product.factors().getLast().joint() == Joint.OVER
                            ? "\\frac{" + names.getFirst() + "}{" + names.getLast() + "}"
                            : names.getFirst() + " \\cdot " + names.getLast();
                }
                case Syntax _ -> {}
            }
        }
        return print(step.local(), names, List.of());
    }

    /** {@return the tangent of a step: {@code cos(v1)*dv1}} */
    String tangent(Step step, Activity activity) {
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < step.operands().size(); i++) {
            if (activity.isActive(step.operands().get(i))) {
                terms.add(partial(step, i).times(Quantity.flow(i)));
            }
        }
        return print(Exprs.sum(terms), names(step), step.operands().stream().map(naming::tangent).toList());
    }

    /** {@return what the adjoint of a step gives to that of an operand: {@code bv2*cos(v1)}} */
    String contribution(Step step, int operand) {
        return print(partial(step, operand).times(Quantity.flow(0)), names(step), List.of(naming.adjoint(step)));
    }

    /** {@return the names of the operands and of the step itself} */
    private List<String> names(Step step) {
        List<String> names = new ArrayList<>();
        step.operands().forEach(operand -> names.add(naming.value(operand)));
        names.add(naming.value(step));
        return names;
    }

    /** The derivative of a step is written with its value where that occurs in it: of {@code v3 = exp(x)} it is {@code v3}. */
    private static Expr partial(Step step, int operand) {
        return Substitution.of(Derivative.of(step.local(), Quantity.placeholder(operand)),
                Map.of(step.local(), Quantity.placeholder(step.operands().size())));
    }

    private String print(Expr e, List<String> names, List<String> flows) {
        OutputFormat format = switch (naming.script()) {
            case ASCII -> OutputFormat.TEXT;
            case UNICODE -> OutputFormat.UNICODE;
            case LATEX -> OutputFormat.LATEX;
        };
        return named(format.print(e, style), names, flows);
    }

    /** {@return a text with names in place of the tokens} */
    private static String named(String text, List<String> names, List<String> flows) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c >= Quantity.FIRST_TOKEN) {
                out.append(names.get(c - Quantity.FIRST_TOKEN));
            } else if (c >= Quantity.FIRST_FLOW) {
                out.append(flows.get(c - Quantity.FIRST_FLOW));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
