package deriv;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.critical.PointTest;
import deriv.print.Style;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** A point of a function of several variables, put to the test, in words. */
final class PointQuestion {
    private final Answer function;
    private final Style style;

    PointQuestion(Answer function) {
        this.function = function;
        this.style = Style.DEFAULT.withNumbers(function.settings().style());
    }

    /** @param point a value for each variable, a formula without variables */
    PointType at(Map<String, String> point) {
        if (!function.settings().isReal() || function.shape() != Answer.Shape.SCALAR) {
            throw new DerivException(DerivException.Kind.USAGE, "critical needs one real number, not a vector",
                    "ask for each entry by itself");
        }
        List<String> missing = function.variables().stream().filter(name -> !point.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new DerivException(DerivException.Kind.USAGE,
                    "the point has no value for '" + missing.getFirst() + "'",
                    "give each variable a value, as in x=0,y=1");
        }
        SequencedMap<Expr, Expr> values = new LinkedHashMap<>();
        SequencedMap<String, String> shown = new LinkedHashMap<>();
        for (String name : function.variables()) {
            Answer typed = function.typedValue(point.get(name));
            Expr value = typed.content().expr();
            if (typed.shape() != Answer.Shape.SCALAR || !value.isClosed()) {
                throw new DerivException(DerivException.Kind.USAGE, "the value '" + point.get(name) + "' of '" + name
                        + "' is no number", "write numbers, as in x=0,y=pi/2");
            }
            values.put(Exprs.symbol(name), value);
            shown.put(name, text(value));
        }
        Content content = function.content();
        PointTest test = PointTest.of(content.expr(), content.domain(), values, function.settings().policy());
        boolean known = !(test.value().node() instanceof Node.Undefined);
        return new PointType(shown, PointType.Verdict.valueOf(test.verdict().name()),
                known ? Optional.of(text(test.value())) : Optional.empty(), texts(test.gradient()),
                test.hessian().stream().map(this::texts).toList());
    }

    private List<String> texts(List<Expr> all) {
        return all.stream().map(this::text).toList();
    }

    private String text(Expr e) {
        return Format.TEXT.printer().print(e, style);
    }
}
