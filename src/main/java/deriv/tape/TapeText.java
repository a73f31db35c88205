package deriv.tape;

/**
 * The listing of a tape, for reading:
 *
 * <pre>{@code
 * inputs x, y
 * t1 = x * y
 * t2 = x > 0
 * if t2
 *   t4 = log(x)
 * else
 * end t6 = t4 | 0.0
 * out t1, t6
 * }</pre>
 *
 * <p>Numbers stand for their slots; a conditional has the first or the second value behind its {@code end}.
 */
public final class TapeText {
    private static final int DEEPEST_INDENT = 20;

    private final Tape tape;
    private final StringBuilder out = new StringBuilder();
    private int depth;

    private TapeText(Tape tape) {
        this.tape = tape;
    }

    public static String of(Tape tape) {
        return new TapeText(tape).text();
    }

    private String text() {
        out.append("inputs ").append(String.join(", ", tape.inputs())).append('\n');
        for (int i = 0; i < tape.length(); i++) {
            if (tape.op(i) == Op.ELSE || tape.op(i) == Op.END) {
                depth--;
            }
            out.repeat("  ", Math.min(depth, DEEPEST_INDENT)).append(line(i)).append('\n');
            if (tape.op(i) == Op.IF || tape.op(i) == Op.ELSE) {
                depth++;
            }
        }
        out.append("out");
        for (int i = 0; i < tape.outputCount(); i++) {
            out.append(i == 0 ? " " : ", ").append(name(tape.output(i)));
        }
        return out.append('\n').toString();
    }

    private String line(int i) {
        return switch (tape.op(i)) {
            case ADD -> infix(i, "+");
            case SUBTRACT -> infix(i, "-");
            case MULTIPLY -> infix(i, "*");
            case DIVIDE -> infix(i, "/");
            case POWER -> infix(i, "^");
            case NEGATE -> result(i) + "-" + operand(i, 0);
            case SQRT -> prefix(i, "sqrt");
            case CBRT -> prefix(i, "cbrt");
            case EXP -> prefix(i, "exp");
            case HYPOT -> prefix(i, "hypot");
            case MAX -> prefix(i, "max");
            case POSITIVE -> result(i) + operand(i, 0) + " > 0";
            case NONNEGATIVE -> result(i) + operand(i, 0) + " >= 0";
            case ZERO -> result(i) + operand(i, 0) + " == 0";
            case NONZERO -> result(i) + operand(i, 0) + " != 0";
            case CALL_UNARY, CALL_BINARY, CALL_TERNARY, CALL_VARIADIC ->
                prefix(i, tape.function(i).name());
            case REQUIRE -> "require " + operand(i, 0);
            case IF -> "if " + operand(i, 0);
            case ELSE -> "else";
            case END -> "end " + result(i) + operand(i, 0) + " | " + operand(i, 1);
        };
    }

    private String infix(int i, String sign) {
        return result(i) + operand(i, 0) + " " + sign + " " + operand(i, 1);
    }

    private String prefix(int i, String function) {
        StringBuilder call = new StringBuilder(result(i)).append(function).append('(');
        for (int k = 0; k < tape.arity(i); k++) {
            call.append(k == 0 ? "" : ", ").append(operand(i, k));
        }
        return call.append(')').toString();
    }

    private String result(int i) {
        return name(tape.resultSlot(i)) + " = ";
    }

    private String operand(int i, int k) {
        return name(tape.operand(i, k));
    }

    private String name(int slot) {
        int inputs = tape.inputs().size();
        int results = inputs + tape.constantCount();
        return slot < inputs
                ? tape.inputs().get(slot)
                : slot < results ? Double.toString(tape.constant(slot - inputs)) : "t" + (slot - results + 1);
    }
}
