package deriv;

import deriv.calculus.Derivative.Purpose;
import deriv.calculus.Directional;
import deriv.compile.Layout;
import deriv.compile.Layout.Result;
import deriv.compile.Program;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Operation;
import deriv.tape.Tape;
import deriv.tape.TapeBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Makes the programs of a compiled function: which outputs each part has, and where they lie. */
final class CompiledParts {
    private final Compilation made;
    private final Content content;
    private final List<Expr> functions;
    private final List<Expr> symbols;

    CompiledParts(Compilation made) {
        this.made = made;
        this.content = made.content();
        this.functions = DerivativeKind.entries(content.computed());
        this.symbols = symbols(made.wrt());
    }

    private static List<Expr> symbols(List<String> names) {
        return names.stream().map(Exprs::symbol).toList();
    }

    /** {@return so many names that no text can hold, so that they meet no variable of the user} */
    private static List<String> fresh(int count) {
        return IntStream.range(0, count).mapToObj(i -> "direction " + i).toList();
    }

    int functionCount() {
        return functions.size();
    }

    /** What a part computes, as a program of which the caller knows the arrays. */
    record Made(Tape tape, Layout layout) {
        Program program() {
            return Program.of(tape, layout);
        }
    }

    /** A matrix: the places of its entries, and the program of the entries. */
    record Matrix(Sparsity sparsity, Tape tape, Layout layout) {
        /** {@return the program that writes the entries one after the other} */
        Program packed() {
            return Program.of(tape, layout);
        }

        /** {@return the program that writes the entries into a whole matrix of zeros} */
        Program spread() {
            return Program.of(tape, layout.at(sparsity.places()));
        }
    }

    Made value() {
        return asked(() -> made(functions, List.of(), numbers()));
    }

    Made gradient() {
        requireScalar(Part.GRADIENT);
        return asked(() -> {
            List<Expr> outputs = new ArrayList<>(functions);
            outputs.addAll(DerivativeKind.entries(checked(new DerivativeKind.Gradient(symbols))));
            return made(outputs, List.of(), Result.RETURNED_AND_STORED);
        });
    }

    Matrix jacobian() {
        return matrix(new DerivativeKind.Jacobian(symbols));
    }

    Matrix hessian() {
        requireScalar(Part.HESSIAN);
        return matrix(new DerivativeKind.Hessian(symbols));
    }

    Made jvp() {
        return asked(() -> {
            List<String> names = fresh(symbols.size());
            List<Expr> tangents = Directional.jvp(functions, symbols, symbols(names), Purpose.TO_COMPUTE);
            return made(tangents, names, numbers());
        });
    }

    Made vjp() {
        return asked(() -> {
            List<String> names = fresh(functions.size());
            List<Expr> adjoints = Directional.vjp(functions, symbols, symbols(names), Purpose.TO_COMPUTE);
            return made(adjoints, names, Result.STORED);
        });
    }

    Made hvp() {
        requireScalar(Part.HVP);
        return asked(() -> {
            List<String> names = fresh(symbols.size());
            Expr f = functions.getFirst();
            List<Expr> tangents = Directional.hvp(f, symbols, symbols(names), Purpose.TO_COMPUTE);
            return made(tangents, names, Result.STORED);
        });
    }

    private Matrix matrix(DerivativeKind.Matrix kind) {
        return asked(() -> {
            var entries = DerivativeKind.Entries.of(kind, content.computed(), Purpose.TO_COMPUTE);
            int[] rows = entries.positions().stream().mapToInt(DerivativeKind.Entries.Position::row).toArray();
            int[] columns = entries.positions().stream().mapToInt(DerivativeKind.Entries.Position::column).toArray();
            Sparsity sparsity = new Sparsity(kind.rows(content.computed()), symbols.size(), rows, columns);
            Made made = made(DerivativeKind.entries(checked(entries)), List.of(), Result.STORED);
            return new Matrix(sparsity, made.tape, made.layout);
        });
    }

    /** A single number needs no array. */
    private Result numbers() {
        return functions.size() == 1 ? Result.RETURNED_AND_STORED : Result.STORED;
    }

    private Expr checked(DerivativeKind kind) {
        return Checked.of(new NumericDerivation(content, kind), made.settings().checking()).content().computed();
    }

    /** @param direction the names of the inputs that are no coordinates of the point */
    private Made made(List<Expr> outputs, List<String> direction, Result result) {
        List<String> inputs = new ArrayList<>(made.variables());
        inputs.addAll(direction);
        TapeBuilder tape = Tape.over(inputs);
        switch (made.guarding()) {
            case GUARDED -> tape.guard(Cond.and(content.guard()));
            case UNGUARDED -> {}
        }
        return new Made(tape.outputs(outputs).build(), Layout.of(made.variables().size(), result));
    }

    private void requireScalar(Part part) {
        if (functions.size() != 1) {
            throw new DerivException(DerivException.Kind.USAGE,
                    "%s needs one function, and there are %d".formatted(part, functions.size()),
                    "a vector has JACOBIAN, JVP and VJP");
        }
    }

    private <T> T asked(Supplier<T> question) {
        return DerivException
                .translating(() -> Operation.run(made.settings().limits().allowance(), question));
    }
}
