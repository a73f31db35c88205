package deriv.cli.batch;

import com.google.gson.JsonElement;
import deriv.Answer;
import deriv.Format;
import deriv.PointReport;
import deriv.cli.PointJson;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What formulas do at points: all of it, or the one-sided derivatives alone. */
final class PointOperations implements OperationGroup {
    private final FormulaFields fields;

    PointOperations(FormulaFields fields) {
        this.fields = fields;
    }

    @Override
    public Map<String, Handler> byName() {
        return Map.of("at", this::at, "onesided", this::oneSided);
    }

    private void at(Request request, Reply reply) throws RequestException {
        Answer formula = fields.formula(request);
        List<PointReport> reports = formula.at(request.exactPoint("at"), request.count("order", 1), Format.TEXT);
        List<JsonElement> all = reports.stream().<JsonElement>map(PointJson::of).toList();
        if (all.size() == 1) {
            reply.fields(all.getFirst().getAsJsonObject());
        } else {
            reply.elements("variables", all);
        }
        if (!formula.notes().isEmpty()) reply.texts("notes", formula.notes());
    }

    private void oneSided(Request request, Reply reply) throws RequestException {
        Answer formula = fields.formula(request);
        Map<String, String> point = request.exactPoint("at");
        for (String name : formula.variables()) {
            if (!point.containsKey(name)) {
                throw new RequestException(FailureCode.USAGE, "the field 'at' has no value for '" + name + "'");
            }
        }
        PointReport report = formula.alongAt(request.text("var"), point);
        if (report.kind().equals("undecided")) {
            throw new RequestException(FailureCode.UNSUPPORTED, undecided(report));
        }
        reply.numbers("left", report.left().number());
        reply.numbers("right", report.right().number());
        reply.element("clarke", PointJson.ends(report));
        reply.text("kind", report.kind());
        report.extension().ifPresent(extension -> reply.element("extension", PointJson.of(extension)));
        if (!report.conditions().isEmpty()) reply.texts("conditions", report.conditions());
        if (!formula.notes().isEmpty()) reply.texts("notes", formula.notes());
    }

    private static String undecided(PointReport report) {
        return Stream.of(report.left(), report.right(), report.limits().left(), report.limits().right())
                .map(PointReport.Quantity::text).filter(text -> text.startsWith("undecided")).findFirst()
                .orElse("undecided");
    }
}
