# Lesson 2: how a formula is read.
# Run it from the top folder of the project: sh -v examples/02-reading/reading.sh

# Formulas may be written as in a book.

./deriv "3x² - 2x + √x"
# prints: 6*x + 1/(2*sqrt(x)) - 2

./deriv "sin²x"
# prints: 2*sin(x)*cos(x)

# 'parse' shows every grouping, and reading several ways out of one is noted on standard error.

./deriv parse "2^3^2 - x^2!"
# prints: (2^(3^2)) - (x^(2!))

./deriv parse "1/2x + sin 2x cos x"
# prints: ((1/2)*x) + (sin(2*x)*cos(x))
# says: deriv: note: read as (1/2)*x: / takes the next factor only

# --strict takes only what has one reading.

./deriv "1/2x" --strict
# says: deriv: error: a '*' is missing before 'x'
# says:   1/2x
# says:      ^  strict input writes every product: …2*x…
# exit code: 3

# A power with a fraction is the principal one; --odd-roots, or cbrt(x), is the root that all real numbers have.

./deriv "x^(1/3)"
# prints: 1/(3*x^(2/3))
# says: deriv: note: x^(1/3) is the principal power, real for a base >= 0; real for all bases is cbrt(x)

./deriv "x^(1/3)" --odd-roots
# prints: 1/(3*cbrt(x)^2)
