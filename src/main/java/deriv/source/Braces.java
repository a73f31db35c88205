package deriv.source;

import deriv.source.Statement.Assign;
import deriv.source.Statement.Choose;
import deriv.source.Statement.Declare;
import deriv.source.Statement.Define;
import deriv.source.Statement.Require;
import deriv.source.Statement.Return;
import deriv.source.Statement.Run;
import deriv.source.Statement.Store;
import java.util.List;

/** Statements as text in Java and C, which agree in them. */
final class Braces {
    private final Formulas formulas;
    private final IndentedText out;

    Braces(Formulas formulas, IndentedText out) {
        this.formulas = formulas;
        this.out = out;
    }

    /** Names what differs between a whole method and a part of one. */
    interface Surroundings {
        /** {@return what ends a method whose results are undefined} */
        List<String> refusal();

        /** {@return the name by which a part is called} */
        String name(MethodPart part);
    }

    void write(List<Statement> statements, Surroundings around) {
        for (Statement statement : statements) {
            switch (statement) {
                case Define(var name, var value) -> out.line("double " + name + " = " + formulas.text(value) + ";");
                case Declare(var name, var value) ->
                    out.line("double " + name + " = " + formulas.text(new Formula.Constant(value)) + ";");
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

    private void run(MethodPart part, Surroundings around) {
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
