package deriv;

import deriv.calculus.Derivative.Purpose;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The answers that are made of an answer: its derivatives and its forms, verified, with the notes that belong to them. */
final class Derivatives {
    /** So many notes on names that do not occur. */
    private static final int MAX_REMARKS = 20;

    private final Answer function;
    private final Settings settings;

    Derivatives(Answer function) {
        this.function = function;
        this.settings = function.settings();
    }

    Answer along(List<String> variables) {
        List<String> remarks = new ArrayList<>(function.notes());
        Set<String> known = new HashSet<>(function.variables());
        new LinkedHashSet<>(variables).stream().filter(name -> !known.contains(name)).limit(MAX_REMARKS)
                .forEach(name -> remarks.add("'" + name + "' does not occur, so the derivative by it is 0"));
        return made(() -> new DerivativeKind.Along(symbols(variables)), settings.form(), remarks);
    }

    Answer gradient(List<String> variables) {
        requireScalar("gradient", "jacobian takes vectors");
        return made(() -> new DerivativeKind.Gradient(distinct(variables)));
    }

    Answer tensor(List<String> variables, int order) {
        if (order < 1) {
            throw new DerivException(DerivException.Kind.USAGE,
                    "the order of the derivatives is at least 1, not " + order,
                    "order 1 is the gradient, 2 the Hessian matrix");
        }
        return made(() -> new TensorKind(distinct(variables), order));
    }

    Answer jacobian(List<String> variables) {
        requireRows("jacobian");
        return made(() -> new DerivativeKind.Jacobian(distinct(variables)));
    }

    SparseAnswer sparseJacobian(List<String> variables) {
        requireRows("jacobian");
        return sparse(new DerivativeKind.Jacobian(distinct(variables)));
    }

    Answer hessian(List<String> variables) {
        requireScalar("hessian", "give one function, not a vector");
        return made(() -> new DerivativeKind.Hessian(distinct(variables)));
    }

    SparseAnswer sparseHessian(List<String> variables) {
        requireScalar("hessian", "give one function, not a vector");
        return sparse(new DerivativeKind.Hessian(distinct(variables)));
    }

    Answer jvp(List<String> variables, Answer direction) {
        requireRows("jvp");
        List<Expr> vector = entries(direction, variables.size(), "direction");
        return product(direction, () -> new ProductKind.Jvp(distinct(variables), vector));
    }

    Answer vjp(List<String> variables, Answer weights) {
        requireRows("vjp");
        List<Expr> vector = entries(weights, function.entries().getFirst().size(), "vector of weights");
        return product(weights, () -> new ProductKind.Vjp(distinct(variables), vector));
    }

    Answer hvp(List<String> variables, Answer direction) {
        requireScalar("hvp", "give one function, not a vector");
        List<Expr> vector = entries(direction, variables.size(), "direction");
        return product(direction, () -> new ProductKind.Hvp(distinct(variables), vector));
    }

    /** The vector may have a domain of its own. */
    private Answer product(Answer vector, Supplier<DerivativeKind> kind) {
        return made(function.content().where(vector.content().domain()), kind, settings.form(), function.notes());
    }

    private void requireRows(String what) {
        if (function.shape() == Answer.Shape.MATRIX) {
            throw new DerivException(DerivException.Kind.USAGE, what + " needs a number or a vector, not a matrix",
                    "write its entries in one vector");
        }
    }

    private static List<Expr> entries(Answer vector, int length, String what) {
        List<Expr> entries = DerivativeKind.entries(vector.content().expr());
        if (vector.shape() == Answer.Shape.MATRIX || entries.size() != length) {
            throw new DerivException(DerivException.Kind.USAGE,
                    "the %s has %d entries, and %d are needed".formatted(what, entries.size(), length),
                    what.equals("direction") ? "it has one for each variable" : "it has one for each function");
        }
        return entries;
    }

    Answer inForm(Form form) {
        return made(() -> new DerivativeKind.Along(List.of()), form, function.notes());
    }

