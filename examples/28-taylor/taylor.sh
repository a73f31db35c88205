# Lesson 28: Taylor polynomials, derivatives of high order, and of an order that has a name.
# Run it from the top folder of the project: sh -v examples/28-taylor/taylor.sh

./deriv taylor "exp(sin(x))" --around 0 --order 5
# prints: 1 + x + x^2/2 - x^4/8 - x^5/15   # + O(x^6)

# Around any point, with a name for it.
./deriv taylor "log(x)" --around a --order 2
# prints: log(a) + (x - a)/a - (x - a)^2/(2*a^2)   # + O((x - a)^3)

# In two variables: gradient and half the Hessian are the coefficients.
./deriv taylor "x^y" --around x=1,y=1 --order 2
# prints: 1 + (x - 1) + (x - 1)*(y - 1)   # + O(|(x - 1, y - 1)|^3)

./deriv linearize "sqrt(x)" --at x=4
# prints: 2 + (x - 4)/4   # + O((x - 4)^2)

# The 50th derivative at a point, exactly.
./deriv "exp(sin(x))" -n 50 --at x=0
# prints: 230274007498423316642647161064485112882129

# An order without a number.
./deriv "x^2*exp(x)" -n n
# prints: exp(x)*(n^2 + 2*n*x + x^2 - n)   # for whole n >= 0
