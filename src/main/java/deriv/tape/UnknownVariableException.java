package deriv.tape;

import java.util.List;

/** An expression has a variable that is not among the inputs of its program. */
public final class UnknownVariableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String variable;

    UnknownVariableException(String variable, List<String> inputs) {
        super("no value for the variable '" + variable + "'"
                + (inputs.isEmpty() ? "" : "; there are values for " + String.join(", ", inputs)));
        this.variable = variable;
    }

    public String variable() {
        return variable;
    }
}
