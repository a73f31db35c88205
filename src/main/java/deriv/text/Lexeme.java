package deriv.text;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenFactory;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Pair;

/** A token with what the pass found out about it. Lives inside one parse and nowhere else. */
final class Lexeme extends CommonToken {

    private static final long serialVersionUID = 1L;

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

    private Lexeme(Pair<TokenSource, CharStream> source, int type, int channel, int start, int stop) {
        super(source, type, channel, start, stop);
    }

    /** {@return a token that is not in the text, standing just before another} */
    static Lexeme before(Lexeme next, int type) {
        return new Lexeme(next.source, type, Token.DEFAULT_CHANNEL, next.start, next.start - 1);
    }

    static final TokenFactory<Lexeme> FACTORY = new TokenFactory<>() {
        @Override
        public Lexeme create(Pair<TokenSource, CharStream> source, int type, String text, int channel, int start,
                int stop, int line, int charPositionInLine) {
            return new Lexeme(source, type, channel, start, stop);
        }

        @Override
        public Lexeme create(int type, String text) {
            throw new UnsupportedOperationException("tokens come from the text");
        }
    };

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
