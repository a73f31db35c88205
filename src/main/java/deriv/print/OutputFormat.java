package deriv.print;

import deriv.core.Cond;
import deriv.core.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The output formats. */
public enum OutputFormat {
    /** The language in ASCII. Reads back to the identical expression. */
    TEXT(Press.of(Linear.TEXT)) {
        @Override
        String join(Text text) {
            return joined(text, " = ", "; ");
        }
    },
    /** The language with mathematical signs: {@code 2·x·cos(x²)}. */
    UNICODE(Press.of(Linear.UNICODE)) {
        @Override
        String join(Text text) {
            return joined(text, " = ", "; ");
        }
    },
    /** Mathematical mode of TeX, with {@code amsmath}. */
    LATEX(Press.of(new Latex())) {
        @Override
        String join(Text text) {
            StringBuilder out = new StringBuilder("\\begin{aligned} ");
            for (Text.Definition d : text.definitions()) {
                out.append(LatexNames.of(d.name())).append(" &= ").append(d.value()).append(" \\\\ ");
            }
            return out.append("& ").append(text.result()).append(" \\end{aligned}").toString();
        }
    },
    /** Presentation MathML, one {@code math} element. */
    MATHML(Press.of(new MathMl())) {
        @Override
        String join(Text text) {
            StringBuilder out = new StringBuilder("<mtable>");
            for (Text.Definition d : text.definitions()) {
                out.append("<mtr><mtd>").append(MathMlNames.of(d.name())).append("<mo>=</mo>").append(d.value())
                        .append("</mtd></mtr>");
            }
            return out.append("<mtr><mtd>").append(text.result()).append("</mtd></mtr></mtable>").toString();
        }

        @Override
        String equality() {
            return "<mo>=</mo>";
        }

        @Override
        String finished(String text) {
            return MathMl.OPEN + text + MathMl.CLOSE;
        }
    },
    /** One part a line, indented. */
    TREE(Tree::write) {
        @Override
        String join(Text text) {
            return joined(text, " =\n", "\n\n");
        }
    },
    /** Nested JSON objects. */
    JSON(Press.of(new Json())) {
        @Override
        String join(Text text) {
            StringBuilder out = new StringBuilder("{\"definitions\":[");
            for (Text.Definition d : text.definitions()) {
                if (out.charAt(out.length() - 1) != '[') {
                    out.append(',');
                }
                out.append("{\"name\":").append(Json.quote(d.name())).append(",\"value\":").append(d.value())
                        .append('}');
            }
            return out.append("],\"result\":").append(text.result()).append('}').toString();
        }
    };

    /** Answers lighter than this are never printed with definitions unless that is asked for. */
    static final int LARGE = 5_000;

    /** What an expression weighs at most, without its parts, if nothing is shared. */
    private static final long UNSHARED = 6;

    private final Press press;

    /** Makes the text of one layout. */
    @FunctionalInterface
    private interface Press {
        String write(Layout layout, Map<Layout, Layout> names, Budget budget);

        static Press of(Renderer renderer) {
            return (layout, names, budget) -> new Pen(renderer, names, budget).write(layout);
        }
    }

    OutputFormat(Press press) {
        this.press = press;
    }

    /** {@return the definitions and the one result in one text} */
    abstract String join(Text text);

    /** {@return the text with what the format wants around it} */
    String finished(String text) {
        return text;
    }

    private static String joined(Text text, String equals, String between) {
        StringBuilder out = new StringBuilder();
        for (Text.Definition d : text.definitions()) {
            out.append(d.name()).append(equals).append(d.value()).append(between);
        }
        return out.append(text.result()).toString();
    }

    /** {@return the expression in the default style} */
    public String print(Expr e) {
        return print(e, Style.DEFAULT);
    }