    private SparseAnswer sparse(DerivativeKind.Matrix matrix) {
        Expr typed = function.content().expr();
        DerivativeKind.Entries chosen =
                function.asked(() -> DerivativeKind.Entries.of(matrix, typed, Purpose.TO_READ));
        Answer vector = made(() -> chosen);
        List<Answer> values = vector.entries().getFirst();
        List<SparseAnswer.Entry> entries = new ArrayList<>();
        for (int k = 0; k < values.size(); k++) {
            if (!values.get(k).isZero()) {
                DerivativeKind.Entries.Position p = chosen.positions().get(k);
                entries.add(new SparseAnswer.Entry(p.row(), p.column(), values.get(k)));
            }
        }
        return new SparseAnswer(matrix.rows(typed), matrix.symbols().size(), entries, vector);
    }

    /** {@return a derivative of any kind, in the form of the settings} */
    Answer made(Supplier<DerivativeKind> kind) {
        return made(kind, settings.form(), function.notes());
    }

    private Answer made(Supplier<DerivativeKind> kind, Form form, List<String> remarks) {
        return made(function.content(), kind, form, remarks);
    }

    private Answer made(Content content, Supplier<DerivativeKind> kind, Form form, List<String> remarks) {
        return operation(() -> {
            Derivation derivation = derivation(content, kind.get(), form);
            Checked derivative = Checked.of(derivation, settings.checking());
            return Answer.of(derivative.content(), said(derivation, remarks), settings, derivative.verification(),
                    derivation.gaveUp() ? Answer.Search.STOPPED : Answer.Search.COMPLETE);
        });
    }

    private Derivation derivation(Content content, DerivativeKind kind, Form form) {
        Derivation derivation = settings.isReal()
                ? new ReadableDerivation(content, kind, settings.policy())
                : new ComplexDerivation(content, kind, settings.policy());
        Derivation formed = form.isAuto() ? derivation : new FormedDerivation(derivation, form, settings.policy());
        return settings.atKink() == AtKink.FAST || !settings.isReal() ? formed : new KinkDerivation(formed, settings);
    }

    private List<String> said(Derivation derivation, List<String> remarks) {
        List<String> all = new ArrayList<>(remarks);
        if (!settings.isReal() && !derivation.kind().symbols().isEmpty()) {
            ComplexDerivation.notes(function.content()).stream().filter(note -> !all.contains(note)).forEach(all::add);
        }
        if (!derivation.restrictions().isEmpty()) {
            all.add("this form exists for "
                    + Format.TEXT.printer().print(Cond.and(derivation.restrictions()), function.style()));
        }
        return all;
    }

    /** {@return the answer that the work makes, within the limits; it outlives the nursery of the operation} */
    Answer operation(Supplier<Answer> work) {
        return DerivException.translating(
                () -> Operation.call(settings.limits().allowance(), work, Answer::exprs, Answer::over));
    }

    /** {@return the answers that the work makes}, as {@link #operation} */
    List<Answer> operations(Supplier<List<Answer>> work) {
        return DerivException.translating(() -> Operation.call(settings.limits().allowance(), work,
                answers -> answers.stream().flatMap(a -> a.exprs().stream()).toList(), Derivatives::over));
    }

    private static List<Answer> over(List<Answer> answers, List<Expr> published) {
        List<Answer> all = new ArrayList<>();
        int first = 0;
        for (Answer answer : answers) {
            int next = first + answer.exprs().size();
            all.add(answer.over(published.subList(first, next)));
            first = next;
        }
        return all;
    }

    private void requireScalar(String what, String nextStep) {
        if (function.shape() != Answer.Shape.SCALAR) {
            throw new DerivException(DerivException.Kind.USAGE, what + " needs one number, not a vector", nextStep);
        }
    }

    private static List<Expr> distinct(List<String> names) {
        Compilation.requireDistinct(names);
        return symbols(names);
    }

    private static List<Expr> symbols(List<String> names) {
        return names.stream().map(Exprs::symbol).toList();
    }
}
