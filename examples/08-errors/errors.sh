# Lesson 8: errors and exit codes.
# Run it from the top folder of the project: sh -v examples/08-errors/errors.sh

# An error says where, why and what to do, on standard error. The exit code says which kind it was ('deriv help' lists all).

./deriv "sen(x)^2 + 1"
# says: deriv: error: unknown function 'sen'
# says:   sen(x)^2 + 1
# says:   ^~~           did you mean 'sin'?   (deriv functions lists all)
# exit code: 3

./deriv "sin(x"
# says: deriv: error: this '(' is never closed
# says:   sin(x
# says:      ^   add ')'
# exit code: 3

./deriv "1/(x - x)"
# says: deriv: error: division by zero
# says:   1/(x - x)
# says:   ^~~~~~~~~  the denominator is always 0
# exit code: 4

./deriv "9^9^9^9"
# says: deriv: error: a number of more than 131072 bits is needed
# says:   9^9^9^9
# says:     ^~~~~  write a variable for it   (number size limit)
# exit code: 6

./deriv "x^2" --oder 2
# says: deriv: error: unknown option '--oder'
# says:   did you mean '--order'? A formula that begins with -- goes after a lone --.
# exit code: 2

# Of several inputs all are answered; "-" reads one formula a line.

printf '%s\n' 'x^2' 'sen(x)' 'x^3' | ./deriv -
# prints: 2*x
# prints: 3*x^2
# says: deriv: error: line 2: unknown function 'sen'
# says:   sen(x)
# says:   ^~~     did you mean 'sin'?   (deriv functions lists all)
# exit code: 3
