/**
 * From exact expressions to numbers: {@link deriv.tape.Tape} is the program, {@link deriv.tape.Interpreter} runs it.
 *
 * <p>The way of the data, each step a pure function of the one before (decision 12 in {@code docs/decisions}):
 *
 * <pre>
 * TapeBuilder ─▶ Lowering ─▶ Regrouping ─▶ InstructionSelection ─▶ Order ─▶ Schedule ─▶ Emission ─▶ Tape
 *   outputs       values      sums and       operations of two      few     branches    slots
 *                             products       operands               alive
 * </pre>
 *
 * <ul>
 *   <li>{@code Lowering} chooses the form to compute: {@code Sums}, {@code Products}, {@code LogarithmForms} and, one class
 *       for each kind of cancellation or overflow, {@code StableForms}, {@code NearZero} with {@code PowerSeries},
 *       {@code LikeFunctions}, {@code Conjugates}, {@code Decay}, {@code SharedFunction}, {@code PolesApart},
 *       {@code Polar}, {@code UnitPolynomial} (decision 11).
 *   <li>{@code Regrouping} with {@code CommonFactors} makes sums and products that need fewer operations.
 *   <li>{@code InstructionSelection} with {@code Reciprocals}, {@code WholePowers} and {@code CommonPairs} chooses the
 *       operations.
 *   <li>From {@code Lowering} to {@code Order} a program is a {@code Graph} of {@code Values}.
 * </ul>
 *
 * <p>Uses core, functions and, for constants, precise.
 */
package deriv.tape;
