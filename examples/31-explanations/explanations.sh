# Lesson 31: a derivative step by step.
# Run it from the top folder of the project: sh -v examples/31-explanations/explanations.sh

# The quotient rule on the quotient that was typed.

./deriv explain "(x^2 + 1)/(x - 1)"
# prints: Derivative of (x^2 + 1)/(x - 1) by x
# prints: 
# prints: 1. Quotient rule: (u/v)' = (u'*v - u*v')/v^2 with u = x^2 + 1, v = x - 1
# prints:    ((x^2 + 1)/(x - 1))' = ((x^2 + 1)'*(x - 1) - (x^2 + 1)*(x - 1)')/(x - 1)^2
# prints:    1.1 Sum rule, term by term: (x^2 + 1)' = (x^2)' = 2*x
# prints:    1.2 Difference rule: (x - 1)' = 1
# prints:    Put together: ((x^2 + 1)/(x - 1))'
# prints:       = (2*x*(x - 1) - (x^2 + 1))/(x - 1)^2
# prints:       = (2*x*(x - 1) - x^2 - 1)/(x - 1)^2
# prints: 2. Simplify: (2*x*(x - 1) - x^2 - 1)/(x - 1)^2 = (x^2 - 2*x - 1)/(x - 1)^2
# prints:    2.1 Multiplied out: 2*x*(x - 1) - x^2 - 1 = x^2 - 2*x - 1
# prints: 
# prints: Answer: (x^2 - 2*x - 1)/(x - 1)^2

# By logarithms, each step checked with numbers.

./deriv explain "x^sin(x)" --method log --check-steps
# prints: Derivative of x^sin(x) by x
# prints: 
# prints: 1. Take the logarithm: log(abs(x^sin(x))) = sin(x)*log(x), for x > 0
# prints:    Checked: holds at 4 points.
# prints: 2. Differentiate both sides, by the chain rule with log: (x^sin(x))'/x^sin(x) = (sin(x))'*log(x) + sin(x)/x
# prints:    2.1 Table of derivatives, sin: (sin(x))' = cos(x)
# prints:       Checked: holds at 4 points.
# prints:    Put together: (x^sin(x))'/x^sin(x) = cos(x)*log(x) + sin(x)/x
# prints:    Checked: holds at 4 points.
# prints: 3. Multiply by the function: (x^sin(x))' = x^sin(x)*(cos(x)*log(x) + sin(x)/x)
# prints:    Checked: holds at 4 points.
# prints: 
# prints: Answer: x^sin(x)*(cos(x)*log(x) + sin(x)/x)

# In the notation of Leibniz, for a lecture.

./deriv explain "x^2*y" x --notation leibniz --to markdown
# prints: ### Partial derivative of $x^{2} y$ by x, with y held constant
# prints: 
# prints: - **1** **Constant multiple rule and power rule**: $\frac{\partial }{\partial x}[x^{2} y] = y \frac{\partial }{\partial x}[x^{2}] = y \cdot 2 x = 2 x y$
# prints: 
# prints: **Answer:** $2 x y$

# A corner is named where it is met.

./deriv explain "abs(x^2 - 1)" --brief
# prints: Derivative of abs(x^2 - 1) by x
# prints: 
# prints: 1. Chain rule with abs: (abs(x^2 - 1))' = sign(x^2 - 1)*(x^2 - 1)', for x != -1 and x != 1
# prints:    1.1 Difference rule, term by term: (x^2 - 1)' = (x^2)' = 2*x
# prints:    Put together: (abs(x^2 - 1))' = sign(x^2 - 1)*2*x = 2*x*sign(x^2 - 1)
# prints: 
# prints: Answer: 2*x*sign(x^2 - 1)   # for x != -1 and x != 1
