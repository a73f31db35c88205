package deriv.print;

import deriv.core.Cond;
import deriv.core.Expr;

/** The output formats. */
public enum Format {
    /** The language in ASCII. Reads back to the identical expression. */
    TEXT(Linear.TEXT),
    /** The language with mathematical signs: {@code π}, {@code ²}, {@code √}. Reads back too. */
    UNICODE(Linear.UNICODE);

    private final Renderer renderer;

    Format(Renderer renderer) {
        this.renderer = renderer;
    }

    /** {@return the expression in the default style} */
    public String print(Expr e) {
        return print(e, Style.DEFAULT);
    }

    public String print(Expr e, Style style) {
        Arrangement arrangement = new Arrangement(style.numbers(), f -> 0);
        return new Pen(renderer, style.limit()).write(arrangement.layout(e));
    }

    public String print(Cond c, Style style) {
        Arrangement arrangement = new Arrangement(style.numbers(), f -> 0);
        return new Pen(renderer, style.limit()).write(arrangement.layout(c));
    }
}
