package deriv.text;

import deriv.text.Chain.Kind;
import deriv.text.DerivParser.*;
import deriv.text.Syntax.Call;
import deriv.text.Syntax.Callee;
import deriv.text.Syntax.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Builds the syntax while the parser runs: operands wait on a stack for the rule that ends, no parse tree is kept. */
final class Assembler extends DerivBaseListener {

    /** One entry of the text: {@code name(parameters) = body}, {@code body}, or {@code body = rightSide}. */
    record Entry(Optional<Lexeme> name, List<String> parameters, Syntax body, Optional<Syntax> rightSide) {}

    private record Arguments(List<Syntax> list) {}

    private record Parameters(List<String> names) {}

    private record Orders(List<Integer> counts) {}

    private final Notes notes;
    private final TypeCheck check;
    private final Calls calls;

    /** Finished parts, growing chains, and lists. */
    private final ArrayList<Object> stack = new ArrayList<>();
    private final ArrayList<Integer> listStarts = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    Assembler(Calls calls, TypeCheck check, Notes notes) {
        this.notes = notes;
        this.check = check;
        this.calls = calls;
    }

    List<Entry> entries() {
        return entries;
    }

    @Override
    public void exitEntry(EntryContext entry) {
        Optional<Syntax> right = entry.equals == null ? Optional.empty() : Optional.of(check.value(pop()));
        Syntax body = pop();
        List<String> parameters = !stack.isEmpty() && stack.getLast() instanceof Parameters
                ? ((Parameters) stack.removeLast()).names()
                : List.of();
        Lexeme first = first(entry);
        Optional<Lexeme> name = first.getType() == DerivParser.DEFINED ? Optional.of(first) : Optional.empty();
        entries.add(new Entry(name, parameters, body, right));
    }

    @Override
    public void exitParameters(ParametersContext parameters) {
        stack.add(new Parameters(parameters.names.stream().map(Token::getText).toList()));
    }

    @Override
    public void exitNumber(NumberContext number) {
        stack.add(number(first(number)));
    }

    @Override
    public void exitName(NameContext name) {
        stack.add(name(first(name)));
    }

    @Override
    public void exitGroup(GroupContext group) {
        stack.add(pop());
    }

    @Override
    public void exitBars(BarsContext bars) {
        stack.add(calls.absolute(pop(), span(bars)));
    }

    @Override
    public void exitVector(VectorContext vector) {
        stack.add(new Syntax.Vector(check.values(arguments()), span(vector)));
    }

    @Override
    public void exitIndex(IndexContext index) {
        List<Syntax> indices = check.values(arguments());
        stack.add(new Syntax.Index(value(), indices, span(index)));
    }

    @Override
    public void exitSign(SignContext sign) {
        stack.add(new Syntax.Signed(sign(first(sign)), value(), span(sign)));
    }

    @Override
    public void exitPower(PowerContext power) {
        Syntax exponent = value();
        stack.add(calls.power(value(), exponent, span(power)));
    }

    @Override
    public void exitPostfix(PostfixContext postfix) {
        var sign = (Lexeme) postfix.getStop();
        stack.add(sign.getType() == DerivParser.FACTORIAL
                ? new Syntax.Factorial(value(), span(postfix))
                : calls.power(value(), superscript(sign), span(postfix)));
    }

    @Override
    public void exitRoot(RootContext root) {
        call(root, List.of(pop()));
    }

    @Override
    public void exitPrefixCall(PrefixCallContext call) {
        call(call, List.of(pop()));
    }

    @Override
    public void exitBarCall(BarCallContext call) {
        Span bars = new Span(call.bar.getStartIndex(), span(call).end());
        call(call, List.of(calls.absolute(pop(), bars)));
    }

    @Override
    public void exitCall(CallContext call) {
        call(call, arguments());
    }

    private void call(ParserRuleContext context, List<Syntax> arguments) {
        Lexeme function = first(context);
        Optional<Syntax> exponent = function.hasExponent ? Optional.of(value()) : Optional.empty();
        stack.add(calls.call(function, exponent, arguments, span(context)));
    }

    @Override
    public void exitDerivativeCall(DerivativeCallContext call) {
        List<Syntax> arguments = check.values(arguments());
        List<Integer> orders = first(call).orders > 0
                ? ((Orders) stack.removeLast()).counts()
                : List.of(primes((Lexeme) call.prime));
        Meaning.Function function = first(call).function();
        stack.add(new Syntax.Derivative(function.name().name(), function.callee(), orders, arguments, span(call)));
    }

