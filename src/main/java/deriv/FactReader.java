package deriv;

import deriv.analysis.Domain;
import deriv.analysis.Normalization;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.text.Diagnostic;
import deriv.text.ParseException;
import deriv.text.ParseOptions;
import deriv.text.Program;
import deriv.text.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads facts about variables: conditions of the language and a few phrases, with commas or {@code and} between. An error
 * has its place in the whole text.
 */
final class FactReader {
    private static final int MOST_FACTS = 1000;
    private static final String EXAMPLES = "write facts as in x > 0, n integer, a != b";

    private static final Pattern COMPARISON = Pattern.compile("[<>=!≤≥≠]");
    private static final Pattern ALTERNATIVE = Pattern.compile("\\|\\||\\b(or|not)\\b");
    private static final Pattern NAME_ALONE = Pattern.compile("[\\p{L}][\\p{L}\\p{Nd}_₀-₉]*");
    private static final Pattern PHRASE =
            Pattern.compile("(?<name>" + NAME_ALONE + ")\\s+(?:is\\s+)?(?:an?\\s+)?(?<word>\\p{L}+)");
    private static final Pattern MEMBERSHIP =
            Pattern.compile("(?<name>" + NAME_ALONE + ")\\s+in\\s+(?<open>[\\[(])(?<ends>.*)(?<close>[])])");
    private static final Pattern INFINITY = Pattern.compile("[+-]?\\s*(oo|inf|infinity|∞)");

    private final String text;
    private final ParseOptions options;
    private final Set<Cond> facts = new LinkedHashSet<>();

    /** Names without a property of their own yet: {@code x, y positive} says it of both. */
    private final List<Piece> names = new ArrayList<>();

    private FactReader(String text, ParseOptions options) {
        this.text = text;
        this.options = options;
    }

    /** A part of the text without blanks around it; it starts so many code points into the whole. */
    private record Piece(String text, int start) {
        Piece from(int begin, int end) {
            String part = text.substring(begin, end);
            int blanks = part.length() - part.stripLeading().length();
            return new Piece(part.strip(), start + text.codePointCount(0, begin + blanks));
        }

        Piece group(Matcher matcher, String name) {
            return from(matcher.start(name), matcher.end(name));
        }

        Span span() {
            return new Span(start, start + Math.max(1, text.codePointCount(0, text.length())));
        }
    }

    /**
     * {@return the facts in a text, each as a condition}
     *
     * @throws ParseException if one of them cannot be read
     */
    static List<Cond> read(String text, ParseOptions options) {
        FactReader reader = new FactReader(Normalizer.normalize(text, Normalizer.Form.NFC), options);
        for (Piece part : separated(new Piece(reader.text, 0), ",")) {
            if (ALTERNATIVE.matcher(part.text).find()) {
                reader.fact(part);
            } else {
                separated(part, "and", "&&").forEach(reader::fact);
            }
        }
        if (!reader.names.isEmpty()) {
            throw reader.fault(reader.names.getFirst(), "a fact is missing", EXAMPLES);
        }
        return List.copyOf(reader.facts);
    }

    // --- pieces ---

