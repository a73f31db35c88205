package deriv.text;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.text.Syntax.Product;
import deriv.text.Syntax.Sum;
import java.util.ArrayList;
import java.util.List;

/** What can be done with vectors: add them, multiply them by numbers, take an entry. */
final class VectorArithmetic {

    /** A Hessian of a vector has three levels; what recurses below relies on a small number. */
    private static final int DEEPEST = 8;

    private final Faults faults;

    VectorArithmetic(Faults faults) {
        this.faults = faults;
    }

    Expr vector(Syntax.Vector part, List<Expr> entries) {
        Expr vector = Exprs.vector(entries);
        if (levels(vector) > DEEPEST) {
            throw faults.limit(part.span(), "vectors are nested more than " + DEEPEST + " levels deep",
                    "a matrix has two levels");
        }
        return vector;
    }

    private static int levels(Expr e) {
        return isVector(e) ? 1 + entries(e).stream().mapToInt(VectorArithmetic::levels).max().orElse(0) : 0;
    }

    private static boolean isVector(Expr e) {
        return e.node() instanceof Node.Vector;
    }

    private static List<Expr> entries(Expr e) {
        return ((Node.Vector) e.node()).entries();
    }

    /** {@return the value, which is not a vector} */
    Expr scalar(Syntax part, Expr value) {
        if (isVector(value)) {
            throw faults.unsupported(part.span(), "a vector cannot stand here", "take its entries: v[1]");
        }
        return value;
    }

    Expr sum(Sum sum, List<Expr> terms) {
        if (terms.stream().noneMatch(VectorArithmetic::isVector)) { return Exprs.sum(terms); }
        return add(sum, terms);
    }

    private Expr add(Sum sum, List<Expr> terms) {
        if (terms.stream().noneMatch(VectorArithmetic::isVector)) { return Exprs.sum(terms); }
        for (int i = 0; i < terms.size(); i++) {
            if (!isVector(terms.get(i)) || entries(terms.get(i)).size() != entries(terms.getFirst()).size()) {
                throw faults.unsupported(sum.terms().get(i).operand().span(), "only vectors of one size can be added",
                        "write all terms with the same number of entries");
            }
        }
        var entries = new ArrayList<Expr>();
        for (int i = 0; i < entries(terms.getFirst()).size(); i++) {
            int place = i;
            entries.add(add(sum, terms.stream().map(term -> entries(term).get(place)).toList()));
        }
        return Exprs.vector(entries);
    }

    Expr product(Product product, List<Expr> factors) {
        int vector = -1;
        for (int i = 0; i < factors.size(); i++) {
            if (isVector(factors.get(i))) {
                if (vector >= 0) {
                    throw faults.unsupported(product.factors().get(i).operand().span(),
                            "two vectors cannot be multiplied", "write the product of their entries: v[1]*w[1]");
                }
                vector = i;
            }
        }
        if (vector < 0) { return Exprs.product(factors); }
        var numbers = new ArrayList<Expr>(factors);
        return scale(numbers.remove(vector), Exprs.product(numbers));
    }

    /** {@return the value, or each entry of the vector, times a number} */
    Expr scale(Expr value, Expr by) {
        return isVector(value)
                ? Exprs.vector(entries(value).stream().map(entry -> scale(entry, by)).toList())
                : value.times(by);
    }

    /** {@return the entry of a vector, or of a matrix, at places that count from 1} */
    Expr entry(Syntax part, Expr value, List<Syntax> indices, List<Expr> places) {
        Expr entry = value;
        for (int i = 0; i < places.size(); i++) {
            if (!isVector(entry)) {
                throw faults.unsupported(part.span(), "only a vector has entries",
                        "write '*' before '[' for a product");
            }
            List<Expr> entries = entries(entry);
            if (!(places.get(i).node() instanceof Node.Num(Rational place)) || !place.isInteger()) {
                boolean bound = indices.get(i) instanceof Syntax.Name name && name.role() == Syntax.Name.Role.INDEX;
                throw bound
                        ? faults.unsupported(indices.get(i).span(), "a vector takes no index of a sum",
                                "write data as an unknown function: --fun v and v(i)")
                        : faults.unsupported(indices.get(i).span(), "the place of an entry is a whole number",
                                "write v[1]");
            }
            if (!place.isInt() || place.intValue() < 1 || place.intValue() > entries.size()) {
                throw faults.unsupported(indices.get(i).span(), "there is no entry " + place + " among "
                        + entries.size(), "entries count from 1");
            }
            entry = entries.get(place.intValue() - 1);
        }
        return entry;
    }
}
