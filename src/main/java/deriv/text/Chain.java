package deriv.text;

import deriv.text.Syntax.Factor;
import deriv.text.Syntax.Joint;
import deriv.text.Syntax.Link;
import deriv.text.Syntax.Relation;
import deriv.text.Syntax.Sign;
import deriv.text.Syntax.Term;
import java.util.ArrayList;
import java.util.List;

/** A list of operands with operators between them that is still growing: the parser reports them two by two. */
final class Chain {

    enum Kind {
        SUM, PRODUCT, COMPARISON, CONJUNCTION, DISJUNCTION
    }

    final Kind kind;
    private final int start;
    private final List<Syntax> operands = new ArrayList<>(4);
    private final List<Lexeme> operators = new ArrayList<>(4);
    private int end;

    Chain(Kind kind, Syntax first, int start) {
        this.kind = kind;
        this.start = start;
        operands.add(first);
    }

    void add(Lexeme operator, Syntax operand, int end) {
        operators.add(operator);
        operands.add(operand);
        this.end = end;
    }

    /** {@return the finished list} Doubtful readings of its operators are noted. */
    Syntax seal(TypeCheck check, Notes notes) {
        var span = new Span(start, end);
        Syntax sealed = switch (kind) {
            case SUM -> new Syntax.Sum(terms(check), span);
            case PRODUCT -> new Syntax.Product(factors(check), span);
            case COMPARISON -> new Syntax.Compare(check.value(operands.getFirst()), links(check), span);
            case CONJUNCTION -> new Syntax.And(conditions(check), span);
            case DISJUNCTION -> new Syntax.Or(conditions(check), span);
        };
        for (Lexeme operator : operators) {
            if (operator.reading != null) {
                notes.read(operator.reading, sealed);
            }
        }
        return sealed;
    }

    private List<Term> terms(TypeCheck check) {
        var terms = new Term[operands.size()];
        terms[0] = new Term(Sign.PLUS, check.value(operands.getFirst()));
        for (int i = 1; i < terms.length; i++) {
            boolean minus = operators.get(i - 1).getType() == DerivParser.MINUS;
            terms[i] = new Term(minus ? Sign.MINUS : Sign.PLUS, check.value(operands.get(i)));
        }
        return List.of(terms);
    }

    private List<Factor> factors(TypeCheck check) {
        var factors = new Factor[operands.size()];
        factors[0] = new Factor(Joint.TIMES, check.value(operands.getFirst()));
        for (int i = 1; i < factors.length; i++) {
            Joint joint = switch (operators.get(i - 1).getType()) {
                case DerivParser.TIMES -> Joint.TIMES;
                case DerivParser.OVER -> Joint.OVER;
                default -> Joint.IMPLIED;
            };
            factors[i] = new Factor(joint, check.value(operands.get(i)));
        }
        return List.of(factors);
    }

    private List<Link> links(TypeCheck check) {
        var links = new ArrayList<Link>(operators.size());
        for (int i = 1; i < operands.size(); i++) {
            links.add(new Link(relation(operators.get(i - 1).getText()), check.value(operands.get(i))));
        }
        return links;
    }

    private List<Syntax.Condition> conditions(TypeCheck check) {
        return operands.stream().map(check::condition).toList();
    }

    private static Relation relation(String sign) {
        return switch (sign) {
            case "<" -> Relation.LESS;
            case "<=", "≤" -> Relation.LESS_OR_EQUAL;
            case ">" -> Relation.GREATER;
            case ">=", "≥" -> Relation.GREATER_OR_EQUAL;
            case "!=", "≠" -> Relation.NOT_EQUAL;
            default -> Relation.EQUAL;
        };
    }
}
