package deriv.text;

import deriv.core.Operation;
import deriv.text.Assembler.Entry;
import deriv.text.ParseOptions.Goal;
import deriv.text.Program.Definition;
import deriv.text.Program.Equation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Reads text: lexer, token pass, parser, syntax. Immutable and safe to share between threads. */
public final class SyntaxParser {

    private static final int MOST_MARKS = 30;

    private final KnownNames known;

    /** A parser for the names of the function table. */
    public SyntaxParser() {
        this(TableNames.INSTANCE);
    }

    public SyntaxParser(KnownNames known) {
        this.known = known;
    }

    /**
     * Reads a program, of which an expression is the simplest case.
     *
     * @throws ParseException if the text cannot be read; its diagnostic shows where and why
     */
    public Program parse(String text, ParseOptions options) {
        checkLength(text, options);
        checkMarks(text);
        var source = Source.of(text);
        var faults = new Faults(source);
        var notes = new Notes(options, faults);
        var pass = new TokenPass(lex(source), known, options, faults, notes);
        List<Lexeme> tokens = pass.run();
        var check = new TypeCheck(faults);
        var assembler = new Assembler(new Calls(options, faults, notes, check), check, notes);
        DeepStack.run(pass.depth(), () -> run(new AssemblingParser(tokens, assembler), faults));
        return program(assembler.entries(), source, options, check, notes);
    }

    private static void checkLength(String text, ParseOptions options) {
        int limit = options.limits().length();
        if (text.length() > limit) {
            var source = Source.of(text.substring(0, Math.min(limit, 1000)));
            throw new Faults(source).limit(new Span(0, 0), "the text has more than " + limit + " characters",
                    "split it   (length limit " + limit + ")");
        }
    }

    /**
     * Putting n combining marks in order takes n² steps. No letter has many, and none that is left with one may stand in a
     * formula. (The Unicode standard, annex 15, calls texts with at most 30 in a row stream-safe.)
     */
    private static void checkMarks(String text) {
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            marks = isMark(text.charAt(i)) ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                var source = Source.of(text.substring(Math.max(0, i - 1000 - MOST_MARKS), i));
                throw new Faults(source).parse(new Span(source.length() - 1, source.length()),
                        "more than " + MOST_MARKS + " combining marks in a row", "delete them");
            }
        }
    }

    private static boolean isMark(char c) {
        return c >= Source.FIRST_MARK && switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** The lexer's input must be whole characters. */
    private static void checkCharacters(Source source) {
        String text = source.text();
        int place = 0;
        for (int i = 0; i < text.length(); i++, place++) {
            if (Character.isSurrogate(text.charAt(i))) {
                int c = text.codePointAt(i);
                if (Character.isBmpCodePoint(c)) {
                    throw Characters.fault(c, place, new Faults(source));
                }
                i++;
            }
        }
    }

    /** {@return what the parser gets to see of a text} */
    static List<Lexeme> tokens(String text, KnownNames known, ParseOptions options) {
        var source = Source.of(text);
        var faults = new Faults(source);
        return new TokenPass(lex(source), known, options, faults, new Notes(options, faults)).run();
    }

    private static Tokens lex(Source source) {
        checkCharacters(source);
        var stream = new SourceStream(source);
        var lexer = new DerivLexer(stream);
        lexer.removeErrorListeners();
        var tokens = new Tokens(source);
        lexer.setTokenFactory(tokens);
        while (stream.index() < stream.size()) {
            Operation.tick();
            lexer.nextToken();
        }
        tokens.end();
        return tokens;
    }

    private static void run(DerivParser parser, Faults faults) {
        try {
            parser.program();
        } catch (ParseCancellationException e) {
            // The token pass lets nothing through that the grammar cannot read; should it ever, say where.
            var place = (Lexeme) parser.getCurrentToken();
            throw faults.parse(place.span(), "this cannot be read", "write brackets around the parts");
        }
    }

    private static Program program(List<Entry> entries, Source source, ParseOptions options, TypeCheck check,
            Notes notes) {
        var definitions = new ArrayList<Definition>();
        var equations = new ArrayList<Equation>();
        for (Entry entry : entries) {
            if (entry.rightSide().isPresent()) {
                equations.add(new Equation(check.value(entry.body()), entry.rightSide().get()));
            } else if (entry != entries.getLast()) {
                Lexeme name = entry.name().orElseThrow();
                definitions
                        .add(new Definition(name.getText(), name.rule, entry.parameters(),
                                check.value(entry.body()), name.span()));
            }
        }
        Entry last = entries.getLast();
        Syntax result = options.goal() == Goal.CONDITION ? check.condition(last.body()) : check.value(last.body());
        Optional<Syntax> rightSide = last.rightSide();
        if (options.goal() == Goal.EQUATION && rightSide.isEmpty()) {
            throw check.faults().parse(result.span(), "an equation is needed here", "write left = right");
        }
        if (last.name().isPresent()) {
            notes.read(Reading.LABEL, result);
        }
        return new Program(source.text(), definitions, result, rightSide, equations, notes.inOrder());
    }
}
