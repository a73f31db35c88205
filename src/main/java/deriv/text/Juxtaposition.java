package deriv.text;

import static deriv.text.DerivParser.*;

import deriv.text.PassState.Due;
import deriv.text.Syntax.Name.Role;
import java.util.Optional;

/** What stands side by side without an operator: implicit products and bracket-free arguments. */
final class Juxtaposition {

    private final PassState state;

    Juxtaposition(PassState state) {
        this.state = state;
    }

    /** An operand other than a number begins: after another operand it is a factor. */
    void operand(Lexeme token) {
        if (state.due == Due.OPERATOR) {
            product(token);
        }
    }

    /** A function name begins an operand: it ends the bracket-free argument before it. */
    void functionOperand(Lexeme token) {
        if (state.due == Due.OPERATOR) {
            state.bracket.argument = Optional.empty();
            state.bracket.root = Optional.empty();
            product(token);
        }
    }

    /** An operand other than a number or a constant was read. */
    void operandRead() {
        state.bracket.argumentIsNumeric = false;
        state.bracket.argumentIsNew = false;
    }

    private void product(Lexeme next) {
        Lexeme last = state.last().orElseThrow();
        Bracket bracket = state.bracket;
        if (state.isStrict()) {
            throw state.faults.parse(next.span(), "a '*' is missing before '" + state.faults.quote(next.span()) + "'",
                    "strict input writes every product: …" + state.faults.quote(last.span()) + "*"
                            + state.faults.quote(next.span()) + "…");
        }
        boolean tight = bracket.argument.isPresent();
        Lexeme sign = Lexeme.before(next, tight ? TIGHT : IMPLIED);
        if (tight) {
            if (!bracket.argumentIsNumeric) {
                bracket.argument.get().reading = Reading.ARGUMENT_PRODUCT;
            }
            state.release(bracket.chainBeforeArgument);
        } else {
            state.release(0);
        }
        sign.reading = doubt(last, next).orElse(null);
        bracket.divided = false;
        bracket.root = Optional.empty();
        state.doubt = Optional.empty();
        state.write(sign);
        state.due = Due.OPERAND;
    }

    private Optional<Reading> doubt(Lexeme last, Lexeme next) {
        Bracket bracket = state.bracket;
        if (state.doubt.isPresent()) { return state.doubt; }
        if (next.getType() == BAR && bracket.barsInProduct && last.getType() != BAR_END) {
            return Optional.of(Reading.BARS);
        }
        if (bracket.divided && bracket.argument.isEmpty()) { return Optional.of(Reading.DIVISION); }
        if (bracket.root.isPresent() && next.getType() != ROOT) {
            return Optional.of(Reading.ROOT_FACTOR);
        }
        return last.touches(next) && endsNumericPower(last) ? Optional.of(Reading.POWER) : Optional.empty();
    }

    /** {@return whether the token is the exponent in something like {@code 2^3} or {@code e^-2}} */
    private boolean endsNumericPower(Lexeme last) {
        if (last.getType() != NUMBER) { return false; }
        int back = state.last(1).filter(t -> t.getType() == PLUS || t.getType() == MINUS).isPresent() ? 2 : 1;
        return state.last(back).filter(t -> t.getType() == POWER).isPresent()
                && state.last(back + 1).filter(Juxtaposition::isNumeric).isPresent();
    }

    private static boolean isNumeric(Lexeme token) {
        return token.getType() == NUMBER
                || token.meaning instanceof Meaning.Symbol symbol && symbol.role() == Role.CONSTANT;
    }

    /** The token after a function name, or the end of the entry, is no bracket: it begins the argument. */
    void beginArgument(Optional<Lexeme> next) {
        Lexeme function = state.function;
        String name = function.getText();
        if (!next.map(Juxtaposition::beginsArgument).orElse(false)) {
            throw state.faults.parse(function.span(), "'" + name + "' has no argument", "write " + name + "(…)");
        }
        if (state.isStrict()) {
            throw state.faults.parse(function.span(), "the argument of '" + name + "' has no brackets",
                    "strict input writes " + name + "(…)");
        }
        function.setType(PREFIX);
        state.nest(function);
        Bracket bracket = state.bracket;
        if (bracket.argument.isEmpty()) {
            bracket.chainBeforeArgument = bracket.chain;
        } else {
            bracket.chainBeforeArgument++;
        }
        bracket.argument = Optional.of(function);
        bracket.argumentIsNew = true;
        bracket.argumentIsNumeric = true;
        bracket.root = Optional.empty();
        state.due = Due.OPERAND;
    }

    private static boolean beginsArgument(Lexeme token) {
        return switch (token.getType()) {
            case NUMBER, NAME, ROOT, MINUS, OPEN_SQUARE -> true;
            default -> false;
        };
    }

    /** A sign at operand position: a bracket-free argument may begin with one minus. */
    void checkSign(Lexeme sign) {
        Bracket bracket = state.bracket;
        if (bracket.argument.isEmpty() || !bracket.argumentIsNew) { return; }
        Lexeme function = bracket.argument.get();
        if (state.last().orElseThrow().getType() == MINUS) {
            throw state.faults.parse(function.span().to(sign.span()), "the argument of '" + function.getText()
                    + "' has two signs", "write " + function.getText() + "(…)");
        }
        if (!state.ahead(0).filter(sign::touches).isPresent()) {
            function.reading = Reading.ARGUMENT_SIGN;
        }
    }

    /** A power or superscript follows an operand. */
    void noteRootPower() {
        state.bracket.root.ifPresent(root -> root.reading = Reading.ROOT_POWER);
        state.bracket.root = Optional.empty();
    }
}