    @Override
    public void exitOrders(OrdersContext orders) {
        stack.add(new Orders(orders.counts.stream().map(t -> Integer.valueOf(t.getText())).toList()));
    }

    /** {@return the number of primes in a token of prime characters} */
    static int primes(Lexeme token) {
        return token.getText().chars().map(c -> c == '″' ? 2 : c == '‴' ? 3 : 1).sum();
    }

    @Override
    public void exitExponent(ExponentContext exponent) {
        var last = (Lexeme) exponent.getStop();
        Syntax power = switch (last.getType()) {
            case DerivParser.SUPERSCRIPT -> superscript(last);
            case DerivParser.NUMBER -> number(last);
            case DerivParser.NAME -> name(last);
            default -> value();
        };
        if (exponent.sign != null) {
            power = new Syntax.Signed(sign(exponent.sign), power, ((Lexeme) exponent.sign).span().to(last.span()));
        }
        stack.add(power);
    }

    @Override
    public void enterList(ListContext list) {
        listStarts.add(stack.size());
    }

    @Override
    public void exitList(ListContext list) {
        int start = listStarts.removeLast();
        List<Object> parts = stack.subList(start, stack.size());
        var arguments = new Arguments(parts.stream().map(this::seal).toList());
        parts.clear();
        stack.add(arguments);
    }

    @Override
    public void exitTightProduct(TightProductContext product) {
        extend(Kind.PRODUCT, (Lexeme) product.op, product);
    }

    @Override
    public void exitProduct(ProductContext product) {
        extend(Kind.PRODUCT, (Lexeme) product.op, product);
    }

    @Override
    public void exitSum(SumContext sum) {
        extend(Kind.SUM, (Lexeme) sum.op, sum);
    }

    @Override
    public void exitComparison(ComparisonContext comparison) {
        extend(Kind.COMPARISON, (Lexeme) comparison.op, comparison);
    }

    @Override
    public void exitConjunction(ConjunctionContext conjunction) {
        extend(Kind.CONJUNCTION, (Lexeme) conjunction.op, conjunction);
    }

    @Override
    public void exitDisjunction(DisjunctionContext disjunction) {
        extend(Kind.DISJUNCTION, (Lexeme) disjunction.op, disjunction);
    }

    @Override
    public void exitNegation(NegationContext negation) {
        stack.add(new Syntax.Not(check.condition(pop()), span(negation)));
    }

    /** Adds the last operand to the chain before it, or begins a chain with the operand before it. */
    private void extend(Kind kind, Lexeme operator, ParserRuleContext context) {
        Syntax right = pop();
        Chain chain;
        if (stack.getLast() instanceof Chain open && open.kind == kind) {
            chain = open;
        } else {
            chain = new Chain(kind, pop(), context.getStart().getStartIndex());
            stack.add(chain);
        }
        chain.add(operator, right, context.getStop().getStopIndex() + 1);
    }

    /** A chain that becomes an operand of something else grows no more. */
    private Syntax seal(Object part) {
        return part instanceof Chain chain ? chain.seal(check, notes) : (Syntax) part;
    }

    private Syntax pop() {
        return seal(stack.removeLast());
    }

    private Syntax value() {
        return check.value(pop());
    }

    private List<Syntax> arguments() {
        return ((Arguments) stack.removeLast()).list();
    }

    private static Lexeme first(ParserRuleContext context) {
        return (Lexeme) context.getStart();
    }

    private static Span span(ParserRuleContext context) {
        return new Span(context.getStart().getStartIndex(), context.getStop().getStopIndex() + 1);
    }

    private static Sign sign(Token token) {
        return token.getType() == DerivParser.MINUS ? Sign.MINUS : Sign.PLUS;
    }

    private static Syntax name(Lexeme token) {
        var symbol = (Meaning.Symbol) token.meaning;
        return new Syntax.Name(symbol.name(), symbol.role(), token.span());
    }

    private static Syntax number(Lexeme token) {
        String text = token.getText();
        return new Syntax.Number(text, Decimal.of(text.replace("_", "").replace('−', '-')), token.span());
    }

    private static Syntax superscript(Lexeme token) {
        var digits = new StringBuilder();
        for (char c : token.getText().toCharArray()) {
            int digit = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c);
            if (digit >= 0) {
                digits.append(digit);
            }
        }
        var number = new Syntax.Number(digits.toString(), Decimal.of(digits.toString()), token.span());
        return switch (token.getText().charAt(0)) {
            case '⁻' -> new Syntax.Signed(Sign.MINUS, number, token.span());
            case '⁺' -> new Syntax.Signed(Sign.PLUS, number, token.span());
            default -> number;
        };
    }
}
