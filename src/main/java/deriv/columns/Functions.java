package deriv.columns;

import deriv.columns.kernels.BlockFunction;
import deriv.tape.Tape;
import java.util.Optional;

/** How functions such as the logarithm are computed over a block. */
enum Functions {
    /** By the kernels for blocks where there are some: fast, within 1 ulp. */
    BLOCKWISE {
        @Override
        Optional<BlockFunction> of(Tape tape, int i) {
            return switch (tape.op(i)) {
                case EXP -> Optional.of(BlockFunction.EXP);
                case HYPOT -> Optional.of(BlockFunction.HYPOT);
                case CALL_UNARY -> BlockFunction.of(tape.kernel(i)).map(it -> it);
                case ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE, SQRT, CBRT, POWER, MAX, POSITIVE, NONNEGATIVE, ZERO,
                        NONZERO, CALL_BINARY, CALL_TERNARY, CALL_VARIADIC, REQUIRE, IF, ELSE, END ->
                    Optional.empty();
            };
        }
    },
    /** Row by row, with the bits of the interpreter. */
    SCALAR {
        @Override
        Optional<BlockFunction> of(Tape tape, int i) {
            return Optional.empty();
        }
    };

    /** {@return the quicker way on this machine} */
    static Functions best() {
        return HardwareFma.isQuick() ? BLOCKWISE : SCALAR;
    }

    /** {@return the function over blocks that computes an instruction, if it is not computed row by row} */
    abstract Optional<BlockFunction> of(Tape tape, int i);
}
