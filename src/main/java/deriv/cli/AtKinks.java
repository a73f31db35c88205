package deriv.cli;

import deriv.Answer;
import deriv.AtKink;
import deriv.Kinks;
import deriv.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What {@code --at-kink} makes of a derivative where the function has a kink; with {@code -v} it says which one was hit. */
final class AtKinks {
    /** These leave the numbers alone where kinks cancel. */
    private static final Set<String> ASKED_OF_KINKS = Set.of("nan", "error");

    /** So many points are named. */
    private static final int MOST_NOTES = 20;

    private final Session session;
    private final List<String> names;
    private final String way;
    private final Optional<Kinks> kinks;
    private int notes;

    private AtKinks(Session session, List<String> names, String way, Optional<Kinks> kinks) {
        this.session = session;
        this.names = names;
        this.way = way;
        this.kinks = kinks;
    }

    /**
     * {@return what the options say for the derivatives that they ask for}
     *
     * @param names of the coordinates of a point
     */
    static AtKinks of(Answer formula, List<String> names, Session session) {
        String way = session.arguments().choice(Option.AT_KINK);
        boolean asked = ASKED_OF_KINKS.contains(way) || session.arguments().has(Option.VERBOSE);
        return new AtKinks(session, names, way, asked ? kinks(formula, names, session) : Optional.empty());
    }

    /** {@return the reader whose derivatives have the values at kinks that the option asks for} */
    static Reader reader(Reader reader, Session session) {
        String way = session.arguments().choice(Option.AT_KINK);
        return ASKED_OF_KINKS.contains(way) ? reader : reader.atKink(AtKink.valueOf(way.toUpperCase(Locale.ROOT)));
    }

    /** The formula itself is as it is; only derivatives have a convention. */
    private static Optional<Kinks> kinks(Answer formula, List<String> names, Session session) {
        List<String> parts = session.arguments().list(Option.WITH);
        if (!parts.isEmpty()) {
            int order =
                    parts.contains("hessian") ? 2 : parts.contains("gradient") || parts.contains("jacobian") ? 1 : 0;
            List<String> by = Differentiation.variables(formula, session);
            return order == 0 ? Optional.empty() : Optional.of(Kinks.ofAll(formula, by, order, names));
        }
        List<String> symbols = Differentiation.symbolsOfOptions(formula, session);
        return symbols.isEmpty() ? Optional.empty() : Optional.of(Kinks.of(formula, symbols, names));
    }

    /** Says what a missing value may mean if derivatives of the whole function were asked for, and returns whether they were. */
    static boolean sayWhyNot(Session session) {
        String way = session.arguments().choice(Option.AT_KINK);
        boolean isOfWhole = !way.equals("fast") && !ASKED_OF_KINKS.contains(way);
        if (isOfWhole) {
            session.messages()
                    .note("at a kink that means a jump, an unbounded slope, an end of the domain, or not decided in"
                            + " double: 'deriv at' says which");
        }
        return isOfWhole;
    }

    /** {@return the values of the derivative at this point} */
    double[] applied(double[] values, double[] point) {
        List<String> hit = kinks.map(k -> k.at(point)).orElse(List.of());
        if (hit.isEmpty()) return values;
        String what = NumberText.of(names, point) + " lies on a kink: " + String.join(", ", hit);
        switch (way) {
            case "error" -> throw new UndefinedException(what);
            case "nan" -> Arrays.fill(values, Double.NaN);
            default -> {}
        }
        if (session.arguments().has(Option.VERBOSE) && notes++ < MOST_NOTES) session.messages().note(what);
        return values;
    }
}
