package deriv.text;

import java.util.ArrayList;
import java.util.List;

/** Collects the notes of one parse. A strict parse refuses readings here; a long text gets the first notes only. */
final class Notes {

    private static final int MOST = 20;

    private final ParseOptions options;
    private final Faults faults;
    private final List<Note> notes = new ArrayList<>();
    private int omitted;

    Notes(ParseOptions options, Faults faults) {
        this.options = options;
        this.faults = faults;
    }

    void read(Reading reading, Syntax as) {
        if (notes.size() >= MOST && options.strictness() == ParseOptions.Strictness.LENIENT) {
            omitted++;
            return;
        }
        String text = "read as " + SyntaxPrinter.print(as, 60);
        if (options.strictness() == ParseOptions.Strictness.STRICT) {
            throw faults.parse(as.span(), "strict input has one reading only: " + reading.rule(),
                    "write " + text.substring("read as ".length()));
        }
        add(new Note(Note.Kind.READING, text + ": " + reading.rule(), as.span()));
    }

    void advise(Span span, String message) {
        add(new Note(Note.Kind.ADVICE, message, span));
    }

    private void add(Note note) {
        if (notes.size() < MOST) {
            notes.add(note);
        } else {
            omitted++;
        }
    }

    List<Note> inOrder() {
        notes.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        if (omitted > 0) {
            notes.add(new Note(Note.Kind.ADVICE, omitted + " more notes of this kind are left out",
                    notes.getLast().span()));
        }
        return notes;
    }
}
