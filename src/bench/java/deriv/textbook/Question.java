package deriv.textbook;

import deriv.Deriv;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Symbols;
import deriv.testing.Arithmetic;
import deriv.testing.Formulas;
import deriv.testing.Real;
import deriv.testing.TypedValue;
import deriv.text.ParseOptions;
import deriv.text.SyntaxParser;
import deriv.text.SyntaxPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A formula that every system differentiates by x, and the slopes that it has: from differences of what was typed. */
final class Question {
    /** The rows of sections 1 and 2 that ask for one derivative by x. */
    private static final int LAST_ROW = 72;

    /** What the language of another system has no name for, or other arguments, or means otherwise. */
    private static final Pattern OURS = Pattern.compile(
            "\\b(sigmoid|softplus|gelu|silu|swish|mish|relu|leakyrelu|heaviside|erf|softmax|norm\\w*|if|max|min|floor)\\b|;|log\\([^()]*,");

    private static final SyntaxParser PARSER = new SyntaxParser();
    private static final Expr X = Exprs.symbol("x");
    private static final int POINTS = 24;

    /** A point and the slope there. */
    record Slope(Map<Expr, Real> point, double value) {}

    private final String name;
    private final String formula;
    private final List<String> forms;
    private final List<Slope> slopes = new ArrayList<>();
    private final List<Map<Expr, Real>> gaps = new ArrayList<>();

    /** @param forms those that the tables expect */
    private Question(String name, String formula, List<String> forms) {
        this.name = name;
        this.formula = formula;
        this.forms = List.copyOf(forms);
        TypedValue typed = new TypedValue(formula);
        for (int halves = -6; halves <= 6; halves++) {
            Map<Expr, Real> point = new LinkedHashMap<>();
            Symbols.of(Formulas.expr(formula)).forEach(symbol -> point.put(symbol, Real.of(3, 2)));
            point.put(X, Real.of(halves, 2));
            try {
                if (typed.at(point).isEmpty() || typed.slope(point, X).isEmpty()) gaps.add(point);
            } catch (Arithmetic.Undecided _) {
                // another point
            }
        }
        SplittableRandom random = new SplittableRandom(formula.hashCode());
        for (int i = 0; i < POINTS; i++) {
            Map<Expr, Real> point = point(random, i);
            try {
                Optional<Real> slope = typed.at(point).flatMap(_ -> typed.slope(point, X));
                slope.ifPresent(s -> slopes.add(new Slope(point, s.doubleValue())));
            } catch (Arithmetic.Undecided _) {
                // another point
            }
        }
    }

    /** Both signs, far and near: poles and kinks of textbook formulas are at 0 and at small whole numbers. */
    private Map<Expr, Real> point(SplittableRandom random, int i) {
        Map<Expr, Real> point = new LinkedHashMap<>();
        for (Expr symbol : Symbols.of(Formulas.expr(formula))) {
            point.put(symbol, Real.of(2L * random.nextInt(1, 200) + 1, 128));
        }
        long near = random.nextInt(-3, 4) * 1024L + (random.nextBoolean() ? 1 : -1);
        long far = 2L * random.nextInt(-2048, 2048) + 1;
        point.put(X,
                i % 3 == 0 ? Real.of(near, 1024) : Real.of(i % 3 == 1 ? far : Math.abs(far), 1024));
        return point;
    }

    static List<Question> all() throws IOException {
        List<Question> all = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        Stream.of(textbook(), acceptance(), edges()).flatMap(rows -> rows)
                .filter(row -> !OURS.matcher(row.formula()).find() && asked.add(row.formula()))
                .forEach(row -> all.add(new Question(row.family() + (all.size() + 1), row.formula(), row.forms())));
        return all;
    }

    private static Stream<TextbookRow> textbook() {
        return TextbookRow.all().map(row -> new TextbookRow(row.formula(), row.forms(), "t"));
    }

    private static Stream<TextbookRow> acceptance() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/deriv/acceptance/rows.txt")).stream()
                .map(line -> Stream.of(line.split("\\|")).map(String::strip).toList())
                .filter(cells -> cells.size() == 5 && cells.get(1).matches("diff( x)?") && !cells.get(2).contains(";")
                        && cells.get(4).matches("form|value|line") && Integer.parseInt(cells.getFirst()) <= LAST_ROW)
                .map(cells -> new TextbookRow(plain(cells.get(2)), List.of(cells.get(3)), "a"))
                .filter(row -> Symbols.of(Formulas.expr(row.formula())).contains(X));
    }

    /** {@return the formula with every product written out} */
    private static String plain(String typed) {
        return SyntaxPrinter.print(PARSER.parse(typed, ParseOptions.DEFAULT).result());
    }

    private static Stream<TextbookRow> edges() {
        return EdgeRow.all().filter(row -> row.ask() == EdgeRow.Ask.DIFF)
                .map(row -> new TextbookRow(row.formula(), List.of(row.line()), "e"));
    }

    String name() {
        return name;
    }

    String formula() {
        return formula;
    }

    /** {@return whether this is a form that the tables expect} */
    boolean isExpected(String printed) {
        return forms.stream().anyMatch(form -> Deriv.parse(form).infix().equals(printed));
    }

    List<Slope> slopes() {
        return slopes;
    }

    /** {@return whole numbers and halves at which the formula has no slope} */
    List<Map<Expr, Real>> gaps() {
        return gaps;
    }
}
