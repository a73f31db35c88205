package deriv.trace;

import deriv.print.Sharing;
import deriv.print.Style;
import deriv.trace.EvaluatedTrace.Contribution;
import deriv.trace.EvaluatedTrace.Forward;
import deriv.trace.EvaluatedTrace.Reverse;
import deriv.trace.EvaluatedTrace.Source;
import deriv.trace.Naming.Script;
import deriv.trace.Quantity.Constant;
import deriv.trace.Quantity.Variable;
import deriv.trace.Sheet.Kind;
import deriv.trace.Sheet.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A trace as {@linkplain Sheet sheets} in a notation: the values, a sheet for each direction, one for each cotangent. */
final class Sheets {
    private final EvaluatedTrace trace;
    private final Recording recording;
    private final Naming naming;
    private final Formulas formulas;
    private final Activity activity;
    private final Numerals numerals;

    Sheets(EvaluatedTrace trace, Script script, Style style, Numerals numerals) {
        this.trace = trace;
        this.recording = trace.recording();
        this.naming = Naming.of(recording, script);
        this.formulas = new Formulas(naming, style.withSharing(Sharing.INLINE));
        this.activity = trace.activity();
        this.numerals = numerals;
    }

    EvaluatedTrace trace() {
        return trace;
    }

    Naming naming() {
        return naming;
    }

    Formulas formulas() {
        return formulas;
    }

    String number(Amount amount) {
        String text = numerals.text(amount);
        return naming.script() == Script.LATEX ? latex(text) : text;
    }

    private static String latex(String number) {
        int power = number.indexOf('e');
        return number.startsWith("u") ? "\\text{" + number + "}"
                : power < 0 ? number
                : number.substring(0, power) + " \\cdot 10^{" + number.substring(power + 1) + "}";
    }

    /** {@return what stands between a number and what became of it} */
    String arrow() {
        return switch (naming.script()) {
            case ASCII -> " -> ";
            case UNICODE -> " → ";
            case LATEX -> " \\to ";
        };
    }

    Sheet values() {
        List<Line> lines = new ArrayList<>();
        for (Variable variable : recording.variables()) {
            lines.add(Line.of(naming.value(variable), "", trace.values().get(variable)));
        }
        for (Step step : recording.steps()) {
            lines.add(Line.of(naming.value(step), formula(step), trace.values().get(step)));
        }
        for (int i = 0; i < recording.outputs().size(); i++) {
            lines.add(Line.of(naming.output(i), written(recording.outputs().get(i)), trace.outputs().get(i)));
        }
        return new Sheet(Kind.VALUE, "", lines);
    }

    /** {@return the operation, behind the name that the text has given to it} */
    String formula(Step step) {
        return recording.name(step).map(name -> name + " = ").orElse("") + formulas.typed(step);
    }

    private String written(Quantity quantity) {
        return quantity instanceof Constant constant ? formulas.constant(constant) : naming.value(quantity);
    }

    List<Sheet> tangents() {
        return trace.forward().stream().map(this::tangents).toList();
    }

    private Sheet tangents(Forward pass) {
        List<Line> lines = new ArrayList<>();
        for (Variable variable : recording.variables()) {
            lines.add(Line.of(naming.tangent(variable), "", pass.direction().get(variable)));
        }
        for (Step step : recording.steps()) {
            lines.add(Line.of(naming.tangent(step), formulas.tangent(step, activity), pass.tangents().get(step)));
        }
        for (int i = 0; i < recording.outputs().size(); i++) {
            Quantity output = recording.outputs().get(i);
            lines.add(Line.of(naming.outputTangent(i), output instanceof Constant ? "0" : naming.tangent(output),
                    pass.outputs().get(i)));
        }
        return new Sheet(Kind.TANGENT, pass.direction().entrySet().stream()
                .map(seed -> naming.tangent(seed.getKey()) + " = " + numeral(seed.getValue()))
                .collect(Collectors.joining(", ")), lines);
    }

    List<Sheet> adjoints() {
        return trace.reverse().stream().map(this::adjoints).toList();
    }

    private Sheet adjoints(Reverse pass) {
        List<Line> lines = new ArrayList<>();
        pass.seeds().forEach(seed -> lines.add(line(seed)));
        pass.contributions().forEach(contribution -> lines.add(line(contribution)));
        Optional<Integer> single = single(pass.cotangent());
        pass.gradient().forEach((variable, amount) -> lines.add(single.isPresent()
                ? Line.of(naming.derivative(single.get(), variable), naming.adjoint(variable), amount)
                : Line.of(naming.adjoint(variable), "", amount)));
        List<String> weights = new ArrayList<>();
        for (int i = 0; i < pass.cotangent().size(); i++) {
            weights.add(naming.outputAdjoint(i) + " = " + numeral(pass.cotangent().get(i)));
        }
        return new Sheet(Kind.ADJOINT, String.join(", ", weights), lines);
    }

    /** {@return the output whose derivatives the adjoints are: the only one with a weight, which is 1} */
    private static Optional<Integer> single(List<Amount> cotangent) {
        List<Integer> weighted = new ArrayList<>();
        for (int i = 0; i < cotangent.size(); i++) {
            if (!cotangent.get(i).isZero()) {
                weighted.add(i);
            }
        }
        return weighted.size() == 1 && cotangent.get(weighted.getFirst()).doubleValue() == 1
                ? Optional.of(weighted.getFirst())
                : Optional.empty();
    }

    private Line line(Contribution c) {
        String added = switch (c.from()) {
            case Source.OfOutput(int index) -> naming.outputAdjoint(index);
            case Source.OfStep(var step, int operand) -> formulas.contribution(step, operand);
        };
        String target = naming.adjoint(c.target());
        boolean isNegative = added.startsWith("-") || added.startsWith("−");
        String formula = c.isFirst() ? added
                : isNegative ? target + " " + added.charAt(0) + " " + added.substring(1) : target + " + " + added;
        return new Line(target, formula, c.isFirst() ? Optional.empty() : Optional.of(c.before()), c.after());
    }

    /** In captions numbers are as short as they are. */
    private static String numeral(Amount amount) {
        return Numerals.brief(amount);
    }
}
