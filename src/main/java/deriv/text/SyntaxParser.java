package deriv.text;

import deriv.text.Assembler.Entry;
import deriv.text.ParseOptions.Goal;
import deriv.text.Program.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Reads text: lexer, token pass, parser, syntax. Immutable and safe to share between threads. */
public final class SyntaxParser {

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

    /** {@return the tokens, the last being the end of the text} It stands for the line break the stream adds. */
    private static List<Lexeme> lex(Source source) {
        checkCharacters(source);
        var stream = new SourceStream(source);
        var lexer = new DerivLexer(stream);
        lexer.removeErrorListeners();
        lexer.setTokenFactory(new Lexeme.Factory(source));
        var tokens = new ArrayList<Lexeme>(16 + source.length() / 2);
        while (stream.index() < stream.size()) {
            tokens.add((Lexeme) lexer.nextToken());
        }
        tokens.add(Lexeme.end(tokens.removeLast(), source));
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
        for (Entry entry : entries.subList(0, entries.size() - 1)) {
            Lexeme name = entry.name().orElseThrow();
            definitions.add(new Definition(name.getText(), entry.parameters(), check.value(entry.body()), name.span()));
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
        return new Program(source.text(), definitions, result, rightSide, notes.inOrder());
    }
}
