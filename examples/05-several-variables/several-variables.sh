# Lesson 5: gradient, Jacobian matrix, Hessian matrix.
# Run it from the top folder of the project: sh -v examples/05-several-variables/several-variables.sh

./deriv gradient "x^2*y + sin(y)"
# prints: [2*x*y, x^2 + cos(y)]

# --vars chooses the variables and their order; the rest are constants.

./deriv gradient "a*x^2 + b*x" --vars x
# prints: [2*a*x + b]

./deriv jacobian "[x*y, sin(x)]" --vars x,y
# prints: [[y, x], [cos(x), 0]]

# --sparse lists the entries that are not 0.

./deriv jacobian "[x*y, sin(x)]" --vars x,y --sparse
# prints: [1,1] = y
# prints: [1,2] = x
# prints: [2,1] = cos(x)

./deriv hessian "x^2*y^3"
# prints: [[2*y^3, 6*x*y^2], [6*x*y^2, 6*x^2*y]]
