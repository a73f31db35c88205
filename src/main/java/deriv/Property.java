package deriv;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.functions.StepFunctions;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What can be said of a variable in one word. */
enum Property {
    INTEGER("integer", x -> Cond.zero(x.minus(StepFunctions.floor(x)))),
    POSITIVE("positive", Cond::positive),
    NEGATIVE("negative", x -> Cond.positive(x.negate())),
    NONNEGATIVE("nonnegative", Cond::nonnegative),
    NONPOSITIVE("nonpositive", x -> Cond.nonnegative(x.negate())),
    NONZERO("nonzero", Cond::nonzero),
    /** As every variable is, unless values are complex. */
    REAL("real", _ -> Cond.TRUE);

    private final String word;
    private final Function<Expr, Cond> condition;

    Property(String word, Function<Expr, Cond> condition) {
        this.word = word;
        this.condition = condition;
    }

    static Optional<Property> named(String word) {
        return Stream.of(values()).filter(p -> p.word.equals(word)).findFirst();
    }

    String word() {
        return word;
    }

    Cond of(Expr x) {
        return condition.apply(x);
    }
}
