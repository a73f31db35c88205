package deriv.core;

import java.util.List;

/**
 * The shape of an expression. A node is structure and nothing else: no flags, marks, positions or types.
 *
 * <p>Nodes are read by pattern matching on {@link Expr#node()} and never made directly: {@link Exprs} has the
 * factories that keep them canonical.
 */
public sealed interface Node {
    /** What arithmetic takes whole: neither a number nor undefined, nor a sum or product that it looks into. */
    sealed interface Atom extends Node {}

    /** An exact number. */
    record Num(Rational value) implements Node {}

    /** A real variable. */
    record Sym(String name) implements Atom {}

    /** π or e. */
    record Const(Constant constant) implements Atom {}

    /** The value of what has no real value, such as {@code 1/0}; it swallows whatever it is part of. */
    record Undefined() implements Node {}

    /** The parameter number {@code index} of an enclosing function body, nameless so that equal means equal. */
    record Bound(int index) implements Atom {}

    /**
     * The index of a sum or integral around it: of the nearest one for level 0, of the one {@code level} further out else.
     * It is nameless, so that equal means equal and nothing is captured; {@link Binder} gives it a meaning.
     */
    record Index(int level) implements Atom {}

    /** {@code constant + Σ coefficient·expr}: two terms or more counting a constant that is not 0, ordered by hash. */
    record Sum(Rational constant, List<Term> terms) implements Node {}

    /**
     * {@code coefficient · Π base^exponent}, ordered by hash. For one base there are at most two factors: one with a
     * number as exponent, one with a symbolic exponent without constant part. {@code exp(u)} is {@code e^u} and
     * {@code sqrt(u)} is {@code u^(1/2)}.
     */
    record Product(Rational coefficient, List<Factor> factors) implements Node {}

    /** A function of the function table at its arguments. */
    record Apply(Fn fn, List<Expr> args) implements Atom {}

    /** An unknown function, differentiated {@code orders.get(i)} times in argument {@code i}. */
    record Abstract(String name, List<Integer> orders, List<Expr> args) implements Atom {}

    /** The first branch whose condition holds, else {@code otherwise}. */
    record Piecewise(List<Branch> branches, Expr otherwise) implements Atom {}

    /**
     * The sum or the integral of the body over its {@link Index} between limits, which lie outside the body. A sum whose
     * limits are not integers is undefined, and 0 if the upper limit is below the lower one.
     */
    record Reduce(Reduction kind, Expr body, Expr lower, Expr upper) implements Atom {}

    /** A list of expressions; entries may be vectors themselves (a matrix is a vector of rows). */
    record Vector(List<Expr> entries) implements Atom {}
}
