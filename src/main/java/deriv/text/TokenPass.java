package deriv.text;

import static deriv.text.DerivParser.*;

import deriv.core.Operation;
import deriv.text.Bracket.Kind;
import deriv.text.PassState.Due;
import java.util.List;
import java.util.Optional;

/**
 * The pass between lexer and parser. It keeps track of brackets and of whether an operand or an operator is due, and
 * with that and the names it resolves everything a grammar without names leaves open: see {@code grammar/Deriv.g4}.
 * What it lets through, the parser reads in exactly one way; everything else ends here with an explanation.
 */
final class TokenPass {

    private final PassState state;
    private final Faults faults;
    private final ProgramEntries entries;
    private final Juxtaposition juxtaposition;
    private final NamePass names;
    private final NumberPass numbers;
    private final IndexPass indices;

    TokenPass(Tokens in, KnownNames known, ParseOptions options, Faults faults, Notes notes) {
        this.state = new PassState(in, options, faults);
        this.faults = faults;
        var scope = new Names(known, options);
        this.entries = new ProgramEntries(state, scope);
        this.juxtaposition = new Juxtaposition(state);
        var bare = new BareNames(in);
        this.names = new NamePass(state, scope, juxtaposition, bare, notes);
        this.numbers = new NumberPass(state, bare, notes);
        this.indices = new IndexPass(state, scope);
    }

    /** {@return the tokens for the parser} */
    List<Lexeme> run() {
        while (state.hasNext()) {
            Operation.tick();
            Lexeme token = state.next();
            if (entries.isOpen()) {
                read(token);
            } else if (token.getType() != NEWLINE && token.getType() != SEMICOLON) {
                if (!entries.begin(token)) {
                    read(token);
                }
            }
        }
        finish(Optional.empty());
        entries.finish();
        state.write(state.end());
        return state.out;
    }

    /** {@return how deep the parser will go} */
    int depth() {
        return state.deepest();
    }

    private void read(Lexeme token) {
        int type = token.getType();
        if (state.due == Due.ARGUMENT && type != OPEN && type != BAR && type != POWER && type != SUPERSCRIPT
                && (type != NEWLINE || state.insideBrackets())) {
            if (type == NEWLINE) { return; }
            juxtaposition.beginArgument(Optional.of(token));
        }
        switch (type) {
            case NUMBER -> numbers.read(token);
            case NAME -> names.read(token);
            case PLUS, MINUS -> sign(token);
            case TIMES, OVER -> factor(token);
            case POWER -> power(token);
            case FACTORIAL, SUPERSCRIPT -> postfix(token);
            case ROOT -> names.root(token);
            case OPEN -> open(token);
            case OPEN_SQUARE -> openSquare(token);
            case CLOSE, CLOSE_SQUARE -> close(token);
            case BAR -> bar(token);
            case COMMA -> comma(token);
            case RELATION -> relation(token);
            case ASSIGN -> assign(token);
            case NOT -> not(token);
            case AND, OR -> connective(token);
            case NEWLINE -> newline(token);
            case SEMICOLON -> semicolon(token);
            case PRIME -> throw names.strayPrime(token);
            default -> throw Characters.fault(token.getText().codePointAt(0), token.getStartIndex(), faults);
        }
    }

    private void sign(Lexeme token) {
        if (state.due == Due.OPERATOR) {
            loosen(token);
        } else {
            juxtaposition.checkSign(token);
            state.nest(token);
            state.write(token);
        }
    }

    private void factor(Lexeme token) {
        requireOperator(token);
        boolean endsArgument = state.bracket.argument.isPresent();
        loosen(token);
        state.bracket.divided = token.getType() == OVER;
        if (endsArgument) {
            token.reading = Reading.ARGUMENT_END;
        }
    }

    /** A binary operator looser than powers and signs: what waited for an operand has it. */
    private void loosen(Lexeme token) {
        requireOperator(token);
        state.bracket.endJuxtaposition();
        state.release(0);
        state.write(token);
        state.due = Due.OPERAND;
    }

