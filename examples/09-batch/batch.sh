# Lesson 9: questions from another program, in JSON, one a line (docs/batch.md).
# Run it from the top folder of the project: sh -v examples/09-batch/batch.sh

echo '{"id":1,"op":"diff","expr":"x^3*y^2","wrt":["x","x","y"]}' | ./deriv batch
# prints: {"id":1,"derivative":"12*x*y","verified":"4 points"}

# Conditions and notes come with the answer.

echo '{"id":"a","op":"diff","expr":"abs(log(x))","wrt":["x"],"to":"latex"}' | ./deriv batch
# prints: {"id":"a","derivative":"\\frac{\\operatorname{sign}(\\ln(x))}{x}","conditions":["x != 1"],"verified":"4 points"}

# Numbers at points.

echo '{"op":"gradient","expr":"x^2*y","vars":["x","y"],"points":[{"x":3,"y":2},{"x":1,"y":1}]}' | ./deriv batch
# prints: {"id":null,"value":[18.0,1.0],"gradient":[[12.0,9.0],[2.0,1.0]],"verified":"4 points"}

# An error is an answer too, and the next line is answered as usual.

printf '%s\n' '{"id":1,"op":"diff","expr":"sen(x)"}' 'nonsense' '{"id":3,"op":"diff","expr":"sin(x)"}' | ./deriv batch
# prints: {"id":1,"error":"unknown function 'sen'","code":"parse","at":[0,3]}
# prints: {"id":null,"error":"the line is not valid JSON","code":"usage"}
# prints: {"id":3,"derivative":"cos(x)","verified":"4 points"}
