/**
 * Derivatives against differences of the function itself: the check behind every answer.
 *
 * <p>{@link deriv.verify.Verifier} asks at points of {@link deriv.verify.Candidates}; {@link deriv.verify.Slopes}
 * answers in doubles, and {@link deriv.verify.Rejudgement} in many digits where doubles are in doubt. Nothing here knows
 * a derivative: functions are evaluated, and that is all. No public method takes or returns {@code null}. All types are
 * immutable and safe to share between threads unless they say otherwise.
 */
package deriv.verify;