    private void power(Lexeme token) {
        if (state.due == Due.ARGUMENT) {
            names.exponent(token);
            return;
        }
        requireOperator(token);
        juxtaposition.noteRootPower();
        state.nest(token);
        state.write(token);
        state.due = Due.OPERAND;
    }

    private void postfix(Lexeme token) {
        numbers.checkDigits(token);
        if (state.due == Due.ARGUMENT) {
            names.exponent(token);
            return;
        }
        requireOperator(token);
        if (token.getType() == SUPERSCRIPT) {
            juxtaposition.noteRootPower();
        } else if (state.last().filter(last -> last.getType() == FACTORIAL).isPresent()) {
            throw faults.parse(state.last().get().span().to(token.span()), "'!!' has two meanings",
                    "write (n!)! for the factorial of a factorial");
        }
        state.write(token);
    }

    private void open(Lexeme token) {
        if (state.due == Due.ARGUMENT) {
            state.write(token, CALL);
            state.open(Kind.CALL, token, Optional.of(state.function));
            if (IndexPass.binds(state.function)) {
                indices.read();
            }
            return;
        }
        juxtaposition.operand(token);
        state.write(token);
        state.open(Kind.GROUP, token, Optional.empty());
    }

    private void openSquare(Lexeme token) {
        boolean index = state.due == Due.OPERATOR;
        state.write(token, index ? INDEX : OPEN_SQUARE);
        state.open(index ? Kind.INDEX : Kind.VECTOR, token, Optional.empty());
    }

    private void close(Lexeme token) {
        Kind kind = state.bracket.kind;
        boolean square = kind == Kind.VECTOR || kind == Kind.INDEX;
        if (kind == Kind.TEXT) {
            requireOperator(token);
            throw faults.parse(token.span(), "this '" + token.getText() + "' closes nothing",
                    "remove it, or open a bracket before it");
        }
        if (kind == Kind.BARS) { throw unmatchedBar(); }
        if (square != (token.getType() == CLOSE_SQUARE)) {
            Lexeme open = state.bracket.open.orElseThrow();
            throw faults.parse(token.span(),
                    "'" + token.getText() + "' does not close '" + open.getText() + "'",
                    "write '" + (square ? "]" : ")") + "' here, or '" + (square ? "(" : "[") + "' before it");
        }
        if (kind == Kind.CALL && state.due == Due.OPERAND && state.last().orElseThrow().getType() == CALL) {
            throw names.wrongArity(state.bracket.function.orElseThrow(), 0);
        }
        requireOperator(token);
        state.write(token);
        Bracket closed = state.close();
        indices.leave(closed);
        if (kind == Kind.CALL) {
            names.checkArity(closed);
        } else if (kind == Kind.EXPONENT) {
            state.function = closed.function.orElseThrow();
            state.due = Due.ARGUMENT;
        }
        juxtaposition.operandRead();
    }

    private void bar(Lexeme token) {
        if (state.due == Due.ARGUMENT) {
            state.function.setType(BAR_FUNCTION);
            openBars(token, Optional.of(state.function));
        } else if (state.due == Due.OPERAND) {
            juxtaposition.operand(token);
            openBars(token, Optional.empty());
        } else if (state.bracket.kind == Kind.BARS) {
            state.write(token, BAR_END);
            state.close();
            state.bracket.barsInProduct = true;
            juxtaposition.operandRead();
        } else
            if (state.bracket.comparison && state.typeAhead() == BAR && token.touches(state.ahead(0).orElseThrow())) {
                state.next();
                token.setType(OR);
                connective(token);
            } else {
                juxtaposition.operand(token);
                openBars(token, Optional.empty());
            }
    }

    private void openBars(Lexeme token, Optional<Lexeme> function) {
        state.write(token);
        state.open(Kind.BARS, token, function);
    }

