package deriv.cli.batch;

import com.google.gson.JsonObject;
import deriv.Answer;
import deriv.Check;
import deriv.Deriv;
import deriv.HighOrder;
import deriv.NthOrder;
import deriv.cli.NameSyntax;
import deriv.Numbers;
import deriv.Reader;
import deriv.cli.CheckJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Derivatives, as formulas and as numbers. */
final class DerivativeOperations implements OperationGroup {
    private final FormulaFields fields;

    DerivativeOperations(FormulaFields fields) {
        this.fields = fields;
    }

    @Override
    public Map<String, Handler> byName() {
        return Map.of(
                "diff", this::diff,
                "eval", this::eval,
                "gradient", this::gradient,
                "jacobian", this::jacobian,
                "hessian", this::hessian,
                "check", this::check);
    }

    private void diff(Request request, Reply reply) throws RequestException {
        Answer formula = fields.formula(request);
        Optional<String> order = request.has("order") ? Optional.of(request.text("order")) : Optional.empty();
        if (order.isPresent()) {
            nthDerivative(request, formula, order.get(), reply);
            return;
        }
        Answer derivative =
                formula.diff(request.has("wrt") ? request.names("wrt") : List.of(fields.onlyVariable(formula)));
        if (request.flag("defs", false)) {
            Answer.Shared shared = derivative.shared();
            reply.text("derivative", shared.result());
            reply.pairs("defs", shared.definitions().stream().map(d -> List.of(d.name(), d.value())).toList());
        } else {
            reply.text("derivative", derivative.render(fields.format(request)));
        }
        reply.remarks(List.of(derivative));
    }

    private void eval(Request request, Reply reply) throws RequestException {
        Answer formula = fields.formula(request);
        if (formula.shape() == Answer.Shape.SCALAR && HighOrder.suits(request.names("wrt"))
                && request.word("domain", "real", "complex").equals("real")) {
            evalHighOrder(request, formula, reply);
            return;
        }
        Answer derivative = formula.diff(request.names("wrt"));
        Points points = Points.of(request, formula.variables());
        Numbers numbers = derivative.numbers(points.variables());
        boolean scalar = derivative.shape() == Answer.Shape.SCALAR;
        reply.numbers("values", points.values(numbers, values -> scalar ? (Object) values[0] : values));
        reply.remarks(List.of(derivative));
    }

    /** The field {@code order} holds a name: the derivative of that order, in closed form. */
    private void nthDerivative(Request request, Answer formula, String order, Reply reply) throws RequestException {
        List<String> by = request.has("wrt") ? request.names("wrt") : List.of(fields.onlyVariable(formula));
        if (by.size() != 1 || !NameSyntax.isName(order)) {
            throw new RequestException(FailureCode.USAGE,
                    "the field 'order' must be a name, as in \"n\", beside one variable; repeat a variable in 'wrt' for a number");
        }
        NthOrder derivative = formula.nthDerivative(by.getFirst(), order);
        reply.text("derivative", derivative.derivative().render(fields.format(request)));
        reply.text("holds", "for whole " + order + " >= " + derivative.from());
        reply.remarks(List.of(derivative.derivative()));
    }

    private static void evalHighOrder(Request request, Answer formula, Reply reply) throws RequestException {
        HighOrder derivative = HighOrder.of(formula, request.names("wrt"));
        Points points = Points.of(request, formula.variables());
        reply.numbers("values", points.coordinates().stream()
                .map(point -> (Object) derivative.value(points.variables(), point)).toList());
        if (!formula.notes().isEmpty()) reply.texts("notes", formula.notes());
    }

    private void gradient(Request request, Reply reply) throws RequestException {
        Answer formula = fields.formula(request);
        Answer gradient = formula.gradient(fields.variables(request, List.of(formula)));
        Points points = Points.of(request, formula.variables());
        Numbers numbers = Numbers.of(List.of(formula, gradient), points.variables());
        List<double[]> all = numbers.valuesAt(points.coordinates());
        reply.numbers("value", all.stream().map(values -> (Object) values[0]).toList());
        reply.numbers("gradient", all.stream().map(values -> Arrays.copyOfRange(values, 1, values.length)).toList());
        reply.remarks(List.of(gradient));
    }

    private void hessian(Request request, Reply reply) throws RequestException {
        Answer formula = fields.formula(request);
        List<String> variables = fields.variables(request, List.of(formula));
        Answer hessian = formula.hessian(variables);
        Points points = Points.of(request, formula.variables());
        Numbers numbers = hessian.numbers(points.variables());
        reply.numbers("hessian", points.values(numbers, values -> rows(values, variables.size())));
        reply.remarks(List.of(hessian));
    }

    private void jacobian(Request request, Reply reply) throws RequestException {
        Reader reader = fields.reader(request);
        List<Answer> formulas = fields.formulas("exprs", request, reader);
        if (formulas.isEmpty()) throw new RequestException(FailureCode.USAGE, "the field 'exprs' must hold a formula");
        List<String> variables = fields.variables(request, formulas);
        List<Answer> rows = formulas.stream().map(formula -> formula.jacobian(variables)).toList();
        Points points = Points.of(request, fields.occurring(request, formulas));
        Numbers numbers = Numbers.of(rows, points.variables());
        reply.numbers("jacobian", points.values(numbers, values -> rows(values, variables.size())));
        reply.remarks(rows);
    }

    private void check(Request request, Reply reply) throws RequestException {
        Reader reader = fields.reader(request);
        Answer formula = reader.parse(request.text("expr"));
        Points points = Points.of(request, formula.variables());
        Check check = Deriv.check(formula).wrt(fields.variables(request, List.of(formula)));
        check = switch (request.count("order", 1)) {
            case 1 -> check;
            case 2 -> check.second();
            default -> throw new RequestException(FailureCode.UNSUPPORTED,
                    "check compares derivatives of order 1 and 2 only");
        };
        if (request.has("grad")) check = check.claiming(reader.parse(request.text("grad")));
        boolean sweep = request.flag("sweep", false);
        var reports = new ArrayList<JsonObject>();
        for (double[] point : points.coordinates()) {
            reports.add(CheckJson.of(points.variables(), point, check.at(point),
                    sweep ? Optional.of(check.sweep(point)) : Optional.empty()));
        }
        reply.elements("checks", reports);
        reply.remarks(List.of(formula));
    }

    private static List<double[]> rows(double[] values, int columns) {
        int rows = columns == 0 ? 0 : values.length / columns;
        return Stream.iterate(0, i -> i < rows, i -> i + 1)
                .map(i -> Arrays.copyOfRange(values, i * columns, (i + 1) * columns)).toList();
    }
}
