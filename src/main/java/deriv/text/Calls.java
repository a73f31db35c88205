package deriv.text;

import deriv.core.Reduction;
import deriv.text.ParseOptions.FractionalPowers;
import deriv.text.Syntax.Branch;
import deriv.text.Syntax.Call;
import deriv.text.Syntax.Callee;
import deriv.text.Syntax.Joint;
import deriv.text.Syntax.Name.Role;
import deriv.text.Syntax.Sign;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls and powers, with the readings that belong to them: inverse functions, logarithms to a base, odd roots. */
final class Calls {

    private static final BigInteger THREE = BigInteger.valueOf(3);

    private final ParseOptions options;
    private final Faults faults;
    private final Notes notes;
    private final TypeCheck check;

    Calls(ParseOptions options, Faults faults, Notes notes, TypeCheck check) {
        this.options = options;
        this.faults = faults;
        this.notes = notes;
        this.check = check;
    }

    Syntax absolute(Syntax inside, Span span) {
        return new Call("abs", Callee.BUILT_IN, List.of(check.value(inside)), span);
    }

    /** {@return the call, or its power, or the inverse function} */
    Syntax call(Lexeme function, Optional<Syntax> exponent, List<Syntax> arguments, Span span) {
        Meaning.Function meaning = function.function();
        FunctionName name = meaning.name();
        if (name == Names.IF || name == Names.PIECEWISE) { return piecewise(arguments, span); }
        check.values(arguments);
        if (IndexPass.binds(function)) { return reduce(IndexPass.kind(function), arguments, span); }
        if (exponent.filter(Calls::isMinusOne).isPresent()) {
            Syntax inverse = inverse(function, name, arguments, span);
            notes.read(Reading.INVERSE, inverse);
            return inverse;
        }
        Syntax call = meaning.base().isEmpty()
                ? new Call(name.name(), meaning.callee(), arguments, span)
                : logarithm(function, meaning.base().get(), arguments.getFirst(), span);
        if (function.reading != null) {
            notes.read(function.reading, call);
        }
        return exponent.map(e -> (Syntax) new Syntax.Power(call, e, span)).orElse(call);
    }

    private static Syntax reduce(Reduction kind, List<Syntax> arguments, Span span) {
        return new Syntax.Reduce(
                kind, (Syntax.Name) arguments.get(0), arguments.get(1), arguments.get(2), arguments.get(3), span);
    }

    private Syntax inverse(Lexeme function, FunctionName name, List<Syntax> arguments, Span span) {
        String inverse = name.inverse().orElseThrow(() -> {
            String written = function.getText();
            return faults.parse(function.span(), "'" + written + "^-1' has two meanings",
                    "write 1/" + written + "(…), or the inverse function by its name");
        });
        return new Call(inverse, Callee.BUILT_IN, arguments, span);
    }

    private static boolean isMinusOne(Syntax exponent) {
        return exponent instanceof Syntax.Signed(Sign sign, Syntax.Number(_, Decimal value, _), _)
                && sign == Sign.MINUS && value.exact().isOne();
    }

    private static Syntax logarithm(Lexeme function, BigInteger base, Syntax argument, Span span) {
        var number = new Syntax.Number(base.toString(), Decimal.of(base), function.span());
        return new Call("log", Callee.BUILT_IN, List.of(number, argument), span);
    }

    private Syntax piecewise(List<Syntax> arguments, Span span) {
        var branches = new ArrayList<Branch>();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            branches.add(new Branch(check.condition(arguments.get(i)), check.value(arguments.get(i + 1))));
        }
        return new Syntax.Piecewise(branches, check.value(arguments.getLast()), span);
    }

    /** {@return the power, or the odd root if the exponent is a fraction and the options ask for it} */
    Syntax power(Syntax base, Syntax exponent, Span span) {
        var power = new Syntax.Power(base, exponent, span);
        if (!(exponent instanceof Syntax.Product(var factors, _)) || factors.size() != 2
                || factors.getLast().joint() != Joint.OVER
                || !(factors.getLast().operand() instanceof Syntax.Number denominator)) {
            return power;
        }
        Syntax numerator = factors.getFirst().operand();
        Syntax magnitude = numerator instanceof Syntax.Signed(_, Syntax operand, _) ? operand : numerator;
        if (!(magnitude instanceof Syntax.Number number) || !isWhole(number) || !isWhole(denominator)) { return power; }
        BigInteger p = number.value().digits();
        BigInteger q = denominator.value().digits();
        BigInteger shared = p.gcd(q);
        if (shared.signum() == 0 || !q.divide(shared).testBit(0) || q.equals(shared)) { return power; }
        return oddRoot(power, numerator, p.divide(shared), q.divide(shared));
    }

    private Syntax oddRoot(Syntax.Power power, Syntax numerator, BigInteger p, BigInteger q) {
        var order = new Syntax.Number(q.toString(), Decimal.of(q), power.exponent().span());
        Syntax root = q.equals(THREE)
                ? new Call("cbrt", Callee.BUILT_IN, List.of(power.base()), power.span())
                : new Call("root", Callee.BUILT_IN, List.of(order, power.base()), power.span());
        Syntax times = new Syntax.Number(p.toString(), Decimal.of(p), power.exponent().span());
        if (numerator instanceof Syntax.Signed(Sign sign, _, Span place) && sign == Sign.MINUS) {
            times = new Syntax.Signed(Sign.MINUS, times, place);
        } else if (p.equals(BigInteger.ONE)) {
            times = null;
        }
        Syntax result = times == null ? root : new Syntax.Power(root, times, power.span());
        if (options.powers() == FractionalPowers.ODD_ROOTS) { return result; }
        if (!isConstant(power.base())) {
            notes.advise(power.span(), SyntaxPrinter.print(power, 40)
                    + " is the principal power, real for a base >= 0; "
                    + "real for all bases is " + SyntaxPrinter.print(result, 40));
        }
        return power;
    }

    private static boolean isConstant(Syntax base) {
        return base instanceof Syntax.Number || base instanceof Syntax.Name name && name.role() == Role.CONSTANT;
    }

    private static boolean isWhole(Syntax.Number number) {
        return number.value().isWhole() && number.value().digits().signum() > 0;
    }
}
