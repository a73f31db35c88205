# Lesson 3: definitions and functions.
# Run it from the top folder of the project: sh -v examples/03-definitions/definitions.sh

# Entries before the last one define names.

./deriv "u = x^2 + 1; sin(u)/u"
# prints: 2*x*(cos(x^2 + 1)*(x^2 + 1) - sin(x^2 + 1))/(x^2 + 1)^2

./deriv "f(a, b) = a*exp(-b*x); f(2, 3)"
# prints: -6*exp(-3*x)

# Primes are derivatives, so the slope at a point is a formula too.

./deriv simplify "f(x) = sin(x^2); f'(2)"
# prints: 4*cos(4)

# The slope of a curve F(x, y) = 0 is minus the quotient of the partial derivatives.

./deriv simplify "F(x, y) = x^3 + y^3 - 6*x*y; -F'[1,0](x, y)/F'[0,1](x, y)"
# prints: (2*y - x^2)/(y^2 - 2*x)

# --fun declares functions that nobody knows more about.

./deriv "f(x)*g(x)" --fun f,g
# prints: f(x)*g'(x) + f'(x)*g(x)

./deriv "f(x^2)" --fun f
# prints: 2*x*f'(x^2)
