package deriv.text;

import static deriv.text.DerivParser.*;

import deriv.text.PassState.Due;

/** Numbers: where they may stand, and how large they may be. */
final class NumberPass {

    /** Digits in one number, and the largest power of ten: exact arithmetic writes them all out. */
    private static final int DIGITS = 10_000;

    private final PassState state;
    private final BareNames bare;
    private final Notes notes;

    NumberPass(PassState state, BareNames bare, Notes notes) {
        this.state = state;
        this.bare = bare;
        this.notes = notes;
    }

    void read(Lexeme token) {
        if (state.due == Due.OPERATOR) { throw follows(token); }
        String text = token.getText();
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        checkSize(token, text, e);
        if (e >= 0 && text.charAt(e) == 'e' && !Character.isDigit(text.charAt(e + 1)) && bare.contains("e")) {
            notes.advise(token.span(), text + " is one number; for the product write "
                    + text.substring(0, e) + "*e " + text.charAt(e + 1) + " " + text.substring(e + 2));
        }
        state.write(token);
        state.due = Due.OPERATOR;
        state.bracket.argumentIsNew = false;
    }

    private ParseException follows(Lexeme token) {
        Lexeme last = state.last().orElseThrow();
        String left = state.faults.quote(last.span());
        String right = state.faults.quote(token.span());
        if (last.getType() == NUMBER) {
            String step = last.touches(token) ? "write one decimal point" : "write " + left + "*" + right
                    + " or join them";
            return state.faults.parse(token.span(), "a number cannot follow a number", step);
        }
        return state.faults.parse(token.span(), "a number cannot follow an operand",
                last.getType() == NAME ? "write " + left + "*" + right + " or " + left + "^" + right
                        : "write '*' or '^'");
    }

    void checkDigits(Lexeme token) {
        if (token.getStopIndex() - token.getStartIndex() >= DIGITS) {
            throw state.faults.limit(token.span(), "a number of more than " + DIGITS + " digits",
                    "write it as a product or a power   (digit limit " + DIGITS + ")");
        }
    }

    private void checkSize(Lexeme token, String text, int e) {
        checkDigits(token);
        if (e < 0) { return; }
        String exponent = text.substring(e + 1).replace("_", "").replaceFirst("^[+\\-\u2212]?0*", "");
        if (exponent.length() > 5 || !exponent.isEmpty() && Integer.parseInt(exponent) > DIGITS) {
            throw state.faults.limit(token.span(), "the power of ten in " + state.faults.quote(token.span())
                    + " is too large", "write a power such as 10^n   (limit e" + DIGITS + ")");
        }
    }
}
