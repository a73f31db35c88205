package deriv.acceptance;

import deriv.Deriv;
import deriv.FunctionInfo;
import java.util.List;
import java.util.SplittableRandom;

/** Random inputs as people type them, the same for the same number: every function, definitions, cases, decimals. */
public final class RandomPrograms {
    private static final List<FunctionInfo> FUNCTIONS = Deriv.functions();
    private static final List<String> LEAVES = List.of("x", "x", "x", "x", "y", "z", "a", "x1", "1", "2", "3", "0.5",
            "10", "1/3", "pi", "e", "x^2", "2x", "(x + 1)", "(1 - x)", "-x", "sqrt(x)", "x y");
    private static final List<String> EXPONENTS = List.of("2", "2", "3", "-1", "-2", "(1/2)", "0.5", "x", "y", "(x+1)",
            "10");
    private static final List<String> RELATIONS = List.of(">", ">=", "<", "<=", "==", "!=");

    private final SplittableRandom random;

    private RandomPrograms(long number) {
        random = new SplittableRandom(number);
    }

    public static String program(long number) {
        return new RandomPrograms(number).program();
    }

    private String program() {
        int depth = random.nextInt(10) == 0 ? 3 : 1 + random.nextInt(2);
        return switch (random.nextInt(10)) {
            case 0 -> "u = " + text(depth - 1) + "; v = u*" + text(1) + "; v + sin(u)*" + text(1);
            case 1 -> "f(t, s) = " + text(depth - 1) + "*t^2 + s; f(" + text(1) + ", " + text(1) + ")";
            case 2 -> "g(t) = t*exp(t); g'(" + text(1) + ") + " + text(1);
            default -> text(depth);
        };
    }

    private String text(int depth) {
        if (depth <= 0) return pick(LEAVES);
        return switch (random.nextInt(13)) {
            case 0, 1 -> text(depth - 1) + " + " + text(depth - 1);
            case 2 -> text(depth - 1) + " - (" + text(depth - 1) + ")";
            case 3, 4 -> "(" + text(depth - 1) + ")*(" + text(depth - 1) + ")";
            case 5 -> "(" + text(depth - 1) + ")/(" + text(depth - 1) + ")";
            case 6 -> "(" + text(depth - 1) + ")^" + pick(EXPONENTS);
            case 7 -> "(" + text(depth - 1) + ")(" + text(depth - 1) + ")";
            case 8 -> cases(depth);
            case 9 -> "|" + text(depth - 1) + "|";
            default -> call(depth);
        };
    }

    private String cases(int depth) {
        return "if(" + text(0) + " " + pick(RELATIONS) + " " + text(0) + ", " + text(depth - 1) + ", "
                + text(depth - 1) + ")";
    }

    private String call(int depth) {
        FunctionInfo function = pick(FUNCTIONS);
        int count = (int) function.signature().chars().filter(c -> c == ',').count() + 1;
        StringBuilder call = new StringBuilder(function.name()).append('(');
        for (int i = 0; i < Math.min(count, 2); i++) {
            call.append(i > 0 ? ", " : "").append(text(depth - 1));
        }
        return call.append(')').toString();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
