package deriv.text;

import static deriv.text.DerivParser.*;

import java.util.Optional;

/** Says which operand is missing, from the tokens on both sides of the gap. */
final class Missing {

    private static final String NEXT_STEP = "a number, a name or a bracket is missing";

    private Missing() {}

    /** {@return the fault for a token that came where an operand was due; the end of the entry if there is none} */
    static ParseException operand(PassState state, Optional<Lexeme> found) {
        Optional<Lexeme> before = state.last().filter(last -> last.getType() != SEPARATOR);
        boolean ends = found.map(Missing::ends).orElse(true);
        if (before.isEmpty()) { return nothingLeft(state, found.orElseThrow()); }
        Lexeme last = before.get();
        if (opens(last)) {
            return ends && found.isPresent() && found.get().getType() != COMMA
                    ? state.faults.parse(last.span().to(found.get().span()), "nothing stands between the brackets",
                            NEXT_STEP)
                    : nothingLeft(state, found.orElse(last));
        }
        if (last.getType() == COMMA) {
            return state.faults.parse(last.span(), "nothing follows ','", "add an entry, or remove the comma");
        }
        if (ends) {
            return state.faults.parse(last.span(), "nothing stands to the right of " + quoted(state, last), NEXT_STEP);
        }
        Lexeme next = found.orElseThrow();
        return state.faults.parse(next.span(), "nothing stands between " + quoted(state, last) + " and " + quoted(state,
                next),
                NEXT_STEP);
    }

    private static ParseException nothingLeft(PassState state, Lexeme operator) {
        String nextStep = operator.getType() == FACTORIAL ? "'not' is written not" : NEXT_STEP;
        return state.faults.parse(operator.span(), "nothing stands to the left of " + quoted(state, operator),
                nextStep);
    }

    private static boolean opens(Lexeme token) {
        return switch (token.getType()) {
            case OPEN, CALL, OPEN_SQUARE, INDEX, BAR -> true;
            default -> false;
        };
    }

    private static boolean ends(Lexeme token) {
        return switch (token.getType()) {
            case CLOSE, CLOSE_SQUARE, COMMA, SEMICOLON, NEWLINE -> true;
            default -> false;
        };
    }

    private static String quoted(PassState state, Lexeme token) {
        return "'" + state.faults.quote(token.span()) + "'";
    }
}
