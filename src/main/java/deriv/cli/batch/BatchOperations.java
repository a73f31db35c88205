package deriv.cli.batch;

import com.google.gson.JsonObject;
import deriv.Answer;
import deriv.Check;
import deriv.Deriv;
import deriv.DerivException;
import deriv.Effort;
import deriv.Form;
import deriv.Format;
import deriv.Limits;
import deriv.Numbers;
import deriv.Reader;
import deriv.Verification;
import deriv.cli.CheckJson;
import deriv.cli.DomainJson;
import deriv.cli.EqualityJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The operations of the library, each as the fields it reads and the fields it writes. */
final class BatchOperations {
    private static final Set<String> FORMATS = Set.of("text", "unicode", "latex", "tree", "json");

    private final Limits limits;

    BatchOperations(Limits limits) {
        this.limits = limits;
    }

    Map<String, Handler> byName() {
        return Map.of(
                "diff", this::diff,
                "simplify", this::simplify,
                "domain", this::domain,
                "parse", this::parse,
                "eval", this::eval,
                "gradient", this::gradient,
                "jacobian", this::jacobian,
                "hessian", this::hessian,
                "check", this::check,
                "equal", this::equal);
    }

    private void diff(Request request, Reply reply) throws RequestException {
        Answer formula = reader(request).parse(request.text("expr"));
        Answer derivative = formula.diff(request.has("wrt") ? request.names("wrt") : List.of(onlyVariable(formula)));
        if (request.flag("defs", false)) {
            Answer.Shared shared = derivative.shared();
            reply.text("derivative", shared.result());
            reply.pairs("defs", shared.definitions().stream().map(d -> List.of(d.name(), d.value())).toList());
        } else {
            reply.text("derivative", derivative.render(format(request)));
        }
        attach(List.of(derivative), reply);
    }

    private void simplify(Request request, Reply reply) throws RequestException {
        Answer simple = reader(request).parse(request.text("expr")).simplify();
        reply.text("simplified", simple.render(format(request)));
        attach(List.of(simple), reply);
    }

    private void domain(Request request, Reply reply) throws RequestException {
        Answer formula = reader(request).parse(request.text("expr"));
        DomainJson.of(formula.domain()).asMap().forEach(reply::element);
        if (!formula.notes().isEmpty()) reply.texts("notes", formula.notes());
    }

    private void parse(Request request, Reply reply) throws RequestException {
        Reader.Reading reading = reader(request).echo(request.text("expr"));
        reply.text("parsed", reading.text());
        if (!reading.notes().isEmpty()) reply.texts("notes", reading.notes());
    }

    /** The two formulas are {@code expr} and {@code other}, or {@code a} and {@code b}, or the two of {@code exprs}. */
    private void equal(Request request, Reply reply) throws RequestException {
        Reader reader = reader(request);
        List<String> texts = request.has("exprs") ? request.texts("exprs")
                : List.of(request.text(request.has("expr") ? "expr" : "a"),
                        request.text(request.has("b") ? "b" : "other"));
        if (texts.size() != 2) {
            throw new RequestException(FailureCode.USAGE, "the field 'exprs' must hold two formulas");
        }
        Answer left = reader.parse(texts.getFirst());
        Answer right = reader.parse(texts.getLast());
        reply.fields(EqualityJson.of(left.equal(right)));
        List<String> notes = Stream.of(left, right).flatMap(answer -> answer.notes().stream()).distinct().toList();
        if (!notes.isEmpty()) reply.texts("notes", notes);
    }

    private void eval(Request request, Reply reply) throws RequestException {
        Answer formula = reader(request).parse(request.text("expr"));
        Answer derivative = formula.diff(request.names("wrt"));
        Points points = Points.of(request, formula.variables());
        Numbers numbers = derivative.numbers(points.variables());
        boolean scalar = derivative.shape() == Answer.Shape.SCALAR;
        reply.numbers("values", points.values(numbers, values -> scalar ? (Object) values[0] : values));
        attach(List.of(derivative), reply);
    }

    private void gradient(Request request, Reply reply) throws RequestException {
        Answer formula = reader(request).parse(request.text("expr"));
        Answer gradient = formula.gradient(variables(request, List.of(formula)));
        Points points = Points.of(request, formula.variables());
        Numbers numbers = Numbers.of(List.of(formula, gradient), points.variables());
        List<double[]> all = numbers.valuesAt(points.coordinates());
        reply.numbers("value", all.stream().map(values -> (Object) values[0]).toList());
        reply.numbers("gradient", all.stream().map(values -> Arrays.copyOfRange(values, 1, values.length)).toList());
        attach(List.of(gradient), reply);
    }

