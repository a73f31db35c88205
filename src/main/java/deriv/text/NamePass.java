package deriv.text;

import static deriv.text.DerivParser.*;

import deriv.text.Bracket.Kind;
import deriv.text.FunctionName.Trait;
import deriv.text.PassState.Due;
import deriv.text.Syntax.Callee;
import deriv.text.Syntax.Name.Role;
import java.util.Optional;

/** Names, function names with what stands between them and their arguments, and root signs. */
final class NamePass {

    /** Longer names serve nobody and make messages unreadable. */
    private static final int LONGEST = 1_000;

    private final PassState state;
    private final Names names;
    private final Juxtaposition juxtaposition;
    private final BareNames bare;
    private final NameFaults faults;
    private final NameAdvice advice;

    NamePass(PassState state, Names names, Juxtaposition juxtaposition, BareNames bare, Notes notes) {
        this.state = state;
        this.names = names;
        this.juxtaposition = juxtaposition;
        this.bare = bare;
        this.faults = new NameFaults(state, names);
        this.advice = new NameAdvice(names, bare, notes);
    }

    void read(Lexeme token) {
        String name = Characters.name(token, state.faults);
        if (name.length() > LONGEST) {
            throw state.faults.limit(token.span(), "a name of more than " + LONGEST + " characters",
                    "choose a shorter name   (name limit " + LONGEST + ")");
        }
        int next = state.typeAhead();
        Optional<Meaning> meaning = names.of(name);
        if (meaning.isEmpty()) {
            unknown(token, name, next);
            return;
        }
        switch (meaning.get()) {
            case Meaning.Symbol symbol -> symbol(token, symbol);
            case Meaning.Function function -> {
                refuseFractionOfBase(token, name);
                function(token, function, next);
            }
        }
    }

    /** {@code log_2.5} is one base to its author, but the name ends before the point. */
    private void refuseFractionOfBase(Lexeme token, String name) {
        if (name.startsWith("log_")) {
            state.ahead(0).filter(t -> t.getType() == NUMBER && t.getText().startsWith("."))
                    .filter(t -> t.span().start() == token.span().end())
                    .ifPresent(t -> {
                        throw faults.fractionalBase(token, t);
                    });
        }
    }

    private void unknown(Lexeme token, String name, int next) {
        if (next == PRIME) { throw faults.prime(token, true); }
        if (name.startsWith("log_")) { throw faults.logarithm(token); }
        boolean call = next == OPEN;
        if (call && !bare.contains(name)) { throw faults.unknownFunction(token, name); }
        if (looksLikePowerOfFunction(next) && bare.count(name) == 1) { throw faults.powerOfUnknown(token); }
        symbol(token, new Meaning.Symbol(name, Role.VARIABLE));
        if (call) {
            state.doubt = Optional.of(Reading.NAME);
        }
    }

    /** {@return whether {@code ^2(x)} follows: nobody brackets a factor that is a single name or number} */
    private boolean looksLikePowerOfFunction(int next) {
        int open = next == SUPERSCRIPT ? 1 : next == POWER ? 2 : -1;
        return open > 0 && isAhead(open, OPEN) && (open == 1 || isAhead(1, NUMBER))
                && (isAhead(open + 1, NAME) || isAhead(open + 1, NUMBER))
                && (isAhead(open + 2, CLOSE) || isAhead(open + 2, COMMA));
    }

    private boolean isAhead(int distance, int type) {
        return state.isAhead(distance, type);
    }

    private void symbol(Lexeme token, Meaning.Symbol symbol) {
        if (state.typeAhead() == PRIME) { throw faults.prime(token, false); }
        juxtaposition.operand(token);
        write(token, symbol);
        if (symbol.role() != Role.CONSTANT) {
            juxtaposition.operandRead();
        }
        state.bracket.argumentIsNew = false;
        state.due = Due.OPERATOR;
    }

    private void write(Lexeme token, Meaning.Symbol symbol) {
        token.meaning = symbol;
        state.write(token);
        if (symbol.role() == Role.VARIABLE && names.use(symbol.name(), token) && !names.isDeclared(symbol.name())) {
            advice.give(symbol.name(), token.span());
        }
    }

    private void function(Lexeme token, Meaning.Function function, int next) {
        FunctionName name = function.name();
        if (next == OPEN || next == PRIME || name.is(Trait.BRACKET_FREE)) {
            if (function.callee() != Callee.BUILT_IN) {
                call(token, name.name(), next);
            }
            juxtaposition.functionOperand(token);
            token.meaning = function;
            state.write(token, FUNCTION);
            state.function = token;
            state.due = Due.ARGUMENT;
            if (next == PRIME) {
                derivative(token);
            }
        } else if (name.is(Trait.ALSO_VARIABLE)) {
            if (next == POWER && !isAhead(1, OPEN) && isAhead(2, OPEN)) { throw faults.power(token); }
            symbol(token, new Meaning.Symbol(token.getText(), Role.VARIABLE));
        } else {
            throw next == POWER || next == SUPERSCRIPT ? faults.power(token) : faults.bareFunction(token);
        }
    }

