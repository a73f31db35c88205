package deriv.functions;

/** How a call is set in one output form (LaTeX, Unicode). */
public sealed interface Notation {

    /** A symbol before its bracketed arguments: {@code \sin\left(x\right)}. */
    record Prefix(String symbol) implements Notation {}

    /** Delimiters around the argument, which need no bracket of their own: {@code \left|x\right|}. */
    record Fence(String open, String close) implements Notation {}

    /** A symbol after its argument, which is bracketed unless it is a name or a number: {@code n!}. */
    record Postfix(String symbol) implements Notation {}

    /**
     * A text in which {@code #1}, {@code #2}, … stand for the arguments, which need no brackets: {@code \sqrt[#1]{#2}}.
     */
    record Template(String text) implements Notation {}
}