    private void hessian(Request request, Reply reply) throws RequestException {
        Answer formula = reader(request).parse(request.text("expr"));
        List<String> variables = variables(request, List.of(formula));
        Answer hessian = formula.hessian(variables);
        Points points = Points.of(request, formula.variables());
        Numbers numbers = hessian.numbers(points.variables());
        reply.numbers("hessian", points.values(numbers, values -> rows(values, variables.size())));
        attach(List.of(hessian), reply);
    }

    private void jacobian(Request request, Reply reply) throws RequestException {
        Reader reader = reader(request);
        List<Answer> formulas = parseAll("exprs", request, reader);
        if (formulas.isEmpty()) throw new RequestException(FailureCode.USAGE, "the field 'exprs' must hold a formula");
        List<String> variables = variables(request, formulas);
        List<Answer> rows = formulas.stream().map(formula -> formula.jacobian(variables)).toList();
        Points points = Points.of(request, occurring(request, formulas));
        Numbers numbers = Numbers.of(rows, points.variables());
        reply.numbers("jacobian", points.values(numbers, values -> rows(values, variables.size())));
        attach(rows, reply);
    }

    private void check(Request request, Reply reply) throws RequestException {
        Reader reader = reader(request);
        Answer formula = reader.parse(request.text("expr"));
        Points points = Points.of(request, formula.variables());
        Check check = Deriv.check(formula).wrt(variables(request, List.of(formula)));
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
        attach(List.of(formula), reply);
    }

    private static List<Answer> parseAll(String field, Request request, Reader reader) throws RequestException {
        var formulas = new ArrayList<Answer>();
        for (String text : request.texts(field)) {
            try {
                formulas.add(reader.parse(text));
            } catch (DerivException e) {
                throw new RequestException(Failure.of(e).in(field + "[" + formulas.size() + "]"));
            }
        }
        return formulas;
    }

    private Reader reader(Request request) throws RequestException {
        Reader reader = Deriv.reader().limits(request.within(limits));
        if (request.flag("strict", true)) reader = reader.strict();
        if (request.flag("oddRoots", false)) reader = reader.oddRoots();
        if (!request.flag("verify", true)) reader = reader.withoutVerification();
        var names = new ArrayList<>(request.names("vars"));
        names.addAll(request.names("wrt"));
        reader = reader.variables(names).functions(request.names("fun"));
        reader = reader
                .effort(Effort.valueOf(request.word("effort", "normal", "low", "high").toUpperCase(Locale.ROOT)));
        Optional<String> form = request.optionalText("form");
        if (form.isPresent()) reader = reader.form(Form.of(form.get()));
        if (request.word("domain", "real", "complex").equals("complex")) reader = reader.complex();
        return assuming(request, reader);
    }

    private static Reader assuming(Request request, Reader reader) throws RequestException {
        Optional<String> facts = request.optionalText("assume");
        try {
            return facts.isEmpty() ? reader : reader.assuming(facts.get());
        } catch (DerivException e) {
            throw new RequestException(Failure.of(e).in("assume"));
        }
    }

    private static Format format(Request request) throws RequestException {
        String name = request.optionalText("to").orElse("text");
        if (FORMATS.contains(name)) return Format.valueOf(name.toUpperCase(Locale.ROOT));
        throw new RequestException(FailureCode.UNSUPPORTED, "the format '" + name + "' is not available");
    }

    private static String onlyVariable(Answer formula) throws RequestException {
        List<String> variables = formula.variables();
        if (variables.size() == 1) return variables.getFirst();
        throw new RequestException(FailureCode.USAGE,
                "the field 'wrt' is missing, and the formula has " + variables.size() + " variables");
    }

    private static List<String> variables(Request request, List<Answer> formulas) throws RequestException {
        return request.has("vars") ? request.names("vars") : occurring(request, formulas);
    }

    private static List<String> occurring(Request request, List<Answer> formulas) throws RequestException {
        var names = new LinkedHashSet<String>();
        for (Answer formula : formulas) {
            request.checkpoint();
            names.addAll(formula.variables());
        }
        return List.copyOf(names);
    }

    private static List<double[]> rows(double[] values, int columns) {
        int rows = columns == 0 ? 0 : values.length / columns;
        return Stream.iterate(0, i -> i < rows, i -> i + 1)
                .map(i -> Arrays.copyOfRange(values, i * columns, (i + 1) * columns)).toList();
    }

    private static void attach(List<Answer> answers, Reply reply) {
        List<String> conditions = answers.stream().flatMap(answer -> answer.conditions().stream()).distinct().toList();
        if (!conditions.isEmpty()) reply.texts("conditions", conditions);
        List<String> notes = answers.stream().flatMap(answer -> answer.notes().stream()).distinct().toList();
        if (!notes.isEmpty()) reply.texts("notes", notes);
        Verification.ofAll(answers.stream().flatMap(answer -> answer.verification().stream()).toList())
                .ifPresent(all -> reply.text("verified", all.text()));
    }
}
