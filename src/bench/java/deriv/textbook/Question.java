package deriv.textbook;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final List<Slope> slopes = new ArrayList<>();
    private final List<Map<Expr, Real>> gaps = new ArrayList<>();

    Question(String name, String formula) {
        this.name = name;
        this.formula = formula;
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

    static Stream<Question> all() throws IOException {
        Map<String, String> formulas = new LinkedHashMap<>();
        TextbookRow.all().forEach(row -> formulas.put("t" + (formulas.size() + 1), row.formula()));
        acceptance(formulas);
        EdgeRow.all().filter(row -> row.ask() == EdgeRow.Ask.DIFF)
                .forEach(row -> formulas.put("e" + (formulas.size() + 1), row.formula()));
        return formulas.entrySet().stream().filter(e -> !OURS.matcher(e.getValue()).find())
                .map(e -> new Question(e.getKey(), e.getValue()));
    }

    private static void acceptance(Map<String, String> formulas) throws IOException {
        for (String line : Files.readAllLines(Path.of("src/test/resources/deriv/acceptance/rows.txt"))) {
            String[] cells = Stream.of(line.split("\\|")).map(String::strip).toArray(String[]::new);
            if (cells.length == 5 && cells[1].matches("diff( x)?") && !OURS.matcher(cells[2]).find()
                    && cells[4].matches("form|value|line") && Integer.parseInt(cells[0]) <= LAST_ROW) {
                String plain = SyntaxPrinter.print(PARSER.parse(cells[2], ParseOptions.DEFAULT).result());
                boolean ofX = Symbols.of(Formulas.expr(plain)).contains(X);
                if (ofX && !formulas.containsValue(plain)) formulas.put("a" + (formulas.size() + 1), plain);
            }
        }
    }

    String name() {
        return name;
    }

    String formula() {
        return formula;
    }

    List<Slope> slopes() {
        return slopes;
    }

    /** {@return whole numbers and halves at which the formula has no slope} */
    List<Map<Expr, Real>> gaps() {
        return gaps;
    }
}
