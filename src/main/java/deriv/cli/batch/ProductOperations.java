package deriv.cli.batch;

import deriv.Answer;
import deriv.Numbers;
import deriv.Reader;
import deriv.cli.VectorText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Products of derivative matrices with vectors: as formulas, or with {@code points} as numbers. */
final class ProductOperations implements OperationGroup {
    private final FormulaFields fields;

    ProductOperations(FormulaFields fields) {
        this.fields = fields;
    }

    @Override
    public Map<String, Handler> byName() {
        return Map.of(
                "jvp", (request, reply) -> answer(request, reply, Answer::jvp, "v"),
                "vjp", (request, reply) -> answer(request, reply, Answer::vjp, "u"),
                "hvp", (request, reply) -> answer(request, reply, Answer::hvp, "v"));
    }

    /** A product of the library. */
    @FunctionalInterface
    private interface Product {
        Answer of(Answer formula, List<String> variables, Answer vector);
    }

    /** The field {@code with} is a name, or an array of numbers and formulas. */
    private void answer(Request request, Reply reply, Product product, String usualName) throws RequestException {
        Reader reader = fields.reader(request);
        Answer formula = fields.formula(request);
        List<String> variables = fields.variables(request, List.of(formula));
        int length = usualName.equals("u") ? formula.entries().getFirst().size() : variables.size();
        Answer vector = vector(request.textOrEntries("with").orElse(usualName), reader, formula, length);
        Answer result = product.of(formula, variables, vector);
        if (request.has("points")) {
            Set<String> names = new LinkedHashSet<>(formula.variables());
            names.addAll(vector.variables());
            Points points = Points.of(request, List.copyOf(names));
            Numbers numbers = result.numbers(points.variables());
            boolean scalar = result.shape() == Answer.Shape.SCALAR;
            reply.numbers("values", points.values(numbers, values -> scalar ? (Object) values[0] : values));
        } else {
            reply.text("product", result.render(fields.format(request)));
        }
        reply.remarks(List.of(result));
    }

    private static Answer vector(String text, Reader reader, Answer formula, int length) throws RequestException {
        try {
            return VectorText.of(text, reader, formula, length);
        } catch (IllegalArgumentException e) {
            throw new RequestException(FailureCode.USAGE, e.getMessage());
        }
    }
}
