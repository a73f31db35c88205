package deriv.source;

import deriv.functions.Kernel;
import deriv.tape.Op;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Formulas as text, with the brackets that keep every operation and its operands. Notes which kernels are called. One method
 * an operation differs between languages at most in its name.
 */
abstract class Formulas {
    private static final String IS_ZERO = " == 0";
    private static final int CHOICE = 0;
    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int SIGN = 3;
    private static final int ATOM = 4;

    private final Set<String> called = new TreeSet<>();

    /** A text and how tightly it binds. */
    private record Piece(String text, int level) {
        String at(int least) {
            return level >= least ? text : "(" + text + ")";
        }
    }

    /** {@return the keys of all members of the library that were named} */
    final Set<String> called() {
        return called;
    }

    /** {@return the name of a member of the library, which is then needed} */
    final String member(String key) {
        called.add(key);
        return name(key);
    }

    /** {@return how a member of the library is named} */
    abstract String name(String key);

    /** {@return the name of what is not a number} */
    abstract String undefined();

    /** {@return the infinity, or minus the infinity} */
    abstract String infinity(boolean isNegative);

    /** {@return a call with an array of numbers} */
    abstract String variadic(String function, List<String> arguments);

    /** {@return that one of two comparisons holds} */
    String either(String a, String b) {
        return a + " || " + b;
    }

    /** {@return the first text where the test is 1, the second where it is 0, else what is undefined} */
    abstract String choice(String holds, String then, String fails, String otherwise);

    final String text(Formula formula) {
        return piece(formula).text();
    }

    private Piece piece(Formula formula) {
        return switch (formula) {
            case Formula.Constant(var value) -> constant(value);
            case Formula.Variable(var name) -> new Piece(name, ATOM);
            case Formula.Entry(var array, var index) -> new Piece(array + "[" + index + "]", ATOM);
            case Formula.Apply(var op, var operands) -> applied(op, operands);
            case Formula.Call(var kernel, var arguments) -> call(kernel, arguments);
            case Formula.Choice(var test, var then, var otherwise) ->
                new Piece(choice(holds(test), text(then), fails(test), text(otherwise)), CHOICE);
        };
    }

    private Piece constant(double value) {
        if (value != value) {
            return new Piece(undefined(), ATOM);
        }
        boolean isNegative = value < 0 || 1 / value < 0;
        String text = Double.isInfinite(value) ? infinity(isNegative) : Double.toString(value);
        return new Piece(text, isNegative ? SIGN : ATOM);
    }

    private Piece applied(Op op, List<Formula> x) {
        return switch (op) {
            case ADD -> infix(x, " + ", SUM);
            case SUBTRACT -> infix(x, " - ", SUM);
            case MULTIPLY -> infix(x, " * ", PRODUCT);
            case DIVIDE -> infix(x, " / ", PRODUCT);
            case NEGATE -> new Piece("-" + piece(x.getFirst()).at(ATOM), SIGN);
            case SQRT -> call("Math.sqrt(double)", x);
            case CBRT -> call("Arithmetic.cbrt(double)", x);
            case EXP -> call("Math.exp(double)", x);
            case POWER -> call("Arithmetic.power(double,double)", x);
            case HYPOT -> call("Arithmetic.hypot(double,double)", x);
            case MAX -> call("Math.max(double,double)", x);
            case POSITIVE -> call("Arithmetic.positive(double)", x);
            case NONNEGATIVE -> call("Arithmetic.nonnegative(double)", x);
            case ZERO -> call("Arithmetic.zero(double)", x);
            case NONZERO -> call("Arithmetic.nonzero(double)", x);
            case CALL_UNARY, CALL_BINARY, CALL_TERNARY, CALL_VARIADIC, REQUIRE, IF, ELSE, END ->
                throw new IllegalArgumentException(op + " is not arithmetic");
        };
    }

    /** Left to right: an operand on the right needs brackets already at the same level; a sign there needs them too. */
    private Piece infix(List<Formula> x, String sign, int level) {
        Piece right = piece(x.getLast());
        return new Piece(piece(x.getFirst()).at(level) + sign + right.at(right.level() == SIGN ? ATOM : level + 1),
                level);
    }

    private Piece call(String key, List<Formula> x) {
        return new Piece(member(key) + arguments(x), ATOM);
    }

    private Piece call(Kernel kernel, List<Formula> x) {
        String key = KernelLibrary.key(kernel);
        return kernel instanceof Kernel.Variadic
                ? new Piece(variadic(member(key), x.stream().map(this::text).toList()), ATOM)
                : call(key, x);
    }

    private String arguments(List<Formula> x) {
        return x.stream().map(this::text).collect(Collectors.joining(", ", "(", ")"));
    }

    /** {@return that a test is 1} */
    final String holds(Formula test) {
        return decided(test, " > 0", " >= 0", " == 0", " != 0", " == 1");
    }

    /** {@return that a test is 0} Both are false for what is undefined. */
    final String fails(Formula test) {
        return decided(test, " <= 0", " < 0", " != 0", " == 0", " == 0");
    }

    /** What is undefined is not different from 0, it is undefined. */
    private String decided(Formula test, String positive, String nonnegative, String zero, String nonzero,
            String other) {
        return switch (test) {
            case Formula.Apply(var op, var x) when op == Op.POSITIVE -> number(x) + positive;
            case Formula.Apply(var op, var x) when op == Op.NONNEGATIVE -> number(x) + nonnegative;
            case Formula.Apply(var op, var x) when op == Op.ZERO -> compared(number(x), zero);
            case Formula.Apply(var op, var x) when op == Op.NONZERO -> compared(number(x), nonzero);
            default -> piece(test).at(SUM) + other;
        };
    }

    private String number(List<Formula> x) {
        return piece(x.getFirst()).at(SUM);
    }

    private String compared(String number, String zero) {
        return zero.equals(IS_ZERO) ? number + zero : either(number + " < 0", number + " > 0");
    }
}
