# Lesson 1: derivatives.
# Run it from the top folder of the project: sh -v examples/01-derivatives/derivatives.sh

# A formula with one variable gives one line, the derivative.

./deriv "sin(x^2)"
# prints: 2*x*cos(x^2)

./deriv "(x^2 - 1)/(x^2 + 1)"
# prints: 4*x/(x^2 + 1)^2

./deriv "x^x"
# prints: x^x*(log(x) + 1)

# Several variables: each partial derivative on its line.

./deriv "a*exp(-b*x)"
# prints: d/da = exp(-b*x)
# prints: d/db = -a*x*exp(-b*x)
# prints: d/dx = -a*b*exp(-b*x)

# A name behind the formula chooses the variable, several names differentiate one after the other.

./deriv "a*exp(-b*x)" x
# prints: -a*b*exp(-b*x)

./deriv "x^3*y^2" x x y
# prints: 12*x*y

# -n is the order of the derivative.

./deriv "sin(x)" -n 4
# prints: sin(x)

# Only an exact option is an option: this is a formula, not the option -x.

./deriv -x^2
# prints: -2*x
