package deriv;

import deriv.calculus.Derivative.Purpose;
import deriv.calculus.Directional;
import deriv.compile.ArrayLayout;
import deriv.compile.ArrayLayout.Result;
import deriv.compile.TapeFunction;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Operation;
import deriv.source.ClassName;
import deriv.source.Unit;
import deriv.tape.Tape;
import deriv.tape.TapeBuilder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The parts of a compiled function: which outputs each has, and where they lie. Safe to share between threads. */
final class CompiledParts {
    private final Compilation made;
    private final Content content;
    private final List<Expr> functions;
    private final List<Expr> symbols;
    private final Map<Part, Made> parts = new EnumMap<>(Part.class);

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

    /** {@return the parts that were asked for, as a class to be written} */
    Unit unit(ClassName name) {
        return new SourceMethods(made, this).unit(name);
    }

    /**
     * What a part computes.
     *
     * @param tape     of the variables, for products also of the direction or the weights
     * @param sparsity of a matrix: the tape has its entries at these places
     */
    record Made(Tape tape, ArrayLayout layout, Optional<Sparsity> sparsity) {}

    /** {@return the program of a part} */
    TapeFunction program(Made part) {
        return TapeFunction.of(part.tape, part.layout, this::name);
    }

    /** {@return the program that writes the entries of a matrix into the whole matrix of zeros} */
    TapeFunction spread(Made matrix) {
        Sparsity sparsity = matrix.sparsity.orElseThrow();
        return TapeFunction.of(matrix.tape, matrix.layout.at(sparsity.places()), this::name);
    }

    /** For stack traces. */
    private String name() {
        return String.join("; ", made.formulas());
    }

    /**
     * {@return the part, made at the first call}
     *
     * @throws DerivException if it cannot be made, or has to be asked for and was not
     */
    synchronized Made part(Part part) {
        Made known = parts.get(part);
        if (known == null) {
            known = asked(() -> made(part));
            parts.put(part, known);
        }
        return known;
    }

    private Made made(Part part) {
        return switch (part) {
            case VALUE -> requested(part, this::value);
            case GRADIENT -> requested(part, this::gradient);
            case JACOBIAN -> requested(part, () -> matrix(new DerivativeKind.Jacobian(symbols)));
            case HESSIAN -> requested(part, this::hessian);
            case JVP -> jvp();
            case VJP -> vjp();
            case HVP -> hvp();
        };
    }

    private Made requested(Part part, Supplier<Made> maker) {
        if (made.parts().contains(part)) {
            return maker.get();
        }
        throw notRequested(part);
    }

    static DerivException notRequested(Part part) {
        return new DerivException(DerivException.Kind.USAGE,
                "the part %s was not asked for when the function was made".formatted(part),
                "name it: Deriv.compile(f).with(Part.%s)".formatted(part));
    }

    private Made value() {
        return made(functions, List.of(), numbers());
    }

    private Made gradient() {
        requireScalar(Part.GRADIENT);
        List<Expr> outputs = new ArrayList<>(functions);
        outputs.addAll(DerivativeKind.entries(checked(new DerivativeKind.Gradient(symbols))));
        return made(outputs, List.of(), Result.RETURNED_AND_STORED);
    }

    private Made hessian() {
        requireScalar(Part.HESSIAN);
        return matrix(new DerivativeKind.Hessian(symbols));
    }

    private Made jvp() {
        List<String> names = fresh(symbols.size());
        return made(
                products(1, f -> Directional.jvp(f, symbols, symbols(names), Purpose.TO_COMPUTE)), names, numbers());
    }

    private Made vjp() {
        List<String> names = fresh(functions.size());
        return made(
                products(1, f -> Directional.vjp(f, symbols, symbols(names), Purpose.TO_COMPUTE)), names,
                Result.STORED);
    }

    private Made hvp() {
        requireScalar(Part.HVP);
        List<String> names = fresh(symbols.size());
        return made(
                products(2, f -> Directional.hvp(f.getFirst(), symbols, symbols(names), Purpose.TO_COMPUTE)),
                names,
                Result.STORED);
    }

    private List<Expr> products(int order, Function<List<Expr>, List<Expr>> product) {
        return DerivativeKind.entries(new KinkRule(made.settings(), symbols, order)
                .of(content, f -> Exprs.vector(product.apply(DerivativeKind.entries(f)))));
    }

    private Made matrix(DerivativeKind.Matrix kind) {
        var entries = DerivativeKind.Entries.of(kind, content.computed(), Purpose.TO_COMPUTE);
        int[] rows = entries.positions().stream().mapToInt(DerivativeKind.Entries.Position::row).toArray();
        int[] columns = entries.positions().stream().mapToInt(DerivativeKind.Entries.Position::column).toArray();
        Sparsity sparsity = new Sparsity(kind.rows(content.computed()), symbols.size(), rows, columns);
        Made made = made(DerivativeKind.entries(checked(entries)), List.of(), Result.STORED);
        return new Made(made.tape, made.layout, Optional.of(sparsity));
    }

    /** A single number needs no array. */
    private Result numbers() {
        return functions.size() == 1 ? Result.RETURNED_AND_STORED : Result.STORED;
    }

    private Expr checked(DerivativeKind kind) {
        Derivation derivation = new NumericDerivation(content, kind, made.settings().policy());
        return Checked.of(
                made.settings().atKink() == AtKink.FAST ? derivation : new KinkDerivation(derivation, made.settings()),
                made.settings().checking()).content().computed();
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
        return new Made(
                tape.outputs(outputs).build(), ArrayLayout.of(made.variables().size(), result), Optional.empty());
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