    private void comma(Lexeme token) {
        requireOperator(token);
        switch (state.bracket.kind) {
            case CALL, VECTOR, INDEX -> {
                loosen(token);
                state.releaseNegations();
                state.bracket.comparison = false;
                state.bracket.commas++;
                indices.enter();
            }
            case BARS -> throw unmatchedBar();
            case TEXT, GROUP, EXPONENT -> {
                boolean decimal = state.last().filter(l -> l.getType() == NUMBER && l.touches(token)).isPresent()
                        && state.ahead(0).filter(n -> n.getType() == NUMBER && token.touches(n)).isPresent();
                throw faults.parse(token.span(), "',' does not belong here",
                        decimal ? "write the decimal point as '.'" : "a vector is written [a, b]");
            }
        }
    }

    private void relation(Lexeme token) {
        loosen(token);
        state.bracket.comparison = true;
    }

    private void assign(Lexeme token) {
        if (state.insideBrackets() || state.options.goal() == ParseOptions.Goal.CONDITION) {
            token.setType(RELATION);
            relation(token);
        } else {
            requireOperator(token);
            entries.checkEquation(token);
            loosen(token);
            state.releaseNegations();
            state.bracket.comparison = false;
        }
    }

    private void not(Lexeme token) {
        if (state.due == Due.OPERATOR) {
            throw faults.parse(token.span(), "'not' cannot follow an operand", "write 'and not' or '!='");
        }
        state.negate(token);
        state.write(token);
    }

    private void connective(Lexeme token) {
        loosen(token);
        state.releaseNegations();
    }

    private void newline(Lexeme token) {
        if (state.insideBrackets() || state.due == Due.OPERAND) { return; }
        Optional<Lexeme> next = state.nextEntry();
        if (next.isEmpty() || state.typeAhead() == SEMICOLON) { return; }
        switch (next.get().getType()) {
            case PLUS, MINUS, TIMES, OVER, POWER, RELATION, AND, OR, ASSIGN -> {
                String sign = next.get().getText();
                throw faults.parse(next.get().span(), "a line cannot begin with '" + sign + "'",
                        "end the line before with '" + sign + "', or put brackets around the whole");
            }
            default -> finish(Optional.of(token));
        }
    }

    private void semicolon(Lexeme token) {
        if (state.insideBrackets()) {
            Lexeme open = state.bracket.open.orElseThrow();
            throw faults.parse(token.span(), "';' inside brackets", "close '" + open.getText() + "' before it");
        }
        finish(Optional.of(token));
    }

    /** The end of an entry, or of the text if there is no token. */
    private void finish(Optional<Lexeme> end) {
        if (state.due == Due.ARGUMENT) {
            juxtaposition.beginArgument(Optional.empty());
        }
        if (state.due == Due.OPERAND && entries.isOpen() && !state.last().equals(state.bracket.open)) {
            throw Missing.operand(state, end);
        }
        if (state.bracket.kind == Kind.BARS) { throw unmatchedBar(); }
        state.bracket.open.ifPresent(open -> {
            throw faults.parse(open.span(), "this '" + open.getText() + "' is never closed",
                    "add '" + (open.getText().equals("[") ? "]" : ")") + "'");
        });
        if (entries.isOpen()) {
            state.bracket.endJuxtaposition();
            state.bracket.comparison = false;
            state.release(0);
            state.releaseNegations();
            entries.end(end);
        }
    }

    private ParseException unmatchedBar() {
        Lexeme open = state.bracket.open.orElseThrow();
        boolean pair = state.hasNeighbour(open, BAR);
        return faults.parse(open.span(), "this '|' has no partner",
                pair ? "write abs(…) for nested bars, 'or' between conditions" : "add a bar, or write abs(…)");
    }

    private void requireOperator(Lexeme token) {
        if (state.due != Due.OPERATOR) { throw Missing.operand(state, Optional.of(token)); }
    }
}
