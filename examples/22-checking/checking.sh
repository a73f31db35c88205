# Lesson 22: a derivative against differences.
# Run it from the top folder of the project: sh -v examples/22-checking/checking.sh

./deriv check "sin(x)" --at x=1 --digits 8
# prints: at x = 1
# prints:               step     value       relative error
# prints: d/dx                   0.54030231
# prints: central       0.00001  0.54030231  1e-11
# prints: forward       1.5e-8   0.5403023   6.4e-9
# prints: backward      1.5e-8   0.54030231  7.4e-9
# prints: Richardson    0.00074  0.54030231  1.3e-13
# prints: complex step  1e-20    0.54030231  0
# prints: slope test             2
# prints: agrees: the relative error is 1e-11, less than 1e-5

# A derivative of your own, and wrong.

./deriv check "x^2*y" --grad "[2*x*y, x]" --at x=2,y=1
# prints: at x = 2, y = 1
# prints:             derivative  central         complex step  relative error
# prints: d/dx        4           4.000000000004  4             5e-13           agrees
# prints: d/dy        2           4.000000000004  4             0.33            the differences say 4
# prints: slope test  1
# prints: disagrees: for d/dy the differences say 4
# exit code: 5

# At a corner there is nothing to compare.

./deriv check "abs(x)" --at x=0 --digits 8
# prints: at x = 0
# prints:               step     value  relative error
# prints: d/dx                   0
# prints: central       0.00001  0      0
# prints: forward       1.5e-8   1      1
# prints: backward      1.5e-8   -1     1
# prints: Richardson    0.00074  0      0
# prints: complex step  1e-20    0      0
# prints: slope test             1
# prints: not differentiable: for d/dx a corner: -1 from the left, 1 from the right
# exit code: 4

# Error over step: a V for differences; that of the complex step only falls.

./deriv check "sin(x)" --at x=1 --sweep --to csv --digits 1
# prints: x,step,error of central,error of forward,error of backward,error of Richardson,error of complex step
# prints: 1,0.1,0.0009,0.04,0.04,1e-7,0.0009
# prints: 1,0.01,9e-6,0.004,0.004,1e-11,9e-6
# prints: 1,0.001,9e-8,0.0004,0.0004,4e-14,9e-8
# prints: 1,0.0001,9e-10,0.00004,0.00004,1e-12,9e-10
# prints: 1,0.00001,1e-11,4e-6,4e-6,1e-11,9e-12
# prints: 1,1e-6,3e-11,4e-7,4e-7,3e-11,9e-14
# prints: 1,1e-7,2e-10,4e-8,4e-8,9e-10,9e-16
# prints: 1,1e-8,3e-9,3e-9,8e-9,5e-9,1e-16
# prints: 1,1e-9,3e-9,5e-8,6e-8,8e-8,0
# prints: 1,1e-10,6e-8,6e-8,6e-8,1e-6,0
# prints: 1,1e-11,1e-6,1e-6,1e-6,1e-6,0
# prints: 1,1e-12,0.00001,0.00004,0.00007,0.0002,0
# prints: 1,1e-13,0.0002,0.0007,0.0004,0.0009,0
# prints: 1,1e-14,0.004,0.004,0.004,0.004,0
# prints: 1,1e-15,0.01,0.01,0.01,0.01,0
# prints: 1,1e-16,0.01,0.5,0.6,0.7,0
