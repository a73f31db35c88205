package deriv.text;

import java.util.List;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Pair;

/** A token with what the pass found out about it. Lives inside one parse and nowhere else. */
final class Lexeme extends CommonToken {

    private static final long serialVersionUID = 1L;

    private final transient Source whole;

    /** What a name stands for; set by the pass for names and functions. */
    transient Meaning meaning;
    /** The doubtful reading that this token takes part in, if any. */
    transient Reading reading;
    /** For a function: whether a power stands between the name and the argument. */
    transient boolean hasExponent;
    /** For a function: whether a prime stands after the name. */
    transient boolean derivative;
    /** For a derivative {@code f'[1,0](x, y)}: how many orders are written, else 0. */
    transient int orders;

    /** For the name on the left of a rule {@code def f'[1,0](x, y) = …}: the orders of the derivative; else empty. */
    transient List<Integer> rule = List.of();

    Lexeme(Source whole, Pair<TokenSource, CharStream> source, int type, int start, int stop) {
        super(source, type, Token.DEFAULT_CHANNEL, start, stop);
        this.whole = whole;
    }

    /** {@return a token that is not in the text, standing just before another} */
    static Lexeme before(Lexeme next, int type) {
        return new Lexeme(next.whole, next.source, type, next.start, next.start - 1);
    }

    /** The lexer's own way to the text is slow and makes a new string each time. */
    @Override
    public String getText() {
        if (text == null) {
            text = type == EOF ? "" : whole.slice(span());
        }
        return text;
    }

    Span span() {
        return new Span(start, Math.max(start, stop + 1));
    }

    boolean touches(Lexeme next) {
        return stop + 1 == next.start;
    }

    Meaning.Function function() {
        return (Meaning.Function) meaning;
    }
}
