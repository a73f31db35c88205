package deriv.text;

import deriv.core.Operation;
import deriv.text.Syntax.*;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Prints syntax with brackets around everything that a reader could group in another way: how an input was read. */
public final class SyntaxPrinter {

    private SyntaxPrinter() {}

    /** {@return the text; it reads back to the same syntax, apart from positions and ways of writing} */
    public static String print(Syntax syntax) {
        return print(syntax, Integer.MAX_VALUE);
    }

    /** {@return the text, cut off with an ellipsis if it is longer than a number of characters} */
    public static String print(Syntax syntax, int longest) {
        var out = new StringBuilder();
        // Texts and parts still to print, the next one last: deep syntax must not recurse.
        var rest = new ArrayList<Object>();
        rest.add(syntax);
        while (!rest.isEmpty() && out.length() <= longest) {
            Operation.tick();
            switch (rest.removeLast()) {
                case Syntax part -> {
                    List<Object> pieces = pieces(part);
                    Collections.reverse(pieces);
                    rest.addAll(pieces);
                }
                case Object text -> out.append(text);
            }
        }
        if (out.length() > longest || !rest.isEmpty()) {
            out.setLength(Math.max(0, longest - 1));
            out.append('…');
        }
        return out.toString();
    }

    private static List<Object> pieces(Syntax syntax) {
        var pieces = new ArrayList<Object>();
        switch (syntax) {
            case Syntax.Number number -> pieces.add(number.text());
            case Name name -> pieces.add(name.name());
            case Sum sum -> sum(pieces, sum);
            case Product product -> product(pieces, product);
            case Power(Syntax base, Syntax exponent, _) -> {
                operand(pieces, base);
                pieces.add("^");
                operand(pieces, exponent);
            }
            case Signed(Sign sign, Syntax operand, _) -> {
                pieces.add(sign == Sign.MINUS ? "-" : "+");
                operand(pieces, operand);
            }
            case Factorial(Syntax operand, _) -> {
                operand(pieces, operand);
                pieces.add("!");
            }
            case Call call -> list(pieces, call.function() + "(", call.arguments(), ")");
            case Derivative derivative -> list(pieces, derivative.function() + orders(derivative.orders()) + "(",
                    derivative.arguments(), ")");
            case Piecewise piecewise -> piecewise(pieces, piecewise);
            case Syntax.Vector vector -> list(pieces, "[", vector.entries(), "]");
            case Reduce(var kind, var index, var lower, var upper, var body, _) ->
                list(pieces, kind.word() + "(", List.of(index, lower, upper, body), ")");
            case Index(Syntax vector, List<Syntax> indices, _) -> {
                operand(pieces, vector);
                list(pieces, "[", indices, "]");
            }
            case Compare(Syntax first, List<Link> links, _) -> {
                operand(pieces, first);
                links.forEach(link -> {
                    pieces.add(" " + link.relation().sign() + " ");
                    operand(pieces, link.operand());
                });
            }
            case Not(Condition operand, _) -> {
                pieces.add("not ");
                operand(pieces, operand);
            }
            case And(List<Condition> operands, _) -> joined(pieces, operands, " and ");
            case Or(List<Condition> operands, _) -> joined(pieces, operands, " or ");
        }
        return pieces;
    }

    private static void sum(List<Object> pieces, Sum sum) {
        for (Term term : sum.terms()) {
            if (!pieces.isEmpty()) {
                pieces.add(term.sign() == Sign.MINUS ? " - " : " + ");
            }
            operand(pieces, term.operand());
        }
    }

    /** From left to right; what a division takes on its left gets brackets if a product goes on after it. */
    private static void product(List<Object> pieces, Product product) {
        List<Factor> factors = product.factors();
        int groups = 0;
        for (int i = 1; i < factors.size() - 1; i++) {
            groups += endsGroup(factors, i) ? 1 : 0;
        }
        pieces.add("(".repeat(groups));
        for (int i = 0; i < factors.size(); i++) {
            if (i > 0) {
                pieces.add(factors.get(i).joint() == Joint.OVER ? "/" : "*");
            }
            operand(pieces, factors.get(i).operand());
            if (i > 0 && i < factors.size() - 1 && endsGroup(factors, i)) {
                pieces.add(")");
            }
        }
    }

    private static boolean endsGroup(List<Factor> factors, int i) {
        return factors.get(i).joint() == Joint.OVER || factors.get(i + 1).joint() == Joint.OVER;
    }

    private static void piecewise(List<Object> pieces, Piecewise piecewise) {
        var arguments = new ArrayList<Syntax>();
        piecewise.branches().forEach(branch -> {
            arguments.add(branch.condition());
            arguments.add(branch.value());
        });
        arguments.add(piecewise.otherwise());
        list(pieces, piecewise.branches().size() == 1 ? "if(" : "piecewise(", arguments, ")");
    }

    private static void list(List<Object> pieces, String open, List<Syntax> entries, String close) {
        pieces.add(open);
        for (int i = 0; i < entries.size(); i++) {
            if (i > 0) {
                pieces.add(", ");
            }
            pieces.add(entries.get(i));
        }
        pieces.add(close);
    }

    private static void joined(List<Object> pieces, List<Condition> operands, String joint) {
        for (Condition operand : operands) {
            if (!pieces.isEmpty()) {
                pieces.add(joint);
            }
            operand(pieces, operand);
        }
    }

    private static String orders(List<Integer> orders) {
        return orders.size() == 1 && orders.getFirst() <= 3
                ? "'".repeat(orders.getFirst())
                : "'" + orders.toString().replace(" ", "");
    }

    private static void operand(List<Object> pieces, Syntax syntax) {
        boolean closed = switch (syntax) {
            case Syntax.Number _, Name _, Call _, Derivative _, Piecewise _, Syntax.Vector _, Index _, Reduce _ -> true;
            case Sum _, Product _, Power _, Signed _, Factorial _, Condition _ -> false;
        };
        if (closed) {
            pieces.add(syntax);
        } else {
            pieces.add("(");
            pieces.add(syntax);
            pieces.add(")");
        }
    }
}
