package deriv.core;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Rows of the tests' own: the core has no function table. */
final class Rows {
    static final Row SIN = new Row("sin", Fn.Parity.ODD, Complex::sin) {
        @Override
        public Optional<Expr> rewrite(List<Expr> args) {
            return args.getFirst() == Exprs.ZERO ? Optional.of(Exprs.ZERO) : Optional.empty();
        }
    };

    static final Row COS = new Row("cos", Fn.Parity.EVEN, Complex::cos) {
        @Override
        public Optional<Expr> rewrite(List<Expr> args) {
            return args.getFirst() == Exprs.ZERO ? Optional.of(Exprs.ONE) : Optional.empty();
        }
    };

    static final Row LOG = new Row("log", Fn.Parity.NONE, Complex::log) {
        @Override
        public Optional<Expr> rewrite(List<Expr> args) {
            Expr u = args.getFirst();
            return u == Exprs.ZERO ? Optional.of(Exprs.UNDEFINED)
                    : u == Exprs.ONE ? Optional.of(Exprs.ZERO)
                    : u == Exprs.E ? Optional.of(Exprs.ONE)
                    : Optional.empty();
        }

        @Override
        public Optional<Expr> exponential(List<Expr> args) {
            return Optional.of(args.getFirst());
        }
    };

    /** A function about which nothing is known, also not its number of arguments. */
    static final Row F = new Row("f", Fn.Parity.NONE, _ -> Complex.UNDEFINED) {};

    private Rows() {}

    static Row named(String name) {
        for (Row row : List.of(SIN, COS, LOG, F)) {
            if (row.name().equals(name)) {
                return row;
            }
        }
        throw new IllegalArgumentException(name);
    }

    abstract static class Row extends Fn {
        private final Parity parity;
        private final UnaryOperator<Complex> value;

        private Row(String name, Parity parity, UnaryOperator<Complex> value) {
            super(name);
            this.parity = parity;
            this.value = value;
        }

        Complex value(Complex at) {
            return value.apply(at);
        }

        @Override
        public Parity parity() {
            return parity;
        }

        @Override
        public Optional<Expr> rewrite(List<Expr> args) {
            return Optional.empty();
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
