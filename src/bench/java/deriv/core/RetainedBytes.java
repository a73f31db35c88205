package deriv.core;

import java.lang.ref.Reference;
import java.util.List;
import java.util.function.Supplier;

/** Prints how many bytes a node keeps alive: record, handle, lists, numbers and table entry together. */
final class RetainedBytes {
    private static final int NODES = 1_000_000;

    private RetainedBytes() {}

    static void main() {
        report("call in the weak table", RetainedBytes::calls);
        report("sum of two in the weak table", RetainedBytes::sums);
        report("piecewise in the weak table", RetainedBytes::pieces);
        Operation.run(Allowance.GENEROUS, () -> {
            report("call in a nursery", RetainedBytes::calls);
            return null;
        });
        Operation.run(Allowance.GENEROUS, () -> {
            report("sum of two in a nursery", RetainedBytes::sums);
            return null;
        });
    }

    private static void report(String what, Supplier<Expr> work) {
        long before = used();
        Expr kept = work.get();
        System.out.printf("%-30s %3d bytes%n", what, (used() - before) / NODES);
        Reference.reachabilityFence(kept);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static Expr calls() {
        Expr e = Exprs.symbol("x");
        for (int i = 0; i < NODES; i++) {
            e = Exprs.apply(BenchmarkFn.F, e);
        }
        return e;
    }

    private static Expr sums() {
        Expr y = Exprs.symbol("y");
        Expr e = y;
        for (int i = 0; i < NODES; i++) {
            e = Interner.intern(new Node.Sum(
                    Rational.ZERO, List.of(new Term(Rational.ONE, e), new Term(Rational.TWO, y))));
        }
        return e;
    }

    private static Expr pieces() {
        Expr y = Exprs.symbol("y");
        Expr e = y;
        for (int i = 0; i < NODES; i++) {
            e = Exprs.piecewise(Cond.positive(e), e, Exprs.ONE);
        }
        return e;
    }
}