    /**
     * {@return the expression, after its definitions if there are any}
     *
     * @throws deriv.core.LimitException
     *             if the text would be longer than the style allows
     */
    public String print(Expr e, Style style) {
        Arrangement arrangement = new Arrangement(style.numbers());
        Layout layout = arrangement.layout(e);
        if (!isNamed(layout.weight(), arrangement, style)) {
            return finished(press.write(layout, Map.of(), new Budget(style.limit())));
        }
        Text text = compose(List.of(layout), arrangement, style);
        return finished(text.definitions().isEmpty() ? text.result() : join(text));
    }

    /** {@return the formula, in at most so many characters} */
    public String print(Formula formula, int longest) {
        return printEqual(List.of(formula), longest);
    }

    /** {@return formulas that are equal with the sign for that between them, in at most so many characters} */
    public String printEqual(List<Formula> formulas, int longest) {
        Budget budget = new Budget(longest);
        return finished(formulas.stream().map(f -> press.write(f.layout(), Map.of(), budget))
                .collect(Collectors.joining(equality())));
    }

    /** {@return the sign between equal formulas} */
    String equality() {
        return " = ";
    }

    /**
     * {@return a sum whose terms stand as they are given}, not in the order of {@link #print(Expr, Style)}: by rising powers,
     * for one. Without definitions.
     *
     * @param terms at least one
     * @param shown what is written in the place of some symbols: {@code x - 1} as the base of powers, which a factor would be
     *              distributed over
     */
    public String printSum(List<Expr> terms, Map<Expr, Expr> shown, Style style) {
        Arrangement arrangement = new Arrangement(style.numbers(), shown);
        List<Shape.Signed> signed = terms.stream().map(arrangement::layout).map(OutputFormat::signed).toList();
        Layout sum = terms.size() == 1 ? arrangement.layout(terms.getFirst()) : Layout.sum(signed);
        return press.write(sum, Map.of(), new Budget(style.limit()));
    }

    private static Shape.Signed signed(Layout term) {
        return term.shape() instanceof Shape.Negative(var operand)
                ? new Shape.Signed(Shape.Sign.MINUS, operand)
                : new Shape.Signed(Shape.Sign.PLUS, term);
    }

    /** {@return the condition; conditions have no definitions} */
    public String print(Cond c, Style style) {
        Layout layout = new Arrangement(style.numbers()).layout(c);
        return finished(press.write(layout, Map.of(), new Budget(style.limit())));
    }

    /**
     * {@return the expressions apart from the definitions that they share}
     *
     * @throws deriv.core.LimitException
     *             if a text would be longer than the style allows
     */
    public Text printAll(List<Expr> exprs, Style style) {
        Arrangement arrangement = new Arrangement(style.numbers());
        return compose(exprs.stream().map(arrangement::layout).toList(), arrangement, style);
    }

    private Text compose(List<Layout> roots, Arrangement arrangement, Style style) {
        Definitions definitions = definitions(roots, arrangement, style);
        Budget budget = new Budget(style.limit());
        // Every part takes a character or more.
        budget.check(definitions.weight());
        List<Text.Definition> written = new ArrayList<>();
        for (Layout layout : definitions.defined()) {
            String value = press.write(layout, definitions.names(), budget);
            written.add(new Text.Definition(definitions.name(layout), value));
        }
        List<String> results = new ArrayList<>();
        for (Layout root : definitions.roots()) {
            Layout shown = definitions.names().getOrDefault(root, root);
            results.add(press.write(shown, definitions.names(), budget));
        }
        return new Text(written, results);
    }

    private static Definitions definitions(List<Layout> roots, Arrangement arrangement, Style style) {
        Definitions none = Definitions.none(roots);
        if (!isNamed(none.weight(), arrangement, style)) {
            return none;
        }
        Definitions shared = Definitions.of(roots);
        return style.sharing() == Sharing.DEFINITIONS || 2 * shared.weight() < none.weight() ? shared : none;
    }

    /** {@return whether definitions are called for} */
    private static boolean isNamed(long weight, Arrangement arrangement, Style style) {
        return switch (style.sharing()) {
            case INLINE -> false;
            case WHEN_LARGE -> weight >= LARGE && weight > UNSHARED * arrangement.size();
            case DEFINITIONS -> true;
        };
    }
}
