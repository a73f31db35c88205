/**
 * Exact expressions: interned handles over a sealed family of records, the factories that make them, and the fold
 * that every pass goes through. Uses nothing else of this project.
 *
 * <p>Three promises hold everywhere. An {@link deriv.core.Expr} is made by the factories only, so {@code ==} is
 * structural identity. A factory applies an identity only if it holds for complex principal values too; what is
 * true for real symbols alone is a rule of the simplifier. No pass recurses on the depth of its input.
 *
 * <p>No public method takes or returns {@code null}. All types are immutable and safe to share between threads.
 */
package deriv.core;
