package deriv.equality;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Rational;
import deriv.precise.Ball;
import java.util.List;
import java.util.SequencedMap;

/** What was found out about two expressions. */
public sealed interface Verdict {
    /**
     * The same value wherever both are defined.
     *
     * @param conditions where one is defined and the other is not, these do not hold; none if both have the same domain
     * @param method     how it was proved, as a clause: {@code the difference is 0 in normal form}
     */
    record Proved(List<Cond> conditions, String method) implements Verdict {
        public Proved {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * Different values at a point where both are defined; the numbers that they may be do not overlap.
     *
     * @param functions what unknown functions were taken to be, by their names
     */
    record Refuted(SequencedMap<Expr, Rational> point, SequencedMap<String, Expr> functions, Value left, Value right)
            implements Verdict {}

    /**
     * Neither, with what was tried.
     *
     * @param tried clauses, the most telling first
     */
    record Undecided(List<String> tried) implements Verdict {
        public Undecided {
            tried = List.copyOf(tried);
        }
    }

    /**
     * The value of one side at a point.
     *
     * @param exact the value as an expression without variables
     * @param ball  all numbers that it may be
     */
    record Value(Expr exact, Ball ball) {}
}
