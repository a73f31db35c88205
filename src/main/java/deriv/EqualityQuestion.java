package deriv;

import deriv.core.Cond;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Unfolding;
import deriv.equality.Decision;
import deriv.equality.Question;
import deriv.equality.Verdict;
import deriv.precise.Ball;
import deriv.print.Style;
import deriv.simplify.Policy;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/** Two answers compared entry by entry, and the verdict in words. */
final class EqualityQuestion {
    /** Digits of a value that is not exact, unless the difference shows later. */
    private static final int FEWEST_DIGITS = 10;

    private static final int MOST_DIGITS = 50;

    private static final int LONGEST_EXACT = 24;

    private final Answer left;
    private final Answer right;
    private final Style style;

    EqualityQuestion(Answer left, Answer right) {
        this.left = left;
        this.right = right;
        this.style = Style.DEFAULT.withNumbers(left.settings().style());
    }

    Equality answer() {
        List<List<Answer>> leftRows = left.entries();
        List<List<Answer>> rightRows = right.entries();
        requireSameShape(leftRows, rightRows);
        Set<String> conditions = new LinkedHashSet<>();
        Set<String> methods = new LinkedHashSet<>();
        List<String> tried = new ArrayList<>();
        for (int i = 0; i < leftRows.size(); i++) {
            for (int j = 0; j < leftRows.get(i).size(); j++) {
                switch (verdict(leftRows.get(i).get(j), rightRows.get(i).get(j))) {
                    case Verdict.Proved(var where, var method) -> {
                        where.forEach(c -> conditions.add(text(c)));
                        methods.add(method);
                    }
                    case Verdict.Refuted refuted -> {
                        return refuted(refuted, place(i, j));
                    }
                    case Verdict.Undecided(var clauses) -> tried.addAll(clauses);
                }
            }
        }
        return tried.isEmpty()
                ? new Equality.Proved(List.copyOf(conditions), String.join("; ", methods))
                : new Equality.Undecided(tried.stream().distinct().toList());
    }

    private void requireSameShape(List<List<Answer>> a, List<List<Answer>> b) {
        boolean same = left.shape() == right.shape()
                && a.stream().map(List::size).toList().equals(b.stream().map(List::size).toList());
        if (!same) {
            throw new DerivException(DerivException.Kind.USAGE,
                    "a " + shape(left) + " and a " + shape(right) + " cannot be compared",
                    "compare numbers with numbers, and vectors with vectors of the same length");
        }
    }

    private static String shape(Answer a) {
        List<List<Answer>> rows = a.entries();
        return switch (a.shape()) {
            case SCALAR -> "number";
            case VECTOR -> "vector of length " + rows.getFirst().size();
            case MATRIX -> rows.size() + " by " + rows.getFirst().size() + " matrix";
        };
    }

    private List<Integer> place(int i, int j) {
        return switch (left.shape()) {
            case SCALAR -> List.of();
            case VECTOR -> List.of(j + 1);
            case MATRIX -> List.of(i + 1, j + 1);
        };
    }

    private static Verdict verdict(Answer a, Answer b) {
        return Decision.of(new Question(side(a), side(b), policy(a.settings().policy(), b.settings().policy())));
    }

    /** What was assumed of the variables of either side. */
    private static Policy policy(Policy a, Policy b) {
        Set<Cond> assumptions = new LinkedHashSet<>(a.assumptions());
        assumptions.addAll(b.assumptions());
        return new Policy(List.copyOf(assumptions), a.values(), a.effort());
    }

    private static Question.Side side(Answer a) {
        // What a rule says of a derivative is of no matter here.
        return new Question.Side(Unfolding.of(a.content().expr()), a.content().domain());
    }

    private Equality refuted(Verdict.Refuted refuted, List<Integer> entry) {
        SequencedMap<String, String> point = new LinkedHashMap<>();
        refuted.point().forEach((symbol, value) -> point.put(((Node.Sym) symbol.node()).name(),
                Format.TEXT.printer().print(Exprs.number(value), style)));
        SequencedMap<String, String> functions = new LinkedHashMap<>();
        refuted.functions().forEach((call, body) -> functions.put(call, Format.TEXT.printer().print(body, style)));
        Ball left = refuted.left().ball();
        Ball right = refuted.right().ball();
        int digits = digits(left, right);
        boolean isTiny = digits > MOST_DIGITS;
        return new Equality.Refuted(entry, functions, point,
                value(refuted.left(), isTiny ? FEWEST_DIGITS : digits),
                isTiny ? apart(right.mid().subtract(left.mid())) : value(refuted.right(), digits));
    }

    /** Nobody looks for the difference in hundreds of digits. */
    private static String apart(BigDecimal difference) {
        BigDecimal size = difference.abs().round(new MathContext(3)).stripTrailingZeros();
        return decimal(size, 3) + (difference.signum() > 0 ? " more" : " less");
    }

    /** {@return as many digits as it takes to see the difference, and one more} */
    private static int digits(Ball a, Ball b) {
        int digits = FEWEST_DIGITS;
        // Where one ends in a half, the two may round apart and be alike again with a digit more.
        while (areAlike(a, b, digits - 1) || areAlike(a, b, digits)) {
            digits++;
        }
        return digits;
    }

    private static boolean areAlike(Ball a, Ball b, int digits) {
        return rounded(a, digits).compareTo(rounded(b, digits)) == 0;
    }

    private static BigDecimal rounded(Ball ball, int digits) {
        return ball.mid().round(new MathContext(digits));
    }

    private String value(Verdict.Value value, int digits) {
        if (value.exact().isNumber()) {
            String exact = Format.TEXT.printer().print(value.exact(), style);
            if (exact.length() <= LONGEST_EXACT) {
                return exact;
            }
        }
        return decimal(rounded(value.ball(), digits).stripTrailingZeros(), digits);
    }

    private static String decimal(BigDecimal decimal, int digits) {
        boolean plain = decimal.scale() <= 2 * digits && decimal.precision() - decimal.scale() <= LONGEST_EXACT;
        return plain ? decimal.toPlainString() : decimal.toString().replace("E+", "e").replace("E", "e");
    }

    private String text(Cond c) {
        return Format.TEXT.printer().print(c, style);
    }
}
