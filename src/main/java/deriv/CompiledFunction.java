package deriv;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Functions and their derivatives as code of the virtual machine: m numbers of n variables, with derivatives by k of
 * them (all, unless {@link Compilation#wrt(String...)} says otherwise). Made by {@link Deriv#compile}.
 *
 * <p>A call keeps nothing, allocates nothing once the code is warm, and writes only into the arrays it was given; matrices
 * are written row by row. Functions may be shared between threads. At kinks the derivative of each function has its usual
 * convention: {@code relu'(0) = 0}, {@code abs'(0) = 0}, ties of max and min go to the first argument. NaN and infinities
 * as arguments are computed with like other numbers.
 *
 * <p>All methods that take arrays throw {@link DerivException} of kind {@link DerivException.Kind#USAGE} if one has
 * another length than is said here, or if the part was not asked for when the function was made.
 */
public final class CompiledFunction {
    private static final double[] NOTHING = {};

    private final Compilation made;
    private final CompiledParts parts;
    private final int variables;
    private final int functions;
    private final int directions;

    private final AtFirstCall value;
    private final AtFirstCall gradient;
    private final AtFirstCall jvp;
    private final AtFirstCall vjp;
    private final AtFirstCall hvp;
    private final Optional<CompiledMatrix> jacobian;
    private final Optional<CompiledMatrix> hessian;

    /** Kept, because they become faster with the rows they have computed. */
    private final Map<Part, ColumnFunction> columns = new ConcurrentHashMap<>();

    CompiledFunction(Compilation made) {
        this.made = made;
        this.parts = new CompiledParts(made);
        this.variables = made.variables().size();
        this.functions = parts.functionCount();
        this.directions = made.wrt().size();
        this.value = program(Part.VALUE);
        this.gradient = program(Part.GRADIENT);
        this.jvp = program(Part.JVP);
        this.vjp = program(Part.VJP);
        this.hvp = program(Part.HVP);
        this.jacobian = matrix(Part.JACOBIAN);
        this.hessian = matrix(Part.HESSIAN);
    }

    private AtFirstCall program(Part part) {
        AtFirstCall program = new AtFirstCall(() -> parts.program(parts.part(part)));
        if (made.parts().contains(part)) {
            program.program();
        }
        return program;
    }

    private Optional<CompiledMatrix> matrix(Part part) {
        return made.parts().contains(part)
                ? Optional.of(new CompiledMatrix(parts, parts.part(part), made.guarding()))
                : Optional.empty();
    }

    /** {@return the variables, in the order of the coordinates of a point} */
    public List<String> variables() {
        return made.variables();
    }

    /** {@return the variables to differentiate by, in the order of a gradient} */
    public List<String> wrt() {
        return made.wrt();
    }

    /** {@return m, how many numbers the functions have at a point} */
    public int count() {
        return functions;
    }

    /**
     * {@return the conditions under which the functions are defined}; elsewhere the numbers mean nothing, unless the
     * function was {@link Compilation#guarded}: then they are NaN
     */
    public List<String> conditions() {
        return made.conditions();
    }

    // --- values ---

    /** {@return the value of one function of one variable} */
    public double value(double x) {
        if (variables != 1 || functions != 1) {
            throw new DerivException(DerivException.Kind.USAGE,
                    "there are %d functions of %d variables, not one of one".formatted(functions, variables),
                    "values(double[], double[]) computes all at a point");
        }
        return value.program().at(x);
    }

    /** {@return the value of one function at a point of n coordinates} */
    public double value(double... point) {
        requirePoint(point);
        requireScalar();
        return value.program().run(point, NOTHING, NOTHING);
    }

    /** Computes the m values at a point. */
    public void values(double[] point, double[] out) {
        requirePoint(point);
        require("the array of values", out, functions);
        double first = value.program().run(point, NOTHING, out);
        if (functions == 1) {
            out[0] = first;
        }
    }

    // --- derivatives ---

    /** Computes the k partial derivatives of one function at a point, and returns the value. */
    public double valueAndGradient(double[] point, double[] out) {
        requirePoint(point);
        require("the gradient", out, directions);
        return gradient.program().run(point, NOTHING, out);
    }

    /** Computes the Jacobian at a point: m times k numbers, row by row. */
    public void jacobian(double[] point, double[] out) {
        requirePoint(point);
        CompiledMatrix matrix = jacobian();
        require("the Jacobian", out, matrix.size());
        matrix.whole(point, out);
    }

    /** {@return the places of the Jacobian that are not 0 by structure} */
    public Sparsity jacobianSparsity() {
        return jacobian().sparsity();
    }

    /** Computes the entries of the Jacobian at the places of {@link #jacobianSparsity}, in their order. */
    public void jacobianEntries(double[] point, double[] out) {
        requirePoint(point);
        CompiledMatrix matrix = jacobian();
        require("the array of entries", out, matrix.sparsity().count());
        matrix.entries(point, out);
    }

    private CompiledMatrix jacobian() {
        return jacobian.orElseThrow(() -> CompiledParts.notRequested(Part.JACOBIAN));
    }

    /** Computes the Hessian of one function at a point: k times k numbers, row by row, both triangles. */
    public void hessian(double[] point, double[] out) {
        requirePoint(point);
        CompiledMatrix matrix = hessian();
        require("the Hessian", out, matrix.size());
        matrix.whole(point, out);
    }

    /** {@return the places of the Hessian that are not 0 by structure, in both triangles} */
    public Sparsity hessianSparsity() {
        return hessian().sparsity();
    }

    /** Computes the entries of the Hessian at the places of {@link #hessianSparsity}, in their order. */
    public void hessianEntries(double[] point, double[] out) {
        requirePoint(point);
        CompiledMatrix matrix = hessian();
        require("the array of entries", out, matrix.sparsity().count());
        matrix.entries(point, out);
    }

    private CompiledMatrix hessian() {
        return hessian.orElseThrow(() -> CompiledParts.notRequested(Part.HESSIAN));
    }

    // --- products ---

    /** {@return the derivative of one function along a direction of k numbers} */
    public double jvp(double[] point, double[] direction) {
        requirePoint(point);
        require("the direction", direction, directions);
        requireScalar();
        return jvp.program().run(point, direction, NOTHING);
    }

    /** Computes the Jacobian times a direction of k numbers: m numbers. */
    public void jvp(double[] point, double[] direction, double[] out) {
        requirePoint(point);
        require("the direction", direction, directions);
        require("the product", out, functions);
        double first = jvp.program().run(point, direction, out);
        if (functions == 1) {
            out[0] = first;
        }
    }

    /** Computes m weights times the Jacobian: k numbers. */
    public void vjp(double[] point, double[] weights, double[] out) {
        requirePoint(point);
        require("the weights", weights, functions);
        require("the product", out, directions);
        vjp.program().run(point, weights, out);
    }

    /** Computes the Hessian of one function times a direction of k numbers: k numbers. */
    public void hvp(double[] point, double[] direction, double[] out) {
        requirePoint(point);
        require("the direction", direction, directions);
        require("the product", out, directions);
        hvp.program().run(point, direction, out);
    }

    // --- many points ---

    /**
     * {@return a part as a function of columns of numbers, a row for each point} Its inputs are the n variables, for
     * products also the k numbers of the direction or the m weights; its outputs are those of the part, for
     * {@link Part#GRADIENT} the value and then the k derivatives, for matrices the entries at the places of the sparsity.
     *
     * @throws DerivException if the part has to be asked for and was not
     */
    public ColumnFunction columns(Part part) {
        return columns.computeIfAbsent(part, _ -> ColumnFunction.of(parts.part(part).tape()));
    }

    /**
     * Computes the m values at many points.
     *
     * @param columns a column for each of the n variables
     * @param out     a column for each of the m values, all columns of one length
     */
    public void batch(double[][] columns, double[][] out) {
        columns(Part.VALUE).evaluate(columns, out);
    }

    // --- code ---

    /**
     * {@return these functions as code that depends on nothing}: the parts that were asked for, as static methods of a class
     *
     * @param className with the package in front, such as {@code com.acme.Decay}, or without one
     * @throws DerivException if that cannot be the name of a class
     */
    public GeneratedSource source(String className) {
        return GeneratedSource.of(parts, className, made.settings().limits());
    }

    // --- arrays ---

    private void requirePoint(double[] point) {
        require("a point", point, variables);
    }

    private static void require(String what, double[] array, int length) {
        if (array.length != length) {
            throw new DerivException(DerivException.Kind.USAGE,
                    "%s of %d numbers was given, and %d are needed".formatted(what, array.length, length),
                    "coordinates are in the order of variables(), derivatives in that of wrt()");
        }
    }

    private void requireScalar() {
        if (functions != 1) {
            throw new DerivException(DerivException.Kind.USAGE,
                    "there are %d functions, not one".formatted(functions), "give an array for all numbers");
        }
    }
}
