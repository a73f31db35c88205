// Lesson 20: a small neural network learns the exclusive or, by gradient descent.
// Run it from the top folder of the project, after the first ./deriv has built it:
// java -cp target/deriv.jar examples/20-neural-network/Network.java

import deriv.Answer;
import deriv.CompiledFunction;
import deriv.Deriv;
import deriv.Part;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

void main() {
    // Two inputs, two units of tanh, one output: the probability that the answer is yes.
    String network = "h1 = tanh(w1*u + w2*v + w3); h2 = tanh(w4*u + w5*v + w6); z = w7*h1 + w8*h2 + w9; ";
    List<String> weights = IntStream.rangeClosed(1, 9).mapToObj(i -> "w" + i).toList();
    List<String> variables = Stream.concat(weights.stream(), Stream.of("u", "v", "yes")).toList();

    // The loss is the cross entropy of sigmoid(z) and the answer, written without overflow.
    Answer entropy = Deriv.parse(network + "softplus(z) - yes*z");
    CompiledFunction loss = Deriv.compile(entropy).vars(variables).wrt(weights).with(Part.GRADIENT).build();
    CompiledFunction answer = Deriv.compile(Deriv.parse(network + "sigmoid(z)")).vars(variables).build();

    double[][] table = {{0, 0, 0}, {0, 1, 1}, {1, 0, 1}, {1, 1, 0}};
    double[] point = Arrays.copyOf(new SplittableRandom(1).doubles(9, -1, 1).toArray(), 12);
    double[] gradient = new double[9];
    for (int step = 0; step < 20_000; step++) {
        double[] row = table[step%4];
        System.arraycopy(row, 0, point, 9, 3);
        loss.valueAndGradient(point, gradient);
        for (int k = 0; k < 9; k++) point[k] -= 0.1*gradient[k];
    }
    for (double[] row : table) {
        System.arraycopy(row, 0, point, 9, 3);
        IO.println("%.0f xor %.0f: %.2f".formatted(row[0], row[1], answer.value(point)));
    }
    // prints: 0 xor 0: 0.00
    // prints: 0 xor 1: 1.00
    // prints: 1 xor 0: 1.00
    // prints: 1 xor 1: 0.00
}
