package deriv.cli;

import deriv.Answer;
import deriv.Coloring;
import deriv.SparseAnswer;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** {@code deriv gradient}, {@code jacobian} and {@code hessian}: all derivatives at once. */
final class Matrix {
    private Matrix() {
    }

    static ExitCode gradient(Session session) {
        return run(session, tensor(session).orElse(
                session.arguments().has(Option.SPARSE) ? Matrix::writeGradientEntries : Matrix::writeGradient));
    }

    static ExitCode jacobian(Session session) {
        return run(session,
                tensor(session).orElseGet(() -> matrix(session, Answer::jacobian, Answer::sparseJacobian)));
    }

    static ExitCode hessian(Session session) {
        return run(session, matrix(session, Answer::hessian, Answer::sparseHessian));
    }

    /** Derives, writes what was found and returns what there is to remark on. */
    @FunctionalInterface
    private interface Task {
        Answer write(Answer formula, List<String> variables, Writing writing);
    }

    private static ExitCode run(Session session, Task task) {
        Inputs inputs = Inputs.of(session.arguments(), session.in());
        session.refuseFurtherOperands(inputs);
        Writing writing = new Writing(session);
        return session.each(inputs, program -> {
            Answer formula = session.reader(List.of()).parse(program);
            Answer derivative = task.write(formula, Differentiation.variables(formula, session), writing);
            OperationLines.write(formula, List.of(derivative), session);
            session.remarks(derivative);
        });
    }

    /** {@return the task of an order that is asked for}: all derivatives of that order */
    private static Optional<Task> tensor(Session session) {
        Optional<Integer> order = session.arguments().count(Option.ORDER);
        if (order.isPresent() && session.arguments().has(Option.SPARSE)) {
            throw new UsageException("--sparse goes with first derivatives and with hessian, not with -n",
                    "leave out one of them");
        }
        return order.map(n -> (formula, variables, writing) -> {
            Answer tensor = formula.tensor(variables, n);
            writing.write("", tensor);
            return tensor;
        });
    }

    private static Task matrix(
            Session session,
            BiFunction<Answer, List<String>, Answer> dense,
            BiFunction<Answer, List<String>, SparseAnswer> sparse) {
        return session.arguments().has(Option.SPARSE)
                ? (formula, variables, writing) -> {
                    SparseAnswer entries = sparse.apply(formula, variables);
                    sayColors(entries, session);
                    return writeEntries(entries, writing);
                }
                : (formula, variables, writing) -> {
                    Answer matrix = dense.apply(formula, variables);
                    writing.write("", matrix);
                    return matrix;
                };
    }

    /** Says with -v how few products with vectors give the whole matrix. */
    private static void sayColors(SparseAnswer matrix, Session session) {
        if (!session.arguments().has(Option.VERBOSE)) return;
        boolean symmetric = session.arguments().command() == Command.HESSIAN;
        Coloring coloring = symmetric ? matrix.sparsity().starColoring() : matrix.sparsity().coloring();
        session.messages().note("%d colour%s: so many products with vectors give the whole matrix".formatted(
                coloring.count(), coloring.count() == 1 ? "" : "s"));
    }

    /** Writes each entry that is not 0 as the language would name it, {@code [row,column]}. */
    private static Answer writeEntries(SparseAnswer matrix, Writing writing) {
        for (SparseAnswer.Entry e : matrix.entries()) {
            writing.write("[%d,%d] = ".formatted(e.row() + 1, e.column() + 1), e.value());
        }
        return matrix.values();
    }

    private static Answer writeGradient(Answer formula, List<String> variables, Writing writing) {
        Answer gradient = formula.gradient(variables);
        writing.write("", gradient);
        return gradient;
    }

    private static Answer writeGradientEntries(Answer formula, List<String> variables, Writing writing) {
        Answer gradient = formula.gradient(variables);
        List<Answer> entries = gradient.entries().getFirst();
        for (int i = 0; i < entries.size(); i++) {
            if (!entries.get(i).isZero()) {
                writing.write("[%d] = ".formatted(i + 1), entries.get(i));
            }
        }
        return gradient;
    }
}
