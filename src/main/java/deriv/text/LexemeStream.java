package deriv.text;

import java.util.List;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;

/** The tokens of the pass as the parser wants them: a list with a position, and an end that can be read for ever. */
final class LexemeStream implements TokenStream {

    private final Lexeme[] tokens;
    private int at;

    /** @param tokens at least one, the last being the end of the text */
    LexemeStream(List<Lexeme> tokens) {
        this.tokens = tokens.toArray(Lexeme[]::new);
        for (int i = 0; i < this.tokens.length; i++) {
            this.tokens[i].setTokenIndex(i);
        }
    }

    @Override
    public Token LT(int k) {
        return k == 1 ? tokens[at] : tokens[Math.clamp(at + (k > 0 ? k - 1 : k), 0, tokens.length - 1)];
    }

    @Override
    public int LA(int k) {
        return k == 1 ? tokens[at].getType() : LT(k).getType();
    }

    @Override
    public void consume() {
        if (at < tokens.length - 1) {
            at++;
        }
    }

    @Override
    public int index() {
        return at;
    }

    @Override
    public void seek(int index) {
        at = index;
    }

    @Override
    public int size() {
        return tokens.length;
    }

    @Override
    public Token get(int index) {
        return tokens[index];
    }

    @Override
    public int mark() {
        return 0;
    }

    @Override
    public void release(int marker) {
        // Nothing is ever thrown away.
    }

    @Override
    public TokenSource getTokenSource() {
        return tokens[0].getTokenSource();
    }

    @Override
    public String getSourceName() {
        return "text";
    }

    @Override
    public String getText() {
        return getText(Interval.of(0, tokens.length - 1));
    }

    @Override
    public String getText(RuleContext context) {
        return getText(context.getSourceInterval());
    }

    @Override
    public String getText(Token start, Token stop) {
        return getText(Interval.of(start.getTokenIndex(), stop.getTokenIndex()));
    }

    @Override
    public String getText(Interval interval) {
        var text = new StringBuilder();
        for (int i = interval.a; i <= interval.b; i++) {
            text.append(tokens[i].getText());
        }
        return text.toString();
    }
}
