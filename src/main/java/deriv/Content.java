package deriv;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Node;
import deriv.core.Relation;
import deriv.core.Symbols;
import deriv.core.Unrolling;
import deriv.simplify.Flattening;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The mathematics of an answer: all of it that is made of expressions.
 *
 * @param expr what is printed
 * @param computed the same function in the form to compute
 * @param source the simplified function that the answer is about, to tell removable points from others
 * @param domain where the answer is defined and true: the domain of the input and whatever was demanded on the way
 * @param guard where numbers are computed: the domain of the input alone, because kinks have conventions
 */
record Content(Expr expr, Expr computed, Expr source, List<Cond> domain, List<Cond> guard) {
    Content {
        domain = List.copyOf(domain);
        guard = List.copyOf(guard);
    }

    /** {@return the content of what was read} */
    static Content read(Expr expr, List<Cond> typed) {
        Expr flat = Flattening.of(expr);
        return new Content(flat, flat, flat, typed, typed);
    }

    /** {@return the same content, printed like this} */
    Content written(Expr form) {
        return new Content(form, computed, source, domain, guard);
    }

    /** {@return the same content, computed like this} */
    Content computedBy(Expr form) {
        return new Content(expr, form, source, domain, guard);
    }

    /** {@return the same content, whose numbers are computed under these conditions} */
    Content guardedBy(List<Cond> conditions) {
        return new Content(expr, computed, source, domain, conditions);
    }

    /** {@return the same content, each condition of its domain replaced by others that together say the same} */
    Content where(Function<Cond, List<Cond>> replacement) {
        List<Cond> replaced = domain.stream().flatMap(c -> replacement.apply(c).stream()).distinct().toList();
        return new Content(expr, computed, source, replaced, guard);
    }

    /** {@return the same content, which is printed for these conditions only} */
    Content narrowedTo(List<Cond> conditions) {
        return new Content(expr, computed, source, joined(domain, conditions), guard);
    }

    /** {@return the same content under these conditions too} */
    Content where(List<Cond> conditions) {
        return new Content(expr, computed, source, joined(domain, conditions), joined(guard, conditions));
    }

    private static List<Cond> joined(List<Cond> some, List<Cond> more) {
        Set<Cond> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    /** {@return the same content with all its expressions replaced} */
    Content map(UnaryOperator<Expr> f) {
        return new Content(f.apply(expr), f.apply(computed), f.apply(source),
                domain.stream().map(c -> c.map(f)).toList(), guard.stream().map(c -> c.map(f)).toList());
    }

    Answer.Shape shape() {
        if (!(expr.node() instanceof Node.Vector(var entries))) {
            return Answer.Shape.SCALAR;
        }
        return !entries.isEmpty() && entries.stream().allMatch(e -> e.node() instanceof Node.Vector)
                ? Answer.Shape.MATRIX
                : Answer.Shape.VECTOR;
    }

    /** {@return the rows of a matrix, one row for a vector, one entry for a number}, each under the same conditions */
    List<List<Content>> rows() {
        boolean matrix = shape() == Answer.Shape.MATRIX;
        List<Expr> rows = matrix ? entriesOf(expr) : List.of(expr);
        List<Expr> computedRows = matrix ? entriesOf(computed) : List.of(computed);
        List<List<Content>> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            all.add(row(entriesOf(rows.get(i)), entriesOf(computedRows.get(i))));
        }
        return all;
    }

    private List<Content> row(List<Expr> entries, List<Expr> computedEntries) {
        List<Content> row = new ArrayList<>();
        for (int j = 0; j < entries.size(); j++) {
            row.add(new Content(entries.get(j), computedEntries.get(j), source, domain, guard));
        }
        return row;
    }

    private static List<Expr> entriesOf(Expr e) {
        return e.node() instanceof Node.Vector(var entries) ? entries : List.of(e);
    }

    /** {@return the names that stand for single values}: bound by an assumption such as {@code n integer}, or limits of sums */
    Set<String> discreteNames(List<Cond> assumptions) {
        Set<Expr> discrete = new HashSet<>(Unrolling.limitSymbols(List.of(expr, source), Unrolling.Limit.EITHER));
        for (Cond fact : assumptions) {
            if (fact instanceof Cond.Compare(var e, var relation) && relation == Relation.ZERO) {
                discrete.addAll(Symbols.of(e));
            }
        }
        return discrete.stream().map(s -> ((Node.Sym) s.node()).name()).collect(Collectors.toSet());
    }

    /** {@return the variables that occur in what is printed; {@code x2} before {@code x10}} */
    List<String> names() {
        return Symbols.of(expr).stream().map(s -> ((Node.Sym) s.node()).name()).toList();
    }

    /** {@return all expressions that this content holds} */
    List<Expr> exprs() {
        List<Expr> all = new ArrayList<>(List.of(expr, computed, source));
        domain.forEach(c -> all.addAll(c.exprs()));
        guard.forEach(c -> all.addAll(c.exprs()));
        return all;
    }

    /** {@return the same content over other handles, taken in the order of {@link #exprs}} */
    Content over(Iterator<Expr> published) {
        Expr e = published.next();
        Expr compute = published.next();
        Expr function = published.next();
        return new Content(e, compute, function, over(domain, published), over(guard, published));
    }

    private static List<Cond> over(List<Cond> conditions, Iterator<Expr> published) {
        return conditions.stream().map(c -> c.transplant(_ -> published.next())).toList();
    }
}
