package deriv.trace;

import deriv.core.Exprs;
import deriv.print.OutputFormat;
import deriv.trace.Quantity.Constant;
import deriv.trace.Quantity.Variable;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What values, tangents and adjoints of a trace are called in a notation, none of them like a variable of the formula. */
final class Naming {
    private static final String DOT = "\u0307";
    private static final String BAR = "\u0304";

    private final Script script;
    private final String letter;
    private final String tangent;
    private final String adjoint;
    private final String output;
    private final int outputs;

    /** The notations that names differ in. */
    enum Script {
        /** {@code v4}, {@code dv4}, {@code bv4}. */
        ASCII,
        /** {@code v₄}, {@code v̇₄}, {@code v̄₄}. */
        UNICODE,
        /** {@code v_{4}}, {@code \dot{v}_{4}}, {@code \bar{v}_{4}}. */
        LATEX
    }

    private Naming(Recording recording, Script script) {
        Set<String> taken = new HashSet<>(recording.names().values());
        recording.variables().forEach(variable -> taken.add(variable.name()));
        this.script = script;
        this.letter = first(List.of("v", "w", "z", "u", "q", "step_"),
                letter -> taken.stream().noneMatch(name -> name.matches(".?" + letter + "\\d+")));
        this.tangent = first(List.of("d", "D", "dot_"), prefix -> taken.stream().noneMatch(
                name -> taken.contains(prefix + name)));
        this.adjoint = first(List.of("b", "B", "bar_"), prefix -> taken.stream().noneMatch(
                name -> taken.contains(prefix + name)));
        this.output = first(List.of("y", "f", "g", "value"),
                name -> taken.stream().noneMatch(it -> it.matches(".?" + name + "\\d*")));
        this.outputs = recording.outputs().size();
    }

    static Naming of(Recording recording, Script script) {
        return new Naming(recording, script);
    }

    private static String first(List<String> candidates, Predicate<String> isFree) {
        return candidates.stream().filter(isFree).findFirst().orElse(candidates.getLast());
    }

    Script script() {
        return script;
    }

    String value(Quantity quantity) {
        return written(plain(quantity), "");
    }

    String tangent(Quantity quantity) {
        return written(plain(quantity), tangent);
    }

    String adjoint(Quantity quantity) {
        return written(plain(quantity), adjoint);
    }

    /** {@return the name of the value of the formula, or of an entry of it} */
    String output(int index) {
        return written(plainOutput(index), "");
    }

    String outputTangent(int index) {
        return written(plainOutput(index), tangent);
    }

    String outputAdjoint(int index) {
        return written(plainOutput(index), adjoint);
    }

    /** {@return the derivative of an output by a variable} */
    String derivative(int index, Variable variable) {
        return switch (script) {
            case ASCII, UNICODE -> "d" + output(index) + "/d" + value(variable);
            case LATEX -> "\\frac{\\partial " + output(index) + "}{\\partial " + value(variable) + "}";
        };
    }

    private String plainOutput(int index) {
        return outputs == 1 ? output : output + (index + 1);
    }

    private String plain(Quantity quantity) {
        return switch (quantity) {
            case Variable variable -> variable.name();
            case Step step -> letter + step.number();
            case Constant _ -> throw new IllegalArgumentException("constants have no name");
        };
    }

    private String written(String name, String prefix) {
        return switch (script) {
            case ASCII -> prefix + name;
            case UNICODE -> marked(name, prefix.equals(tangent) ? DOT : BAR, prefix);
            case LATEX -> latex(name, prefix);
        };
    }

    /** The mark stands on names of one letter and digits; words get the prefix. */
    private static String marked(String name, String mark, String prefix) {
        int end = name.offsetByCodePoints(0, 1);
        String digits = name.substring(end);
        boolean isLetter = digits.chars().allMatch(c -> '0' <= c && c <= '9');
        String index = digits.codePoints().map(c -> c - '0' + '₀')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return !isLetter ? prefix + name
                : Normalizer.normalize(name.substring(0, end) + (prefix.isEmpty() ? "" : mark), Normalizer.Form.NFC)
                        + index;
    }

    private String latex(String name, String prefix) {
        String text = OutputFormat.LATEX.print(Exprs.symbol(name));
        if (prefix.isEmpty()) {
            return text;
        }
        int index = text.indexOf("_{");
        String base = index < 0 ? text : text.substring(0, index);
        return (prefix.equals(tangent) ? "\\dot{" : "\\bar{") + base + "}" + (index < 0 ? "" : text.substring(index));
    }
}
