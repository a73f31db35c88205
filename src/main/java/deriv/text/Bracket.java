package deriv.text;

import java.util.Optional;

/** One open bracket or bar pair, and the state of the reading inside it. The whole text is one too. */
final class Bracket {

    enum Kind {
        TEXT, GROUP, CALL, EXPONENT, VECTOR, INDEX, BARS
    }

    final Kind kind;
    final Optional<Lexeme> open;
    /** The function that a CALL, an EXPONENT or a pair of bars belongs to. */
    final Optional<Lexeme> function;

    /** The index of the sum or integral that this bracket belongs to. */
    Optional<String> index = Optional.empty();

    int commas;
    /** A comparison stands to the left: {@code ||} after it is 'or'. */
    boolean comparison;

    /** Powers, signs, roots and bracket-free functions that wait for their operand. */
    int chain;
    /** Those of them that stand outside the bracket-free argument. */
    int chainBeforeArgument;
    /** Each 'not' that waits for its operand. */
    int negations;

    /** The function whose bracket-free argument is being read. */
    Optional<Lexeme> argument = Optional.empty();
    /** Nothing of the argument was read yet. */
    boolean argumentIsNew;
    /** The factors of the argument are numbers and constants so far. */
    boolean argumentIsNumeric;

    /** The factor being read stands after a division sign. */
    boolean divided;
    /** The root sign whose operand is the factor being read. */
    Optional<Lexeme> root = Optional.empty();
    /** The product being read has a pair of bars. */
    boolean barsInProduct;

    Bracket(Kind kind, Optional<Lexeme> open, Optional<Lexeme> function) {
        this.kind = kind;
        this.open = open;
        this.function = function;
    }

    /** A sign or comma ends what juxtaposition binds together. */
    void endJuxtaposition() {
        argument = Optional.empty();
        root = Optional.empty();
        divided = false;
        barsInProduct = false;
    }
}
