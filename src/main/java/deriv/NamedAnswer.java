package deriv;

import java.util.List;
import java.util.Set;

/**
 * One of several answers with its name: {@code dy/dx}, {@code d^2y/dx^2}, {@code d^2z/dxdy}.
 *
 * @param name  as people write it on the left of an equals sign
 * @param value the answer
 */
public record NamedAnswer(String name, Answer value) {
    /** {@return the derivative of a function by these variables under its usual name} */
    static NamedAnswer derivative(String function, List<String> variables, Answer value) {
        int n = variables.size();
        String above = n == 1 ? "d" + function : "d^" + n + function;
        boolean isMixed = Set.copyOf(variables).size() > 1;
        String below = n == 1 || isMixed ? "d" + String.join("d", variables) : "d" + variables.getFirst() + "^" + n;
        return new NamedAnswer(above + "/" + below, value);
    }
}
