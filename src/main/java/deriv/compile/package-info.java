/**
 * From a tape to a function that runs as fast as hand-written code: {@link deriv.compile.TapeFunction} is what callers hold,
 * {@link deriv.compile.ArrayLayout} says which numbers lie in which array. Uses functions and tape.
 */
package deriv.compile;
