package deriv.text;

import static deriv.text.DerivParser.*;

import deriv.core.Operation;
import deriv.text.ParseOptions.Goal;
import deriv.text.PassState.Due;
import deriv.text.Syntax.Callee;
import deriv.text.Syntax.Name.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/** The entries of a program: where one begins and ends, and what the name on its left may be. */
final class ProgramEntries {

    /** The word that begins a rule, where a name with a prime follows; a name everywhere else. */
    private static final String RULE = "def";

    private final PassState state;
    private final Names names;

    private boolean open;
    private int first;
    private Optional<Lexeme> head = Optional.empty();
    /** In their order; a list would be searched for each. */
    private SequencedSet<String> parameters = Collections.emptyNavigableSet();
    private Optional<Lexeme> equation = Optional.empty();

    ProgramEntries(PassState state, Names names) {
        this.state = state;
        this.names = names;
    }

    boolean isOpen() {
        return open;
    }

    /** Begins an entry; {@return whether the token was read, as the left side of a definition} */
    boolean begin(Lexeme token) {
        open = true;
        first = state.out.size();
        state.due = Due.OPERAND;
        head = Optional.empty();
        parameters = Collections.emptyNavigableSet();
        equation = Optional.empty();
        state.ruleOf = "";
        if (token.getType() != NAME || state.options.goal() == Goal.CONDITION) { return false; }
        if (token.getText().equals(RULE) && state.isAhead(0, NAME) && state.isAhead(1, PRIME)) {
            beginRule();
        } else if (state.isAhead(0, ASSIGN)) {
            beginDefinition(token);
        } else if (!isFunctionHead(token)) { return false; }
        return true;
    }

    private void beginDefinition(Lexeme name) {
        head = Optional.of(name);
        Characters.name(name, state.faults);
        state.write(name, DEFINED);
        state.write(state.next());
    }

    /** Reads {@code f'(u) =} or {@code f'[1,0](x, y) =} after the word that begins a rule. */
    private void beginRule() {
        Lexeme name = state.next();
        Lexeme prime = state.next();
        name.rule = state.isAhead(0, OPEN_SQUARE) ? orders() : List.of(1);
        if (Assembler.primes(prime) != 1 || name.rule.stream().mapToInt(n -> n).sum() != 1) {
            throw state.faults.parse(name.span().to(prime.span()), "a rule gives one first derivative",
                    "write def f'(u) = … or def f'[1,0](x, y) = …; higher derivatives are taken of it");
        }
        if (!isFunctionHead(name)) {
            throw state.faults.parse(name.span().to(prime.span()), "a rule needs parameters and a right side",
                    "write def f'(u) = …");
        }
        state.ruleOf = Characters.name(name, state.faults);
    }

    private List<Integer> orders() {
        List<Integer> orders = new ArrayList<>();
        state.next();
        for (int i = 0;; i++) {
            Lexeme token = state.nextToken();
            int type = token.getType();
            if (i % 2 == 0 ? type != NUMBER || !token.getText().matches("[0-9]{1,4}")
                    : type != COMMA && type != CLOSE_SQUARE) {
                throw state.faults.parse(token.span(), "the orders of a derivative are whole numbers",
                        "write def f'[1,0](x, y) = …");
            }
            if (type == NUMBER) {
                orders.add(Integer.valueOf(token.getText()));
            } else if (type == CLOSE_SQUARE) { return orders; }
        }
    }

    /** Reads {@code f(a, b) =} if that is what stands here. */
    private boolean isFunctionHead(Lexeme name) {
        int close = 0;
        if (!state.isAhead(0, OPEN)) { return false; }
        while (state.hasAhead(close) && !state.isAhead(close, CLOSE)) {
            Operation.tick();
            if (close > 0 && state.isAhead(close, OPEN) || state.isAhead(close, NEWLINE)
                    || state.isAhead(close, SEMICOLON)) {
                return false;
            }
            close++;
        }
        if (!state.isAhead(close + 1, ASSIGN)
                || state.options.goal() == Goal.EQUATION && isKnown(name.getText())) {
            return false;
        }
        head = Optional.of(name);
        parameters = new LinkedHashSet<>();
        Characters.name(name, state.faults);
        state.write(name, DEFINED);
        state.write(state.next(), CALL);
        for (int i = 1; i <= close; i++) {
            Lexeme token = state.next();
            int type = token.getType();
            if (i % 2 == 1 ? type != NAME : type != COMMA && i < close) {
                throw state.faults.parse(token.span(), i % 2 == 1
                        ? "a parameter must be a name"
                        : "a ',' is missing between parameters", "definitions look like f(a, b) = …");
            }
            if (type == NAME) {
                addParameter(token);
            }
            state.write(token);
        }
        state.write(state.next());
        names.enter(parameters);
        return true;
    }

    /** {@return whether a call of this name may be the left side of an equation} */
    private boolean isKnown(String name) {
        return names.isBuiltIn(name) || names.isDefined(name) || names.isDeclared(name);
    }

    private void addParameter(Lexeme token) {
        String name = Characters.name(token, state.faults);
        names.obstacle(name).ifPresent(what -> {
            throw state.faults.parse(token.span(), "'" + name + "' is " + what + " and cannot be a parameter",
                    "choose another name");
        });
        if (!parameters.add(name)) {
            throw state.faults.parse(token.span(), "the parameter '" + name + "' occurs twice", "rename one of them");
        }
    }

    /** A {@code =} outside brackets, behind a complete operand. */
    void checkEquation(Lexeme sign) {
        if (state.options.goal() != Goal.EQUATION) {
            throw head.isPresent()
                    ? state.faults.parse(sign.span(), "a second '=' in one entry", "comparisons are written ==")
                    : state.faults.parse(sign.span(), "'=' has no name on its left",
                            "definitions look like u = …; comparisons are written ==");
        }
        if (equation.isPresent()) {
            throw state.faults.parse(sign.span(), "a second '=' in one equation", "an equation has two sides");
        }
        equation = Optional.of(sign);
    }

