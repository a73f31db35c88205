package deriv;

import deriv.analysis.Facts;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.core.Symbols;
import deriv.print.Style;
import deriv.text.ParseOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which of the facts that are assumed are about a formula.
 *
 * @param used  those whose variables all occur: the others would be conditions on what has no value at a point
 * @param notes a line for each variable that does not occur
 */
record Assumptions(List<Cond> used, List<String> notes) {
    private static final int MAX_NOTES = 20;

    /** How a note ends on a variable that is assumed of and does not occur. */
    static final String UNUSED = "does not occur, so what is assumed of it is not used";

    /**
     * {@return the facts in a text}
     *
     * @throws DerivException if one cannot be read
     */
    static List<Cond> read(String text, ParseOptions options, Limits limits) {
        return Operation.call(limits.allowance(), () -> FactReader.read(text, options), Assumptions::exprs,
                (facts, published) -> {
                    var next = published.iterator();
                    return facts.stream().map(c -> c.transplant(_ -> next.next())).toList();
                });
    }

    /** Rules ask for signs: {@code x > 1/2} is also said as {@code x > 0}. */
    private static List<Cond> withSigns(List<Cond> facts) {
        Facts known = Facts.of(facts);
        Set<Cond> all = new LinkedHashSet<>(facts);
        for (Expr x : Symbols.of(Exprs.vector(exprs(facts)))) {
            Stream.of(Cond.positive(x), Cond.positive(x.negate()), Cond.nonnegative(x), Cond.nonnegative(x.negate()))
                    .filter(known::imply).findFirst().ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    private static List<Expr> exprs(List<Cond> facts) {
        return facts.stream().flatMap(c -> c.exprs().stream()).toList();
    }

    /**
     * Refuses facts that exclude each other.
     *
     * @throws DerivException if they certainly do
     */
    static void requireConsistent(List<Cond> facts) {
        if (!facts.isEmpty() && Facts.of(facts).areContradictory()) {
            String all = String.join(" and ", facts.stream().map(Assumptions::text).toList());
            throw new DerivException(DerivException.Kind.USAGE,
                    "nothing satisfies all assumptions" + (facts.contains(Cond.FALSE) ? "" : ": " + all),
                    "leave one of them out");
        }
    }

    private static String text(Cond fact) {
        return Format.TEXT.printer().print(fact, Style.DEFAULT);
    }

    /** {@return the facts about a formula in these variables} */
    static Assumptions about(List<Cond> facts, Collection<String> variables) {
        Set<String> occurring = new HashSet<>(variables);
        List<Cond> used = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>();
        for (Cond fact : facts) {
            List<String> absent = names(fact).stream().filter(name -> !occurring.contains(name)).toList();
            missing.addAll(absent);
            if (absent.isEmpty()) {
                used.add(fact);
            }
        }
        return new Assumptions(used, missing.stream().limit(MAX_NOTES)
                .map(name -> "'" + name + "' " + UNUSED).toList());
    }

    /** {@return an answer that was read, where the assumptions hold}; numbers elsewhere are NaN, as outside its domain */
    Answer read(Content content, List<String> variables, List<String> readings, Settings settings) {
        Content where = content.where(used);
        if (settings.isReal() && Facts.of(where.domain()).areContradictory()) {
            throw new DerivException(DerivException.Kind.UNDEFINED,
                    "the expression has no real value where the assumptions hold", "leave out an assumption");
        }
        List<String> all = new ArrayList<>(readings);
        all.addAll(notes);
        return Answer.read(where, variables, all, settings.assuming(withSigns(used)));
    }

    private static List<String> names(Cond fact) {
        return Symbols.of(Exprs.vector(fact.exprs())).stream().map(s -> ((Node.Sym) s.node()).name()).toList();
    }
}
