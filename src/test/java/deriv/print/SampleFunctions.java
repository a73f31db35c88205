package deriv.print;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Fn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Functions that are names and nothing else, for printing. */
final class SampleFunctions {
    private static final Map<String, Fn> FUNCTIONS = new ConcurrentHashMap<>();

    private SampleFunctions() {}

    static Fn named(String name) {
        return FUNCTIONS.computeIfAbsent(name, Plain::new);
    }

    private static final class Plain extends Fn {
        Plain(String name) {
            super(name);
        }

        @Override
        public Parity parity() {
            return Parity.NONE;
        }

        @Override
        public Optional<Expr> rewrite(List<Expr> args) {
            return Optional.empty();
        }

        @Override
        public Optional<Expr> exponential(List<Expr> args) {
            return name().equals("log") ? Optional.of(args.getFirst()) : Optional.empty();
        }

        @Override
        public Expr partial(int index, List<Expr> args, Expr self) {
            throw new UnsupportedOperationException(name());
        }

        @Override
        public Cond domain(List<Expr> args) {
            return Cond.TRUE;
        }

        @Override
        public Cond differentiable(List<Expr> args) {
            return Cond.TRUE;
        }
    }
}
