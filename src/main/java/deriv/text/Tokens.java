package deriv.text;

import java.util.Arrays;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenFactory;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Pair;

/**
 * What the lexer found, packed: a token takes nine bytes until the pass comes to it, and most hostile texts are refused
 * long before their end. The last token is the end of the text.
 */
final class Tokens implements TokenFactory<Lexeme> {

    private final Source whole;
    private Pair<TokenSource, CharStream> source;
    /** What the lexer gets for each token, since it insists on one. */
    private Lexeme unread;

    private byte[] types;
    private int[] starts;
    private int[] stops;
    private int size;

    Tokens(Source whole) {
        this.whole = whole;
        int likely = 16 + Math.min(whole.length() / 2, 1 << 16);
        this.types = new byte[likely];
        this.starts = new int[likely];
        this.stops = new int[likely];
    }

    @Override
    public Lexeme create(Pair<TokenSource, CharStream> lexer, int type, String unused, int channel, int start, int stop,
            int line, int charPositionInLine) {
        if (size == types.length) {
            types = Arrays.copyOf(types, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            stops = Arrays.copyOf(stops, 2 * size);
        }
        types[size] = (byte) type;
        starts[size] = start;
        stops[size] = stop;
        size++;
        if (unread == null) {
            source = lexer;
            unread = new Lexeme(whole, lexer, type, start, stop);
        }
        return unread;
    }

    @Override
    public Lexeme create(int type, String unused) {
        throw new UnsupportedOperationException("tokens come from the text");
    }

    /** Puts the end of the text in the place of the last token, the line break that the stream adds. */
    void end() {
        types[size - 1] = Token.EOF;
        starts[size - 1] = whole.length();
        stops[size - 1] = whole.length() - 1;
    }

    int size() {
        return size;
    }

    int type(int index) {
        return types[index];
    }

    /** {@return the place of the first character of a token} */
    int start(int index) {
        return starts[index];
    }

    /** {@return the place of the last character of a token} */
    int stop(int index) {
        return stops[index];
    }

    /** {@return a token, made anew at each call: what a pass writes down about it is known to that copy alone} */
    Lexeme get(int index) {
        return new Lexeme(whole, source, types[index], starts[index], stops[index]);
    }
}
