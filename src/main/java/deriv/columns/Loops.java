package deriv.columns;

/** The arithmetic of a plan over blocks. All versions give the same bits. As safe to share as they are stateless. */
interface Loops {
    /** Runs one group of the plan from row {@code from} to before row {@code to} of its columns. */
    void run(int group, double[][] columns, int from, int to);

    /** {@return whether constants must lie in their columns} */
    boolean readsConstants();

    /** {@return the loops that are ready at once} */
    static Loops first(Plan plan) {
        return new Loops() {
            @Override
            public void run(int group, double[][] columns, int from, int to) {
                for (int i : plan.groups().get(group).instructions()) {
                    ArithmeticLoops.apply(
                            plan.tape().op(i),
                            columns[plan.places().of(plan.tape().operand(i, 0))],
                            columns[plan.places().of(plan.tape().operand(i, plan.tape().arity(i) - 1))],
                            columns[plan.places().of(plan.tape().resultSlot(i))],
                            to);
                }
            }

            @Override
            public boolean readsConstants() {
                return true;
            }
        };
    }
}
