package deriv.arithmetic;

import deriv.core.Constant;
import deriv.core.Rational;
import deriv.core.Relation;
import deriv.functions.Row;
import java.util.List;

/**
 * A kind of numbers in which expressions can be computed: what {@link Evaluator} needs of it. All that a function of
 * the table is in these numbers is behind {@link #call}.
 *
 * <p>What has no value is {@link #undefined}, a number that makes everything undefined it becomes part of. Systems are
 * immutable and safe to share between threads.
 *
 * @param <T> the numbers; immutable values
 */
public interface NumberSystem<T> {
    /** {@return an exact number, as near as the system has it} */
    T number(Rational value);

    T constant(Constant constant);

    /** {@return what stands for a value that does not exist} */
    T undefined();

    T add(T x, T y);

    T multiply(T x, T y);

    /** {@return e^x} */
    T exp(T x);

    /** {@return the principal power}; undefined for 0^0, 0^-1 and the like */
    T power(T base, T exponent);

    /** {@return the principal power with an exponent that is known exactly} */
    T power(T base, Rational exponent);

    /**
     * {@return the value of a function of the table}
     *
     * @throws NumberSystemException if the function has no values in this system, with its name and a next step
     */
    T call(Row row, List<T> args);

    /**
     * {@return whether {@code x relation 0}}
     *
     * @throws NumberSystemException if such numbers cannot be compared
     */
    Truth compare(T x, Relation relation);

    /** {@return what holds both: the value of a conditional whose condition is undecided} */
    T hull(T x, T y);

    /** {@return the value of a conditional, given that its test is defined}: where it is not, the value is not either */
    default T under(T test, T value) {
        return value;
    }

    /** {@return the comparison as a number}: 1, 0, undefined, or what holds 0 and 1 */
    default T test(T x, Relation relation) {
        return switch (compare(x, relation)) {
            case HOLDS -> number(Rational.ONE);
            case FAILS -> number(Rational.ZERO);
            case UNDEFINED -> undefined();
            case UNDECIDED -> hull(number(Rational.ZERO), number(Rational.ONE));
        };
    }
}
