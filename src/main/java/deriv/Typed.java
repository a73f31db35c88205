package deriv;

import deriv.text.ExprBuilder;
import deriv.text.Program;

/** What was typed, and what gave it its meaning. */
record Typed(Program program, ExprBuilder builder) {}
