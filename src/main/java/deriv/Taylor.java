package deriv;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.print.OutputFormat;
import deriv.taylor.TaylorPolynomial;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The Taylor polynomial of a number or of each entry of a vector, and how its remainder goes to 0. Immutable and safe to share
 * between threads.
 *
 * <pre>{@code
 * Taylor t = Deriv.parse("exp(sin(x))").taylor("x", "0", 5);
 * t.toString()      // 1 + x + x^2/2 - x^4/8 - x^5/15   # + O(x^6)
 * t.polynomial()    // an answer: -x^5/15 - x^4/8 + x^2/2 + x + 1
 * }</pre>
 */
public final class Taylor {
    private final Answer polynomial;
    private final List<TaylorPolynomial> entries;

    /** @param entries one for a number, one for each entry of a vector, around the same point */
    Taylor(Answer polynomial, List<TaylorPolynomial> entries) {
        this.polynomial = polynomial;
        this.entries = List.copyOf(entries);
    }

    /**
     * A coefficient.
     *
     * @param powers those of the differences of the variables from the point, in the order of the variables
     * @param value  an exact formula
     */
    public record Coefficient(List<Integer> powers, String value) {
        public Coefficient {
            powers = List.copyOf(powers);
        }
    }

    /** {@return the polynomial as an answer, with its conditions: a number, or a vector} */
    public Answer polynomial() {
        return polynomial;
    }

    /** {@return the order}: less than was asked for if the function has no more derivatives at the point */
    public int order() {
        return entries.stream().mapToInt(TaylorPolynomial::order).min().orElse(0);
    }

    /** {@return the names of the variables that move, in their order} */
    public List<String> variables() {
        return entries.getFirst().variables().stream().map(s -> print(Format.TEXT, s)).toList();
    }

    /**
     * {@return the coefficients of each entry, by rising degree}: of one variable all of them from the power 0 to the order,
     * of several those that are not 0
     */
    public List<List<Coefficient>> coefficients() {
        return polynomial.asked(() -> entries.stream().map(this::coefficients).toList());
    }

    private List<Coefficient> coefficients(TaylorPolynomial entry) {
        List<Coefficient> all = new ArrayList<>();
        for (TaylorPolynomial.Term term : entry.terms()) {
            List<Integer> powers = term.exponents().powers();
            while (powers.size() == 1 && all.size() < powers.getFirst()) {
                all.add(new Coefficient(List.of(all.size()), "0"));
            }
            all.add(new Coefficient(powers, print(Format.TEXT, term.coefficient())));
        }
        while (entry.variables().size() == 1 && all.size() <= entry.order()) {
            all.add(new Coefficient(List.of(all.size()), "0"));
        }
        return all;
    }

    /**
     * {@return the remainder, as mathematicians write it}: {@code O(x^6)} is at most a multiple of {@code x^6} near 0, {@code
     * o(x^5)} is smaller than any multiple of {@code x^5}, {@code O(|(x - 1, y)|^3)} goes with the distance in the plane
     */
    public String remainder() {
        return polynomial.asked(() -> remainder(entries.stream().filter(e -> e.order() == order()).findFirst()
                .orElseThrow()));
    }

    private String remainder(TaylorPolynomial entry) {
        boolean isNext = entries.stream().filter(e -> e.order() == entry.order())
                .allMatch(e -> e.remainder() == TaylorPolynomial.Remainder.NEXT_POWER);
        int power = isNext ? entry.order() + 1 : entry.order();
        List<Expr> steps = entry.steps();
        String size = steps.size() == 1
                ? power(steps.getFirst(), power)
                : "|(" + steps.stream().map(s -> print(Format.TEXT, s)).collect(Collectors.joining(", ")) + ")|"
                        + (power == 1 ? "" : "^" + power);
        return (isNext ? "O(" : "o(") + size + ")";
    }

    private String power(Expr step, int power) {
        String base = print(Format.TEXT, step);
        return power == 0 ? "1" : power == 1 ? base : print(Format.TEXT, step.pow(power));
    }

    /** {@return where the polynomial is about a limit and not a value, or holds under conditions}; may be empty */
    public String remark() {
        List<String> said = new ArrayList<>();
        if (entries.stream().anyMatch(e -> e.source() == TaylorPolynomial.Source.LIMIT)) {
            said.add("at " + point() + " by the limit");
        }
        String conditions = polynomial.remark();
        if (!conditions.isEmpty()) {
            said.add(conditions);
        }
        return String.join("; ", said);
    }

    /** {@return the point, as equations}: {@code x = 0, y = pi/2} */
    public String point() {
        return polynomial.asked(() -> {
            TaylorPolynomial entry = entries.getFirst();
            List<String> equations = new ArrayList<>();
            for (int i = 0; i < entry.variables().size(); i++) {
                equations.add(print(Format.TEXT, entry.variables().get(i)) + " = "
                        + print(Format.TEXT, entry.point().get(i)));
            }
            return String.join(", ", equations);
        });
    }

    /** {@return the polynomial in this format, by rising powers of the distance from the point} */
    public String render(Format format) {
        return switch (format) {
            case TEXT, UNICODE, LATEX -> polynomial.asked(() -> {
                List<String> rows = entries.stream().map(e -> sum(format.printer(), e)).toList();
                return polynomial.shape() == Answer.Shape.SCALAR ? rows.getFirst() : vector(format, rows);
            });
            case MATHML, TREE, JSON -> polynomial.render(format);
        };
    }

    private String sum(OutputFormat printer, TaylorPolynomial entry) {
        return printer.printSum(entry.summands(), entry.shown(), polynomial.style());
    }

    private static String vector(Format format, List<String> rows) {
        return format == Format.LATEX
                ? "\\begin{pmatrix} " + String.join(" \\\\ ", rows) + " \\end{pmatrix}"
                : "[" + String.join(", ", rows) + "]";
    }

    private String print(Format format, Expr e) {
        return format.printer().print(e, polynomial.style());
    }

    /** {@return what stands behind the polynomial: the remainder and the {@link #remark}} */
    public String comment() {
        String remark = remark();
        return "+ " + remainder() + (remark.isEmpty() ? "" : "; " + remark);
    }

    /** {@return the polynomial in the language; its remainder and conditions follow as a comment, so that it reads back} */
    @Override
    public String toString() {
        return render(Format.TEXT) + "   # " + comment();
    }

    // --- handles ---

    /** {@return the conditions of all entries} */
    static List<Cond> conditions(List<TaylorPolynomial> entries) {
        Set<Cond> all = new LinkedHashSet<>();
        entries.forEach(e -> all.addAll(e.conditions()));
        return List.copyOf(all);
    }

    List<Expr> exprs() {
        List<Expr> all = new ArrayList<>(polynomial.exprs());
        entries.forEach(e -> all.addAll(e.exprs()));
        return all;
    }

    /** {@return the same over other handles of the same content, in the order of {@link #exprs}} */
    Taylor over(List<Expr> published) {
        int own = polynomial.exprs().size();
        Iterator<Expr> rest = published.subList(own, published.size()).iterator();
        return new Taylor(polynomial.over(published.subList(0, own)), entries.stream().map(e -> e.over(rest)).toList());
    }
}
