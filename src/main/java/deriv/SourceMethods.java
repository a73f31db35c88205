package deriv;

import deriv.source.ClassName;
import deriv.source.Method;
import deriv.source.Parameter;
import deriv.source.Result;
import deriv.source.Unit;
import deriv.tape.Tape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The parts of a compiled function as methods of a generated class, under the names they have in this library. */
final class SourceMethods {
    private static final String POINT = "point";

    private final Compilation made;
    private final CompiledParts parts;
    private final List<Method> methods = new ArrayList<>();
    private final List<Unit.Indices> indices = new ArrayList<>();

    SourceMethods(Compilation made, CompiledParts parts) {
        this.made = made;
        this.parts = parts;
    }

    Unit unit(ClassName name) {
        made.parts().stream().sorted().forEach(this::add);
        return new Unit(name, comment(), methods, indices);
    }

    private List<String> comment() {
        List<String> lines = new ArrayList<>(made.formulas());
        lines.add("");
        lines.add("Variables: " + String.join(", ", made.variables()) + ".");
        List<String> conditions = made.conditions();
        lines.add(conditions.isEmpty() ? "Domain: all real numbers."
                : "Domain: " + String.join(", ", conditions) + ". Elsewhere the results "
                        + switch (made.guarding()) {
                            case GUARDED -> "are NaN.";
                            case UNGUARDED -> "mean nothing.";
                        });
        return lines;
    }

    private void add(Part part) {
        CompiledParts.Made what = parts.part(part);
        int functions = parts.functionCount();
        switch (part) {
            case VALUE -> numbers("value", "values", "The value", "The values", what);
            case GRADIENT ->
                add("valueAndGradient", "The value and its derivatives by " + wrt() + ".", what,
                        "", new Result.ReturnedAndStored("gradient"));
            case JACOBIAN -> matrix("jacobian", "first derivatives of " + functions + " numbers by " + wrt(), what);
            case HESSIAN -> matrix("hessian", "second derivatives by " + wrt(), what);
            case JVP ->
                numbers("jvp", "jvp", "The derivative along a direction", "The derivatives along a direction", what);
            case VJP ->
                add("vjp", "The weights times the matrix of first derivatives by " + wrt() + ".", what, "weights",
                        new Result.Stored("product"));
            case HVP ->
                add("hvp", "The matrix of second derivatives by " + wrt() + " times a direction.", what, "direction",
                        new Result.Stored("product"));
        }
    }

    private String wrt() {
        return String.join(", ", made.wrt());
    }

    /** One number is returned, several are stored. */
    private void numbers(String one, String several, String comment, String comments, CompiledParts.Made what) {
        String direction = what.tape().inputs().size() > made.variables().size() ? "direction" : "";
        if (parts.functionCount() == 1) {
            add(one, comment + ".", what, direction, new Result.Returned());
        } else {
            add(several, comments + ".", what, direction, new Result.Stored("values"));
        }
    }

    private void matrix(String name, String what, CompiledParts.Made made) {
        Sparsity places = made.sparsity().orElseThrow();
        String size = "(" + places.rows() + " times " + places.columns() + ")";
        boolean isDense = places.count() == places.size();
        add(name, "The " + what + ", row by row " + size + ".", made, "", isDense
                ? new Result.Stored(name)
                : new Result.Scattered(name, places.size(), IntStream.of(places.places()).boxed().toList()));
        if (!isDense) {
            add(name + "Entries", "Those of the " + what + " that are not 0 by structure.", made, "",
                    new Result.Stored("entries"));
            indices(name + "Rows", "The rows of the entries.", IntStream.range(0, places.count()).map(places::row));
            indices(name + "Columns", "The columns of the entries.",
                    IntStream.range(0, places.count()).map(places::column));
        }
    }

    private void indices(String name, String comment, IntStream values) {
        indices.add(new Unit.Indices(name, List.of(comment), values.boxed().toList()));
    }

    /** @param second the name of the array behind the point, empty if there is none */
    private void add(String name, String comment, CompiledParts.Made what, String second, Result result) {
        Tape tape = what.tape();
        int variables = made.variables().size();
        List<Parameter> parameters = new ArrayList<>(List.of(new Parameter(POINT, variables)));
        if (!second.isEmpty()) {
            parameters.add(new Parameter(second, tape.inputs().size() - variables));
        }
        methods.add(new Method(name, List.of(comment), parameters, tape, result));
    }
}