    /** Ends the entry that is open. */
    void end(Optional<Lexeme> separator) {
        open = false;
        names.leave();
        if (state.nextEntry().isPresent()) {
            endDefinition();
            state.write(separator.orElseThrow(), SEPARATOR);
        } else {
            endResult();
        }
        state.due = Due.OPERAND;
    }

    private void endDefinition() {
        if (isEquation()) {
            endEquation();
            return;
        }
        if (head.isEmpty()) {
            Lexeme token = state.out.get(first);
            throw state.faults.parse(token.span().to(state.last().orElseThrow().span()),
                    "only the last entry can be without a name", "write name = … before it, or join the lines");
        }
        equation.ifPresent(sign -> {
            throw state.faults.parse(sign.span(), "a second '=' in one definition", "definitions look like u = …");
        });
        Lexeme place = head.get();
        String name = Characters.name(place, state.faults);
        if (!place.rule.isEmpty()) {
            endRule(place, name);
            return;
        }
        if (names.isBuiltIn(name)) {
            throw state.faults.parse(place.span(), "'" + name + "' is a built-in name", "choose another name");
        }
        if (names.isDeclared(name)) {
            throw state.faults.parse(place.span(), "'" + name + "' is declared by an option",
                    "remove the definition, or the name from the options");
        }
        if (names.isDefined(name)) {
            throw state.faults.parse(place.span(), "'" + name + "' is defined twice", "choose another name");
        }
        checkNotUsed(place, name);
        names.define(name, parameters.size());
    }

    private void endRule(Lexeme place, String name) {
        if (!(names.of(name).orElse(null) instanceof Meaning.Function f) || f.callee() == Callee.BUILT_IN) {
            throw state.faults.parse(place.span(), "there is no function '" + name + "' to give a rule for",
                    names.isBuiltIn(name) ? "the derivatives of built-in functions are known"
                            : "define it before, as in " + name + "(u) = …, or declare it with --fun " + name);
        }
        int count = parameters.size();
        int before = names.ruleParameters(name);
        if (!f.name().takes(count) || before != 0 && before != count) {
            throw state.faults.parse(place.span(), "'" + name + "' takes "
                    + (before == 0 ? f.name().arity() : before + " arguments") + ", and its rule has " + count,
                    "give the rule the parameters of the function");
        }
        if (place.rule.size() != count) {
            throw state.faults.parse(place.span(), "a rule of several arguments says by which one it differentiates",
                    "write def " + name + "'[1" + ",0".repeat(count - 1) + "](…) = …, with an order for each");
        }
        if (names.isCalled(name)) {
            throw state.faults.parse(place.span(), "'" + name + "' is used before its rule",
                    "move the rule to the definition of " + name);
        }
        if (!names.addRule(name, place.rule)) {
            throw state.faults.parse(place.span(), "this derivative of '" + name + "' has a rule already",
                    "remove one of them");
        }
    }

    /**
     * Among equations {@code name = …} is one itself if the name is declared as a variable; else it is a definition, which
     * gives the name to what stands on the right.
     */
    private boolean isEquation() {
        return state.options.goal() == Goal.EQUATION
                && (head.isEmpty()
                        ? equation.isPresent()
                        : parameters.isEmpty() && state.options.variables().contains(head.get().getText()));
    }

    /** The name on the left is an operand like any other. */
    private void endEquation() {
        if (head.isEmpty()) { return; }
        equation.ifPresent(sign -> {
            throw state.faults.parse(sign.span(), "a second '=' in one equation", "an equation has two sides");
        });
        Lexeme place = head.get();
        String name = Characters.name(place, state.faults);
        place.setType(NAME);
        place.meaning = names.of(name).filter(m -> m instanceof Meaning.Symbol)
                .orElse(new Meaning.Symbol(name, Role.VARIABLE));
    }

    private void checkNotUsed(Lexeme place, String name) {
        names.firstUse(name).ifPresent(use -> {
            throw state.faults.parse(use.span(), "'" + name + "' is used before its definition",
                    use.getStartIndex() > place.getStartIndex()
                            ? "a definition cannot use its own name"
                            : "move the definition before this entry");
        });
    }

    /** A last entry {@code y = …} stands for its right side, or is an equation if one is wanted. */
    private void endResult() {
        if (head.isEmpty()) { return; }
        Lexeme place = head.get();
        String name = Characters.name(place, state.faults);
        if (!place.rule.isEmpty()) {
            throw state.faults.parse(place.span(), "a rule is not a result", "write an expression after it");
        }
        if (state.options.goal() == Goal.EQUATION && parameters.isEmpty()) {
            endEquation();
            return;
        }
        names.obstacle(name).ifPresent(what -> {
            throw state.faults.parse(place.span(), "'" + name + "' is " + what + " and cannot be the name of a result",
                    "choose another name");
        });
        if (names.isDefined(name)) {
            throw state.faults.parse(place.span(), "'" + name + "' is defined twice", "choose another name");
        }
        checkNotUsed(place, name);
        for (Lexeme token : state.out.subList(first, state.out.size())) {
            if (token.meaning instanceof Meaning.Symbol(String parameter, Role role) && role == Role.PARAMETER) {
                token.meaning = new Meaning.Symbol(parameter, Role.VARIABLE);
            }
        }
    }

    /** The end of the text. */
    void finish() {
        if (state.out.isEmpty()) {
            throw state.faults.parse(new Span(0, 0), "there is nothing to read", "write an expression such as x^2");
        }
    }
}
