package deriv.cli;

import deriv.Answer;
import deriv.DerivException;
import deriv.HighOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code deriv diff}: one derivative, or every partial derivative on its line. */
final class Differentiation {
    /** A name for what does not depend on anything; the derivative is 0 by whatever name. */
    static final List<String> ANY = List.of("x");

    private final Session session;
    private final List<String> wrt;
    private final Optional<Integer> order;
    /** An order that is no number asks for a closed form. */
    private final Optional<String> orderName;

    private Differentiation(Session session, List<String> wrt, Optional<String> orderName) {
        this.session = session;
        this.wrt = wrt;
        this.orderName = orderName;
        this.order = orderName.isPresent() ? Optional.of(1) : session.arguments().count(Option.ORDER);
        if (order.isPresent() && wrt.size() > 1) {
            throw new UsageException(
                    "-n goes with one variable, and there are " + wrt.size() + ": " + String.join(", ", wrt),
                    "repeat a name for each derivative by it, as in x,x,y");
        }
    }

    static ExitCode run(Session session) {
        Inputs inputs = Inputs.of(session.arguments(), session.in());
        List<String> names = operandNames(inputs.otherOperands(), session);
        Differentiation command =
                of(names, session.arguments().value(Option.ORDER).filter(NameSyntax::isName), session);
        Writing writing = new Writing(session);
        return session.each(inputs, program -> command.answer(session.reader(names).parse(program), writing));
    }

    /** {@return the derivatives that the operands after the formula, or else the options, ask for} */
    static Differentiation of(List<String> names, Session session) {
        return of(names, Optional.empty(), session);
    }

    private static Differentiation of(List<String> names, Optional<String> orderName, Session session) {
        List<String> listed = session.names(Option.WRT);
        if (!names.isEmpty() && !listed.isEmpty()) {
            throw new UsageException("variables are given twice, as operands and with --wrt", "give them once");
        }
        return new Differentiation(session, names.isEmpty() ? listed : names, orderName);
    }

    /** {@return for each derivative that is asked for the variables, one after the other} */
    List<List<String>> sequences(Answer formula) {
        List<String> variables = variables(formula, session);
        return wrt.isEmpty() && variables.size() > 1 && order.isEmpty()
                ? variables.stream().map(List::of).toList()
                : List.of(sequenceByOne(formula));
    }

    /** {@return the derivative of a formula that the options of another command ask for, the formula itself if none} */
    static Answer ofOptions(Answer formula, Session session) {
        List<String> symbols = symbolsOfOptions(formula, session);
        return symbols.isEmpty() ? formula : formula.diff(symbols);
    }

    /** {@return the variables by which the options ask to differentiate, one after the other} */
    static List<String> symbolsOfOptions(Answer formula, Session session) {
        return session.arguments().has(Option.ORDER) || session.arguments().has(Option.WRT)
                ? new Differentiation(session, session.names(Option.WRT), Optional.empty()).sequenceByOne(formula)
                : List.of();
    }

    private void answer(Answer formula, Writing writing) {
        if (orderName.isPresent()) {
            writing.write(formula.nthDerivative(sequenceByOne(formula).getFirst(), orderName.get()));
            return;
        }
        if (session.arguments().has(Option.AT)) {
            Answer value = HighOrder.of(formula, sequenceByOne(formula)).at(point(formula));
            writing.write("", value);
            session.remarks(value);
            return;
        }
        List<String> variables = variables(formula, session);
        if (wrt.isEmpty() && variables.size() > 1 && order.isEmpty()) {
            writePartials(formula, variables, writing);
        } else if (wrt.isEmpty() && variables.isEmpty()) {
            Answer zero = formula.diff(ANY);
            writing.write("", zero);
            session.sayVerified(zero, "");
            OperationLines.write(formula, List.of(zero), session);
            formula.notes().forEach(session.messages()::note);
        } else {
            Answer derivative = formula.diff(sequenceByOne(formula));
            writing.write("", derivative);
            OperationLines.write(formula, List.of(derivative), session);
            session.remarks(derivative);
        }
    }

    private Map<String, Answer> point(Answer formula) {
        Map<String, Answer> point = new HashMap<>();
        Around.of(session.arguments().values(Option.AT)).of(List.of(), formula.continuousVariables())
                .forEach((name, value) -> point.put(name, session.reader(List.of()).parse(value)));
        return point;
    }

    /** Writes those that have a closed form before it says which have none. */
    private void writePartials(Answer formula, List<String> variables, Writing writing) {
        Set<String> notes = new LinkedHashSet<>();
        List<Answer> partials = new ArrayList<>();
        List<DerivException> refusals = new ArrayList<>();
        for (String variable : variables) {
            try {
                Answer partial = formula.diff(List.of(variable));
                partials.add(partial);
                notes.addAll(partial.notes());
                String label = "d/d" + variable;
                writing.write(label + " = ", partial);
                session.sayVerified(partial, label + " ");
                session.saySearch(partial, label + ": ");
            } catch (DerivException e) {
                if (e.kind() != DerivException.Kind.UNSUPPORTED) throw e;
                refusals.add(e);
            }
        }
        OperationLines.write(formula, partials, session);
        notes.forEach(session.messages()::note);
        if (!refusals.isEmpty()) {
            refusals.subList(0, refusals.size() - 1).forEach(e -> session.report(e, ""));
            throw refusals.getLast();
        }
    }

    /** {@return the variables to differentiate by, one after the other, when they make one derivative} */
    private List<String> sequenceByOne(Answer formula) {
        if (wrt.size() > 1) return wrt;
        List<String> variables = wrt.isEmpty() ? variables(formula, session) : wrt;
        if (variables.size() > 1) {
            throw new UsageException(
                    "-n goes with one variable, and there are " + variables.size() + ": "
                            + String.join(", ", variables),
                    "name the one to differentiate by, as in --wrt " + variables.getFirst());
        }
        return Collections.nCopies(order.orElse(1), variables.isEmpty() ? ANY.getFirst() : variables.getFirst());
    }

    /** {@return the variables of {@code --vars}, else those of the formula that are no whole numbers, in natural order} */
    static List<String> variables(Answer formula, Session session) {
        List<String> listed = session.names(Option.VARS);
        return listed.isEmpty() ? formula.continuousVariables() : listed;
    }

    static List<String> operandNames(List<String> operands, Session session) {
        for (String operand : operands) {
            if (NameSyntax.isName(operand)) continue;
            if (operand.startsWith("-") && operand.length() > 1) {
                throw new UsageException("unknown option '" + operand + "'", "deriv help diff lists the options");
            }
            String first = session.arguments().operands().getFirst();
            String advice = Spelling.nearest(first, Stream.of(Command.values()).map(Command::word))
                    .map(word -> "did you mean the command '" + word + "'?")
                    .orElse("put the whole formula in quotes, as in deriv \""
                            + String.join(" ", session.arguments().operands()) + "\"");
            throw new UsageException("'" + operand + "' is not the name of a variable", advice);
        }
        return operands;
    }
}
