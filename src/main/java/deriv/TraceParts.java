package deriv;

import deriv.print.Style;
import deriv.trace.Amount;
import deriv.trace.EvaluatedTrace;
import deriv.trace.EvaluatedTrace.Forward;
import deriv.trace.EvaluatedTrace.Reverse;
import deriv.trace.Quantity.Variable;
import deriv.trace.Recording;
import deriv.trace.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A trace as the library gives it out: texts and doubles, no expressions. */
record TraceParts(List<Trace.Row> rows, List<Double> values, List<Trace.Tangents> tangents,
        List<Trace.Adjoints> adjoints, List<String> notes, Trace.Cost cost, boolean hasUndefinedDerivative) {
    TraceParts {
        rows = List.copyOf(rows);
        values = List.copyOf(values);
        tangents = List.copyOf(tangents);
        adjoints = List.copyOf(adjoints);
        notes = List.copyOf(notes);
    }

    static TraceParts of(EvaluatedTrace trace, Style style) {
        Recording recording = trace.recording();
        Report report = new Report(trace, style);
        List<String> notes = new ArrayList<>(recording.choices());
        notes.addAll(trace.kinks());
        Trace.Cost cost = new Trace.Cost(trace.question().variables().size(), recording.outputs().size(),
                recording.steps().size(), recording.edges());
        return new TraceParts(rows(recording, report), doubles(trace.outputs()), tangents(trace, report),
                adjoints(trace, report), notes, cost, trace.hasUndefinedDerivative());
    }

    private static List<Trace.Row> rows(Recording recording, Report report) {
        int variables = recording.variables().size();
        int count = variables + recording.steps().size();
        List<List<String>> operands = report.operands();
        List<Report.Line> lines = report.values();
        List<Trace.Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Report.Line line = lines.get(i);
            rows.add(new Trace.Row(line.name(), line.formula(), i < variables ? List.of() : operands.get(i - variables),
                    line.value().doubleValue()));
        }
        return rows;
    }

    private static List<Trace.Tangents> tangents(EvaluatedTrace trace, Report report) {
        List<List<Report.Line>> lines = report.tangents();
        List<Trace.Tangents> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Forward sweep = trace.forward().get(i);
            List<Trace.Tangent> tangents = lines.get(i).stream().limit(lines.get(i).size() - sweep.outputs().size())
                    .map(line -> new Trace.Tangent(line.name(), line.formula(), line.value().doubleValue())).toList();
            all.add(new Trace.Tangents(doubles(sweep.direction()), tangents, doubles(sweep.outputs())));
        }
        return all;
    }

    private static List<Trace.Adjoints> adjoints(EvaluatedTrace trace, Report report) {
        List<List<Report.Line>> lines = report.contributions();
        List<Trace.Adjoints> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Reverse sweep = trace.reverse().get(i);
            List<Trace.Contribution> contributions = lines.get(i).stream()
                    .map(line -> new Trace.Contribution(line.name(), line.formula(),
                            line.before().orElse(Amount.ZERO).doubleValue(), line.value().doubleValue()))
                    .toList();
            all.add(new Trace.Adjoints(doubles(sweep.cotangent()), contributions, doubles(sweep.gradient())));
        }
        return all;
    }

    private static List<Double> doubles(List<Amount> amounts) {
        return amounts.stream().map(Amount::doubleValue).toList();
    }

    private static Map<String, Double> doubles(Map<Variable, Amount> amounts) {
        Map<String, Double> doubles = new LinkedHashMap<>();
        amounts.forEach((variable, amount) -> doubles.put(variable.name(), amount.doubleValue()));
        return doubles;
    }
}
