# Lesson 6: numbers.
# Run it from the top folder of the project: sh -v examples/06-numbers/numbers.sh

./deriv eval "x^2 + y" x=3 y=1
# prints: 10

# -n N and --wrt take the derivative first.

./deriv eval "x^3" x=2 -n 1
# prints: 12

# first:last:step is a range.

./deriv eval "x^x" x=1:2:0.5 -n 1 --digits 6
# prints: x    value
# prints: 1    1
# prints: 1.5  2.582
# prints: 2    6.77259

./deriv eval "x^2" x=0:1:0.5 --to csv
# prints: x,value
# prints: 0,0
# prints: 0.5,0.25
# prints: 1,1

# Several values, and a function with its derivatives.

./deriv eval "x^2*y" x=1,2 y=3 --with value,gradient --to csv
# prints: x,y,value,d/dx,d/dy
# prints: 1,3,3,6,1
# prints: 2,3,12,12,4

# Each row of a CSV file is a point; its other columns are kept.

printf '%s\n' 'name,x' 'Ann,4' 'Bob,9' | ./deriv eval "sqrt(x)" --points -
# prints: name,x,value
# prints: Ann,4,2
# prints: Bob,9,3

# The number is computed in a form that loses nothing: s(x)*(1 - s(x)) would be 0 here.

./deriv eval "sigmoid(x)" x=40 -n 1 --digits 12
# prints: 4.24835425529e-18

# Beyond 17 digits numbers are computed to as many as you like, correctly rounded, and 0.1 is one tenth.

./deriv eval "sin(x)" x=0.1 --digits 40
# prints: 0.09983341664682815230681419841062202698992

# Outside the domain there is no number.

./deriv eval "log(x)" x=-1 --on-undefined error
# says: deriv: error: undefined at x = -1
# exit code: 4