    /** Within a rule its own derivative is not known yet, and what is called has no rule any more to come. */
    private void call(Lexeme token, String name, int next) {
        boolean isOwn = name.equals(state.ruleOf);
        if (isOwn && next == PRIME) {
            throw state.faults.parse(token.span(),
                    "the rule of '" + name + "' cannot use a derivative of '" + name + "'",
                    "write the derivative in terms of other functions, or of " + name + "(…)");
        }
        if (!isOwn) {
            names.call(name);
        }
    }

    /** The prime after a function name, and the orders {@code [1,0]} that may follow it. */
    private void derivative(Lexeme function) {
        Lexeme prime = state.nextToken();
        function.derivative = true;
        function.setType(PRIMED);
        state.write(prime);
        if (state.typeAhead() == OPEN_SQUARE) {
            if (Assembler.primes(prime) != 1) {
                throw state.faults.parse(prime.span(), "orders in brackets follow a single prime",
                        "write " + function.getText() + "'[2,0](…)");
            }
            function.orders = orders();
        }
        if (state.typeAhead() != OPEN) {
            throw state.faults.parse(function.span().to(prime.span()), "a derivative needs its argument",
                    "write " + function.getText() + "'(x)");
        }
    }

    private int orders() {
        state.write(state.nextToken(), ORDERS);
        for (int count = 1;; count++) {
            Lexeme number = state.nextToken();
            if (number.getType() != NUMBER || !number.getText().matches("[0-9]{1,4}")) {
                throw state.faults.parse(number.span(), "the orders of a derivative are whole numbers",
                        "write f'[1,0](x, y)");
            }
            state.write(number);
            Lexeme separator = state.nextToken();
            state.write(separator);
            if (separator.getType() == CLOSE_SQUARE) { return count; }
            if (separator.getType() != COMMA) {
                throw state.faults.parse(separator.span(), "']' is missing here", "write f'[1,0](x, y)");
            }
        }
    }

    /** The power between a function name and its argument: {@code sin^2(x)}, {@code sin² x}. */
    void exponent(Lexeme token) {
        Lexeme function = state.function;
        if (!function.function().name().is(Trait.BRACKET_FREE) || function.hasExponent
                || function.derivative) {
            throw faults.power(function);
        }
        function.hasExponent = true;
        state.write(token);
        if (token.getType() == SUPERSCRIPT) { return; }
        int next = state.typeAhead();
        if (next == PLUS || next == MINUS) {
            state.write(state.nextToken());
        }
        Lexeme power = state.nextToken();
        switch (power.getType()) {
            case NUMBER -> state.write(power);
            case NAME -> {
                String name = Characters.name(power, state.faults);
                Meaning meaning = names.of(name).orElse(new Meaning.Symbol(name, Role.VARIABLE));
                if (!(meaning instanceof Meaning.Symbol symbol)) { throw faults.exponent(function, power); }
                write(power, symbol);
            }
            case OPEN -> {
                state.write(power);
                state.open(Kind.EXPONENT, power, Optional.of(function));
            }
            default -> throw faults.exponent(function, power);
        }
    }

    /** A root sign: a call if a bracket follows, else a prefix. */
    void root(Lexeme token) {
        juxtaposition.operand(token);
        if (state.typeAhead() == OPEN) {
            token.meaning = Meaning.Function.of(Callee.BUILT_IN, names.root(token.getText()));
            state.write(token, FUNCTION);
            state.function = token;
            state.due = Due.ARGUMENT;
            return;
        }
        token.meaning = Meaning.Function.of(Callee.BUILT_IN, names.root(token.getText()));
        state.nest(token);
        state.write(token);
        state.bracket.root = Optional.of(token);
        state.due = Due.OPERAND;
    }

    void checkArity(Bracket call) {
        Lexeme function = call.function.orElseThrow();
        int count = call.commas + 1;
        FunctionName name = function.function().name();
        if (!name.takes(count) || name == Names.PIECEWISE && count % 2 == 0) { throw faults.arity(function, count); }
        if (function.orders > 0 ? function.orders != count : function.derivative && count > 1) {
            throw faults.orders(function, count);
        }
    }

    ParseException wrongArity(Lexeme function, int count) {
        return faults.arity(function, count);
    }

    ParseException strayPrime(Lexeme token) {
        return faults.strayPrime(token);
    }
}