    /** {@return what stands between the separators outside brackets} */
    private static List<Piece> separated(Piece piece, String... separators) {
        List<Piece> pieces = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < piece.text.length(); i++) {
            Operation.tick();
            char c = piece.text.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            int length = depth > 0 ? 0 : lengthOfSeparator(piece.text, i, separators);
            if (length > 0) {
                pieces.add(piece.from(begin, i));
                begin = i + length;
                i = begin - 1;
            }
        }
        pieces.add(piece.from(begin, piece.text.length()));
        return pieces;
    }

    private static int lengthOfSeparator(String text, int at, String... separators) {
        for (String separator : separators) {
            if (text.startsWith(separator, at) && !(isInName(text, at - 1) && isInName(text, at))
                    && !(isInName(text, at + separator.length()) && isInName(text, at))) {
                return separator.length();
            }
        }
        return 0;
    }

    private static boolean isInName(String text, int at) {
        return at >= 0 && at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
    }

    // --- facts ---

    private void fact(Piece piece) {
        if (facts.size() >= MOST_FACTS) {
            throw new ParseException(
                    new Diagnostic(Diagnostic.Code.LIMIT, "there are more than " + MOST_FACTS + " facts",
                            piece.span(), text, "leave out those that do not matter"));
        }
        Matcher phrase = PHRASE.matcher(piece.text);
        Matcher membership = MEMBERSHIP.matcher(piece.text);
        if (piece.text.isEmpty()) {
            throw fault(piece, "a fact is missing", EXAMPLES);
        } else if (COMPARISON.matcher(piece.text).find() || ALTERNATIVE.matcher(piece.text).find()) {
            requireNoNames();
            add(Reader.BUILDER.condition(program(piece, ParseOptions.Goal.CONDITION)));
        } else if (NAME_ALONE.matcher(piece.text).matches()) {
            names.add(piece);
        } else if (membership.matches()) {
            requireNoNames();
            interval(piece, membership);
        } else if (phrase.matches()) {
            names.add(piece.group(phrase, "name"));
            Property property = property(piece.group(phrase, "word"));
            names.forEach(name -> add(property.of(symbol(name))));
            names.clear();
        } else {
            throw fault(piece, "this is no fact", EXAMPLES);
        }
    }

    private void requireNoNames() {
        if (!names.isEmpty()) {
            throw fault(names.getFirst(), "a fact is missing", EXAMPLES);
        }
    }

    private Property property(Piece word) {
        return Property.named(word.text).orElseThrow(() -> fault(word, "unknown property '" + word.text + "'",
                "known are " + Stream.of(Property.values()).map(Property::word).collect(Collectors.joining(", "))));
    }

    private void interval(Piece piece, Matcher membership) {
        Expr x = symbol(piece.group(membership, "name"));
        Piece inside = piece.group(membership, "ends");
        List<Piece> ends = separated(inside, ",");
        if (ends.size() != 2) {
            throw fault(inside, "an interval has two ends", "as in x in [0, 1] or x in (0, oo)");
        }
        end(ends.getFirst(), membership.group("open").equals("["), x, Side.LOWER);
        end(ends.getLast(), membership.group("close").equals("]"), x, Side.UPPER);
    }

    private enum Side {
        LOWER,
        UPPER
    }

    private void end(Piece end, boolean closed, Expr x, Side side) {
        if (INFINITY.matcher(end.text).matches()) {
            return;
        }
        Expr bound = Reader.BUILDER.build(program(end, ParseOptions.Goal.EXPRESSION)).result();
        Expr inside = switch (side) {
            case LOWER -> x.minus(bound);
            case UPPER -> bound.minus(x);
        };
        add(closed ? Cond.nonnegative(inside) : Cond.positive(inside));
    }

    private Expr symbol(Piece name) {
        Expr e = Reader.BUILDER.build(program(name, ParseOptions.Goal.EXPRESSION)).result();
        if (e.node() instanceof Node.Sym) {
            return e;
        }
        throw fault(name, "'" + name.text + "' is no variable", "facts are about variables; --vars declares one");
    }

    /** Where a fact holds, what it compares is defined. */
    private void add(Cond fact) {
        fact.conjuncts().forEach(c -> {
            if (c instanceof Cond.Compare(var e, _)) {
                facts.addAll(new Normalization().conjuncts(Domain.of(e)));
            }
        });
        facts.addAll(new Normalization().of(fact).conjuncts());
    }

    // --- text ---

    private Program program(Piece piece, ParseOptions.Goal goal) {
        try {
            return Reader.PARSER.parse(piece.text, options.with(goal));
        } catch (ParseException e) {
            Diagnostic d = e.diagnostic();
            Span place = new Span(piece.start + d.span().start(), piece.start + d.span().end());
            throw new ParseException(new Diagnostic(d.code(), d.message(), place, text, d.nextStep()));
        }
    }

    private ParseException fault(Piece piece, String message, String nextStep) {
        return new ParseException(
                new Diagnostic(Diagnostic.Code.PARSE, message + " in the assumptions", piece.span(), text, nextStep));
    }
}
