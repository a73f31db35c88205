package deriv.text;

import java.util.List;

/** Tells conditions from values: each stands where the other cannot. */
record TypeCheck(Faults faults) {

    Syntax value(Syntax syntax) {
        if (syntax instanceof Syntax.Condition) {
            throw faults.parse(syntax.span(), "a condition is not a number", "write if(condition, 1, 0)");
        }
        return syntax;
    }

    List<Syntax> values(List<Syntax> list) {
        list.forEach(this::value);
        return list;
    }

    Syntax.Condition condition(Syntax syntax) {
        if (syntax instanceof Syntax.Condition condition) { return condition; }
        throw faults.parse(syntax.span(), "a condition is needed here", "compare with something, as in x > 0");
    }
}
