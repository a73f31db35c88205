package deriv.source;

import deriv.source.Step.Assign;
import deriv.source.Step.Choose;
import deriv.source.Step.Declare;
import deriv.source.Step.Define;
import deriv.source.Step.Require;
import deriv.source.Step.Return;
import deriv.source.Step.Run;
import deriv.source.Step.Store;
import java.util.List;

/** Steps as statements of Java or C, which agree in them. */
final class Braces {
    private final Formulas formulas;
    private final Lines out;

    Braces(Formulas formulas, Lines out) {
        this.formulas = formulas;
        this.out = out;
    }

    /** Names what differs between a whole method and a part of one. */
    interface Surroundings {
        /** {@return what ends a method whose results are undefined} */
        List<String> refusal();

        /** {@return the name by which a part is called} */
        String name(Part part);
    }

    void write(List<Step> steps, Surroundings around) {
        for (Step step : steps) {
            switch (step) {
                case Define(var name, var value) -> out.line("double " + name + " = " + formulas.text(value) + ";");
                case Declare(var name, var value) ->
                    out.line("double " + name + " = " + formulas.text(new Term.Constant(value)) + ";");
                case Assign(var name, var value) -> out.line(name + " = " + formulas.text(value) + ";");
                case Store(var array, var index, var value) ->
                    out.line(array + "[" + index + "] = " + formulas.text(value) + ";");
                case Choose choose -> choose(choose, around);
                case Require(var test) -> {
                    out.line("if (!(" + formulas.holds(test) + ")) {");
                    block(around.refusal());
                    out.line("}");
                }
                case Run(var part) -> run(part, around);
                case Return(var value) -> out.line("return " + formulas.text(value) + ";");
            }
        }
    }

    private void choose(Choose choose, Surroundings around) {
        out.line("if (" + formulas.holds(choose.test()) + ") {");
        out.indent();
        write(choose.then(), around);
        out.dedent();
        out.line("} else if (" + formulas.fails(choose.test()) + ") {");
        out.indent();
        write(choose.otherwise(), around);
        out.dedent();
        out.line("}");
    }

    private void run(Part part, Surroundings around) {
        String call = around.name(part) + "(" + Body.WORK + ")";
        if (!part.mayRefuse()) {
            out.line(call + ";");
            return;
        }
        out.line("if (!" + call + ") {");
        block(around.refusal());
        out.line("}");
    }

    private void block(List<String> statements) {
        out.indent();
        statements.forEach(out::line);
        out.dedent();
    }
}
