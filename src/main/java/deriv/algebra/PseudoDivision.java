package deriv.algebra;

import deriv.core.Rational;

/**
 * Division in one variable, other variables in the coefficients: {@code multiplier · dividend = quotient · divisor +
 * remainder}, the degree of the remainder below that of the divisor (Knuth 4.6.1).
 *
 * @param multiplier free of the variable; 1 where the divisor's leading coefficient is a number
 */
record PseudoDivision(Polynomial multiplier, Polynomial quotient, Polynomial remainder) {
    static PseudoDivision of(Polynomial dividend, Polynomial divisor, int variable) {
        int variables = dividend.variables();
        int degree = divisor.degree(variable);
        Polynomial leading = divisor.coefficients(variable).lastEntry().getValue();
        Polynomial x = Polynomial.variable(variables, variable);
        Polynomial multiplier = Polynomial.constant(variables, Rational.ONE);
        Polynomial quotient = Polynomial.zero(variables);
        Polynomial rest = dividend;
        while (rest.degree(variable) >= degree) {
            Polynomial shift = rest.coefficients(variable).lastEntry().getValue()
                    .times(x.pow(rest.degree(variable) - degree));
            if (leading.isConstant()) {
                shift = shift.scaled(leading.leadingCoefficient().reciprocal());
            } else {
                multiplier = multiplier.times(leading);
                quotient = quotient.times(leading);
                rest = rest.times(leading);
            }
            quotient = quotient.plus(shift);
            rest = rest.minus(divisor.times(shift));
        }
        return new PseudoDivision(multiplier, quotient, rest);
    }
}
