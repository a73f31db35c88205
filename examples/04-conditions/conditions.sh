# Lesson 4: where an answer holds.
# Run it from the top folder of the project: sh -v examples/04-conditions/conditions.sh

# The printed form may have a value where the input has none. Such points stand behind the answer, as a comment.

./deriv simplify "(t^2 - 4)/(t - 2)"
# prints: t + 2   # for t != 2; at t = 2 by the limit

# Kinks have no derivative.

./deriv "abs(x)"
# prints: sign(x)   # for x != 0

./deriv "if(x > 0, x^2, -x)"
# prints: if(x > 0, 2*x, -1)   # for x != 0

# Whole regions are said on request (and in 'conditions' of JSON).

./deriv "log(x)" -v
# prints: 1/x
# says: deriv: note: holds for x > 0
# says: deriv: note: verified at 4 points

# Nothing is rewritten that is false for some real number.

./deriv simplify "sqrt(x^2)"
# prints: abs(x)

./deriv simplify "log(x^2)"
# prints: log(x^2)

# What has no value anywhere is an error.

./deriv "log(-x^2 - 1)"
# says: deriv: error: this has no real value
# says:   log(-x^2 - 1)
# says:   ^~~~~~~~~~~~~  outside the domain of the function or power
# exit code: 4
