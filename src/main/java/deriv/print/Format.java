package deriv.print;

import deriv.core.Cond;
import deriv.core.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The output formats. */
public enum Format {
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
                if (out.charAt(out.length() - 1) != '[') out.append(',');
                out.append("{\"name\":").append(Json.quote(d.name())).append(",\"value\":").append(d.value()).append('}');
            }
            return out.append("],\"result\":").append(text.result()).append('}').toString();
        }
    };

    /** Answers lighter than this are never printed with definitions unless that is asked for. */
    static final int LARGE = 5_000;

    private final Press press;

    /** Makes the text of one layout. */
    @FunctionalInterface
    private interface Press {
        String write(Layout layout, Map<Layout, Layout> names, Budget budget);

        static Press of(Renderer renderer) {
            return (layout, names, budget) -> new Pen(renderer, names, budget).write(layout);
        }
    }

    Format(Press press) {
        this.press = press;
    }

    /** {@return the definitions and the one result in one text} */
    abstract String join(Text text);

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
     * @throws deriv.core.LimitException if the text would be longer than the style allows
     */
    public String print(Expr e, Style style) {
        Layout layout = new Arrangement(style.numbers()).layout(e);
        if (style.sharing() != Sharing.DEFINITIONS && layout.weight() < LARGE) {
            return press.write(layout, Map.of(), new Budget(style.limit()));
        }
        Text text = write(List.of(layout), style);
        return text.definitions().isEmpty() ? text.result() : join(text);
    }

    /** {@return the condition; conditions have no definitions} */
    public String print(Cond c, Style style) {
        return press.write(new Arrangement(style.numbers()).layout(c), Map.of(), new Budget(style.limit()));
    }

    /**
     * {@return the expressions apart from the definitions that they share}
     *
     * @throws deriv.core.LimitException if a text would be longer than the style allows
     */
    public Text printAll(List<Expr> exprs, Style style) {
        Arrangement arrangement = new Arrangement(style.numbers());
        return write(exprs.stream().map(arrangement::layout).toList(), style);
    }

    private Text write(List<Layout> roots, Style style) {
        Definitions definitions = definitions(roots, style.sharing());
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

    private static Definitions definitions(List<Layout> roots, Sharing sharing) {
        return switch (sharing) {
            case INLINE -> Definitions.none(roots);
            case DEFINITIONS -> Definitions.of(roots);
            case WHEN_LARGE -> {
                Definitions none = Definitions.none(roots);
                if (none.weight() < LARGE) yield none;
                Definitions shared = Definitions.of(roots);
                yield 2 * shared.weight() < none.weight() ? shared : none;
            }
        };
    }
}
