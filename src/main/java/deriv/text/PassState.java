package deriv.text;

import deriv.text.Bracket.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Where the token pass stands: what was read and written, what is open, what is due. */
final class PassState {

    enum Due {
        OPERAND, OPERATOR,
        /** A function name was read, and perhaps a power: next is a bracket, a bar, or a bracket-free argument. */
        ARGUMENT
    }

    final Faults faults;
    final ParseOptions options;
    final List<Lexeme> out;

    Bracket bracket = new Bracket(Kind.TEXT, Optional.empty(), Optional.empty());
    Due due = Due.OPERAND;
    /** The function whose argument is due. */
    Lexeme function;
    /** The reading to note on the next implied product. */
    Optional<Reading> doubt = Optional.empty();
    /** The function whose rule is being read; empty outside rules. */
    String ruleOf = "";

    private final Tokens in;
    private final int count;
    private final ArrayList<Bracket> outer = new ArrayList<>();
    private int at;
    /** The token that {@link #nextEntry} found last. */
    private int entry;
    private int depth;
    private int deepest;

    PassState(Tokens in, ParseOptions options, Faults faults) {
        this.in = in;
        this.count = in.size() - 1;
        this.out = new ArrayList<>(Math.min(in.size() + in.size() / 4 + 1, 1 << 16));
        this.options = options;
        this.faults = faults;
    }

    boolean hasNext() {
        return at < count;
    }

    Lexeme next() {
        return in.get(at++);
    }

    /** {@return the next token that is no line break, inside something that goes on over line breaks} */
    Lexeme nextToken() {
        while (at < count && in.type(at) == DerivParser.NEWLINE) {
            at++;
        }
        if (at == count) {
            throw faults.parse(end().span(), "the text ends too early", "something is missing here");
        }
        return in.get(at++);
    }

    /** {@return the token some places ahead, 0 for the next, line breaks included; empty after the end} */
    Optional<Lexeme> ahead(int distance) {
        return at + distance < count ? Optional.of(in.get(at + distance)) : Optional.empty();
    }

    boolean hasAhead(int distance) {
        return at + distance < count;
    }

    /** {@return whether there is such a token some places ahead, 0 for the next, line breaks included} */
    boolean isAhead(int distance, int type) {
        return at + distance < count && in.type(at + distance) == type;
    }

    /** {@return the type of the next token that counts: inside brackets a line break is a space} */
    int typeAhead() {
        int i = at;
        while (!outer.isEmpty() && i < count && in.type(i) == DerivParser.NEWLINE) {
            i++;
        }
        return i < count ? in.type(i) : Token.EOF;
    }

    /** {@return the next token that is neither a line break nor a semicolon} */
    Optional<Lexeme> nextEntry() {
        // Each separator asks, so the search goes on where the last one ended.
        for (entry = Math.max(entry, at); entry < count; entry++) {
            int type = in.type(entry);
            if (type != DerivParser.NEWLINE && type != DerivParser.SEMICOLON) { return Optional.of(in.get(entry)); }
        }
        return Optional.empty();
    }

    /** {@return whether a token of this type stands directly before or behind another} */
    boolean hasNeighbour(Lexeme token, int type) {
        for (int i = 0; i < count; i++) {
            boolean touches = in.stop(i) + 1 == token.getStartIndex() || token.getStopIndex() + 1 == in.start(i);
            if (touches && in.type(i) == type) { return true; }
        }
        return false;
    }

    /** {@return the mark at the end of the text, where the lexer stopped} */
    Lexeme end() {
        return in.get(count);
    }

    Optional<Lexeme> last() {
        return last(0);
    }

    /** {@return the token written some places back, 0 for the last} */
    Optional<Lexeme> last(int distance) {
        return out.size() > distance ? Optional.of(out.get(out.size() - 1 - distance)) : Optional.empty();
    }

    void write(Lexeme token) {
        out.add(token);
    }

    void write(Lexeme token, int type) {
        token.setType(type);
        out.add(token);
    }

    boolean isStrict() {
        return options.strictness() == ParseOptions.Strictness.STRICT;
    }

    boolean insideBrackets() {
        return !outer.isEmpty();
    }

    void open(Kind kind, Lexeme token, Optional<Lexeme> owner) {
        nest(token);
        bracket.chain--;
        outer.add(bracket);
        bracket = new Bracket(kind, Optional.of(token), owner);
        due = Due.OPERAND;
    }

    /** Leaves the innermost bracket, which is now an operand. */
    Bracket close() {
        Bracket closed = bracket;
        depth -= 1 + closed.chain + closed.negations;
        bracket = outer.removeLast();
        due = Due.OPERATOR;
        return closed;
    }

    /** Counts a power, sign, root, function or 'not' that waits for its operand. */
    void nest(Lexeme token) {
        bracket.chain++;
        depth++;
        deepest = Math.max(deepest, depth);
        int limit = options.limits().nesting();
        if (depth > limit) {
            throw faults.limit(token.span(), "nested more than " + limit + " levels deep",
                    "name inner parts: u = …; …   (nesting limit " + limit + ")");
        }
    }

    /** An operator that binds loosely: what waited for its operand has it, up to the given number. */
    void release(int remaining) {
        depth -= bracket.chain - remaining;
        bracket.chain = remaining;
    }

    void negate(Lexeme token) {
        nest(token);
        bracket.chain--;
        bracket.negations++;
    }

    void releaseNegations() {
        depth -= bracket.negations;
        bracket.negations = 0;
    }

    int deepest() {
        return deepest;
    }
}
