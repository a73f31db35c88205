# Lesson 7: output for other programs.
# Run it from the top folder of the project: sh -v examples/07-formats/formats.sh

./deriv "sqrt(x)/(x + 1)"
# prints: (1 - x)/(2*sqrt(x)*(x + 1)^2)

./deriv "sqrt(x)/(x + 1)" --to latex
# prints: \frac{1 - x}{2 \sqrt{x} (x + 1)^{2}}

./deriv "pi*x^3" --to unicode
# prints: 3·π·x²

./deriv "x^2" --to tree
# prints: product
# prints: ├─ 2
# prints: └─ x

./deriv "x^2" --to json
# prints: {"expr":{"product":[{"number":"2"},{"symbol":"x"}]},"text":"2*x","verified":"4 points"}

# An input with decimals gets decimals back, as long as they are exact.

./deriv "0.1*x^2 + x/10"
# prints: 0.2*x + 0.1

# Text reads back: an answer is a formula again.

./deriv "2*x*cos(x^2)"
# prints: 2*cos(x^2) - 4*x^2*sin(x^2)
