package deriv.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Which characters may stand in a name, and what to say of the others. */
final class Characters {

    /** Pairs of a character and the one it is mistaken for: Cyrillic, Greek and Armenian letters, then punctuation. */
    private static final String LOOK_ALIKES = "аaеeоoрpсcхxуyіiјjѕsһhԁdԛqԝwАAВBЕEЅSІIЈJКKМMНHОOРPСCТTХXУYҮYԌGԜW"
            + "ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoօoոnսu∂d"
            + "‐-‑-‒-–-—-―-﹣-－-∗*∙*•*⁎*∕/⁄/∣|ǀ|’'‘'‛'´'ʹ'ʼ'“\"”\"∶:∆Δ∑Σ∏Π"
            + "＋+＊*／/＾^（(）)［[］]＝=＜<＞>，,；;！!｜|。.、,";
    /** Letters whose compatibility form is another letter, but which are used side by side with it. */
    private static final String DISTINCT = "ϵϕϑϱϖϰℓℏ";

    private static final Map<Integer, Integer> MISTAKEN_FOR = new HashMap<>();
    static {
        int[] pairs = LOOK_ALIKES.codePoints().toArray();
        for (int i = 0; i < pairs.length; i += 2) {
            MISTAKEN_FOR.put(pairs[i], pairs[i + 1]);
        }
    }

    private Characters() {}

    /** {@return the name, with the micro sign as the Greek letter it looks like} */
    static String name(Lexeme lexeme, Faults faults) {
        String text = lexeme.getText();
        boolean ascii = true;
        for (int i = 0; i < text.length(); i++) {
            ascii &= text.charAt(i) < 0x80;
        }
        if (ascii) { return text; }
        int place = lexeme.getStartIndex();
        for (int c : text.codePoints().toArray()) {
            if (c >= 0x80 && !isSubscript(c) && !isLetter(c)) { throw fault(c, place, faults); }
            if (isSubscript(c) && place == lexeme.getStartIndex()) {
                throw faults.parse(new Span(place, place + 1), "a name begins with a letter", "write x₁, not ₁");
            }
            place++;
        }
        return text.replace('µ', 'μ');
    }

    static ParseException fault(int c, int place, Faults faults) {
        var span = new Span(place, place + 1);
        String shown = "'" + Character.toString(c) + "' (" + describe(c) + ")";
        Integer plain = MISTAKEN_FOR.get(c);
        if (plain != null) {
            return faults.parse(span, shown + " looks like '" + Character.toString(plain) + "'",
                    "write '" + Character.toString(plain) + "'");
        }
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.CONTROL, Character.UNASSIGNED, Character.PRIVATE_USE ->
                faults.parse(span, "invisible character " + describe(c), "delete it");
            case Character.SURROGATE -> faults.parse(span, "half a character " + describe(c),
                    "the text is damaged here");
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
                faults.parse(span, "combining mark " + describe(c) + " cannot be part of a name",
                        "write a plain letter");
            case Character.OTHER_NUMBER, Character.LETTER_NUMBER ->
                faults.parse(span, "unexpected character " + shown, "write the number with digits");
            default -> {
                String simple = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
                yield simple.length() == 1 && simple.codePointAt(0) != c
                        ? faults.parse(span, shown + " looks like '" + simple + "'", "write '" + simple + "'")
                        : faults.parse(span, "unexpected character " + shown, nextStep(c));
            }
        };
    }

    private static String nextStep(int c) {
        return switch (c) {
            case '{', '}' -> "group with ( )";
            case '\\' -> "write sqrt(x) or pi: LaTeX is not read";
            case '%' -> "the remainder is mod(a, b)";
            case '_' -> "'_' stands between digits or inside a name";
            case '&' -> "'and' is also written &&";
            case '.' -> "a number needs a digit beside the point";
            default -> "remove it";
        };
    }

    private static String describe(int c) {
        String name = Character.getName(c);
        return "U+%04X".formatted(c) + (name == null || Character.getType(c) == Character.SURROGATE ? "" : " " + name);
    }

    private static boolean isSubscript(int c) {
        return c >= '₀' && c <= '₉';
    }

    private static boolean isLetter(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER,
                    Character.OTHER_LETTER ->
                !MISTAKEN_FOR.containsKey(c) && (c == 'µ' || DISTINCT.indexOf(c) >= 0
                        || Normalizer.isNormalized(Character.toString(c), Normalizer.Form.NFKC));
            default -> false;
        };
    }
}
