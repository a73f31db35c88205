package deriv.cli.batch;

import deriv.Answer;
import deriv.Reader;
import deriv.cli.DomainJson;
import deriv.cli.EqualityJson;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Questions about formulas themselves: their form, their reading, where they are defined, whether two are equal. */
final class FormulaOperations implements OperationGroup {
    private final FormulaFields fields;

    FormulaOperations(FormulaFields fields) {
        this.fields = fields;
    }

    @Override
    public Map<String, Handler> byName() {
        return Map.of(
                "simplify", this::simplify,
                "domain", this::domain,
                "parse", this::parse,
                "equal", this::equal);
    }

    private void simplify(Request request, Reply reply) throws RequestException {
        Answer simple = fields.formula(request).simplify();
        reply.text("simplified", simple.render(fields.format(request)));
        reply.remarks(List.of(simple));
    }

    private void domain(Request request, Reply reply) throws RequestException {
        Answer formula = fields.formula(request);
        DomainJson.of(formula.domain()).asMap().forEach(reply::element);
        if (!formula.notes().isEmpty()) reply.texts("notes", formula.notes());
    }

    private void parse(Request request, Reply reply) throws RequestException {
        Reader.Reading reading = fields.reader(request).echo(request.text("expr"));
        reply.text("parsed", reading.text());
        if (!reading.notes().isEmpty()) reply.texts("notes", reading.notes());
    }

    /** The two formulas are {@code expr} and {@code other}, or {@code a} and {@code b}, or the two of {@code exprs}. */
    private void equal(Request request, Reply reply) throws RequestException {
        Reader reader = fields.reader(request);
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
}
