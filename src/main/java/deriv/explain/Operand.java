package deriv.explain;

/**
 * What a rule needs of one operand: what it is and what its derivative is. In the statement of a rule they are letters, on a
 * part of a formula what was typed and the mark of a derivative, or the derivative itself.
 */
record Operand(Written it, Written slope) {}
