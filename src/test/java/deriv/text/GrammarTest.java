package deriv.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.junit.jupiter.api.Test;

/** What the token pass lets through, the grammar reads in exactly one way, without looking at its full context. */
class GrammarTest {

    private static final int RANDOM_INPUTS = 20_000;

    private static final String[] PIECES = {"x", "y", "2", "3.5", "sin", "cos", "ln", "sqrt", "max", "f", "g", "gamma",
        "pi", "e", "(", ")", "(", ")", "[", "]", "|", "|", ",", "+", "-", "*", "/", "^", "!", "²", "⁻¹", "√", "'",
        "<", "==", "=", "and", "or", "not", "if(", "max(", "sin(", "x>0,", " ", " ", ";", "\n", "u", "log_2", "||"};

    private final List<String> complaints = new ArrayList<>();
    private int accepted;

    @Test
    void theTablesHaveNoAmbiguity() {
        LanguageTest.rows().forEach(row -> read(Cases.unescape(row.input()), row.options()));
        assertEquals(List.of(), complaints);
        assertEquals(LanguageTest.rows().count(), accepted);
    }

    @Test
    void randomInputsHaveNoAmbiguity() {
        long seed = Long.getLong("deriv.seed", 20_250_901L);
        System.out.println("GrammarTest: -Dderiv.seed=" + seed);
        var random = new Random(seed);
        ParseOptions options = ParseOptions.DEFAULT.withFunctions(Set.of("f"));
        for (int i = 0; i < RANDOM_INPUTS; i++) {
            read(i % 2 == 0 ? soup(random) : formula(random, 4), options);
        }
        assertEquals(List.of(), complaints);
        System.out.println("GrammarTest: read " + accepted + " of " + RANDOM_INPUTS);
    }

    /** Any order of words: most are refused, all of them quietly. */
    private static String soup(Random random) {
        var text = new StringBuilder();
        for (int length = 1 + random.nextInt(12); length > 0; length--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    /** Something that can nearly always be read. */
    private static String formula(Random random, int depth) {
        if (depth == 0) { return pick(random, "x", "y", "2", "pi", "e", "t", "10"); }
        String a = formula(random, depth - 1);
        String b = formula(random, random.nextInt(depth));
        return switch (random.nextInt(18)) {
            case 0 -> a + " + " + b;
            case 1 -> a + "-" + b;
            case 2 -> a + "*" + b;
            case 3 -> a + "/" + b;
            case 4 -> a + "^" + b;
            case 5 -> a + "^-" + b;
            case 6 -> a + " (" + b + ")";
            case 7 -> "(" + a + ")(" + b + ")";
            case 8 -> pick(random, "sin ", "cos^2 ", "ln ", "sqrt ", "tan² ") + a;
            case 9 -> pick(random, "sin(", "max(x,", "f(", "f'(", "log_2(", "sin^-1(") + a + ")";
            case 10 -> "|" + a + "|" + b;
            case 11 -> "√" + a;
            case 12 -> "-" + a;
            case 13 -> a + "!";
            case 14 -> "2 " + formula(random, depth - 1).replaceFirst("^[0-9]", "x");
            case 15 -> "if(" + a + " < " + b + " or not x = y, " + a + ", " + b + ")";
            case 16 -> "[" + a + ", " + b + "][1]";
            default -> "(" + a + ")²" + pick(random, "", "x", " sin x");
        };
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private void read(String text, ParseOptions options) {
        List<Lexeme> tokens;
        try {
            tokens = SyntaxParser.tokens(text, new SpecNames(), options);
        } catch (ParseException _) {
            return;
        }
        var parser = new AssemblingParser(tokens, new DerivBaseListener());
        parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
        parser.addErrorListener(new Listener(text));
        try {
            parser.program();
            accepted++;
        } catch (RuntimeException e) {
            complaints.add("not read: " + text + " " + e);
        }
    }

    private final class Listener extends BaseErrorListener {

        private final String text;

        Listener(String text) {
            this.text = text;
        }

        @Override
        public void reportAmbiguity(Parser parser, DFA dfa, int start, int stop, boolean exact, BitSet alternatives,
                ATNConfigSet configs) {
            complaints.add("ambiguous: " + text + " " + alternatives);
        }

        @Override
        public void reportAttemptingFullContext(Parser parser, DFA dfa, int start, int stop, BitSet alternatives,
                ATNConfigSet configs) {
            complaints.add("full context: " + text + " " + alternatives);
        }

        @Override
        public void reportContextSensitivity(Parser parser, DFA dfa, int start, int stop, int prediction,
                ATNConfigSet configs) {
            complaints.add("context: " + text);
        }
    }
}
