package deriv.cli;

import deriv.Answer;
import java.util.List;
import java.util.function.BiFunction;

/** {@code deriv gradient}, {@code jacobian} and {@code hessian}: all derivatives at once. */
final class Matrix {
    private Matrix() {
    }

    static ExitCode run(Session session, BiFunction<Answer, List<String>, Answer> derivatives) {
        Inputs inputs = Inputs.of(session.arguments(), session.in());
        session.refuseFurtherOperands(inputs);
        Writing writing = new Writing(session);
        return session.each(inputs, program -> {
            Answer formula = session.reader(List.of()).parse(program);
            Answer result = derivatives.apply(formula, Differentiation.variables(formula, session));
            if (session.arguments().has(Option.SPARSE)) writeEntries(result, writing);
            else writing.write("", result);
            session.remarks(result);
        });
    }

    /** Writes each entry that is not 0 as the language would name it, {@code [row,column]}. */
    private static void writeEntries(Answer result, Writing writing) {
        List<List<Answer>> rows = result.entries();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.get(i).size(); j++) {
                Answer entry = rows.get(i).get(j);
                String index = result.shape() == Answer.Shape.MATRIX ? "[%d,%d]".formatted(i + 1, j + 1)
                        : "[%d]".formatted(j + 1);
                if (!entry.isZero()) writing.write(index + " = ", entry);
            }
        }
    }
}
