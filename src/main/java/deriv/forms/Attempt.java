package deriv.forms;

import deriv.core.Effort;
import deriv.core.Expr;
import deriv.core.LimitException;
import deriv.normal.Level;
import deriv.normal.NormalForm;
import deriv.simplify.Policy;
import java.util.function.Function;
import java.util.function.Supplier;

/** Work for a form that was asked for: bounded, and without a form to fall back on. */
final class Attempt {
    private final Policy policy;

    Attempt(Policy policy) {
        this.policy = policy;
    }

    /**
     * {@return what the work returns}
     *
     * @throws LimitException if it takes more steps than the effort of the policy has
     */
    private <T> T of(Supplier<T> work) {
        return Effort.within(steps(), work).orElseThrow(this::spent);
    }

    /**
     * {@return an expression by its normal form}; what is neither sum nor product is its own kernel, and stays
     *
     * @throws LimitException if it is too large
     */
    Expr of(Expr e, Function<NormalForm, Expr> form) {
        if (!e.isSum() && !e.isProduct()) {
            return e;
        }
        NormalForm normal = normalForm(e);
        return of(() -> form.apply(normal));
    }

    private NormalForm normalForm(Expr e) {
        return NormalForm.of(e, Level.KERNELS, policy.values().numbers(), steps()).orElseThrow(this::spent);
    }

    private long steps() {
        return switch (policy.effort()) {
            case LOW -> 100_000;
            case NORMAL -> 1_000_000;
            case HIGH -> 20_000_000;
        };
    }

    private LimitException spent() {
        return new LimitException(
                policy.effort() == Policy.Effort.HIGH ? "the effort" : "the effort; --effort high looks further",
                "this form of the answer is too large to be found");
    }
}
