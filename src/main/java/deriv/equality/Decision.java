package deriv.equality;

import deriv.core.Cond;
import deriv.core.Effort;
import deriv.core.Expr;
import deriv.core.Node;
import deriv.core.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether two numbers are equal as functions: equal as they stand, else a point at which they differ, else a proof,
 * from the cheapest method to the dearest. Confined to one operation.
 */
public final class Decision {
    private final Question question;
    private final List<Cond> known;
    private final Expr left;
    private final Expr right;
    private final List<String> failed = new ArrayList<>();
    private final List<String> spent = new ArrayList<>();

    private Decision(Question question) {
        this.question = question;
        this.known = question.known();
        this.left = question.left().expr();
        this.right = question.right().expr();
    }

    /** {@return what can be said} */
    public static Verdict of(Question question) {
        return new Decision(question).verdict();
    }

    private Verdict verdict() {
        if (left == right) {
            return proved("both sides are read as the same expression");
        }
        if (question.isVacuous()) {
            return new Verdict.Undecided(List.of("there is no point at which both sides are defined"));
        }
        Witness witness = new Witness(question);
        Samples samples = new Samples(question.symbols(), question.landmarks());
        Optional<Verdict> refuted = witness.search(samples, Witness.Care.QUICK).map(r -> r);
        return refuted.or(() -> proof().map(this::proved))
                .or(() -> witness.search(samples, Witness.Care.WIDE))
                .or(() -> witness.search(samples, Witness.Care.THOROUGH))
                .orElseGet(() -> new Verdict.Undecided(tried(witness)));
    }

    private Optional<String> proof() {
        return attempt("the normal form", () -> new ZeroTest(known, question.policy()).proof(left, right))
                .or(this::byRealMethods);
    }

    private Verdict proved(String method) {
        return new Verdict.Proved(question.conditions(), method);
    }

    private List<String> tried(Witness witness) {
        List<String> clauses = new ArrayList<>(List.of(witness.tried()));
        if (!failed.isEmpty()) {
            clauses.add("no proof by " + String.join(", ", failed));
        }
        if (!spent.isEmpty()) {
            clauses.add("the effort was spent on " + String.join(", ", spent) + " (--effort high allows more)");
        }
        return clauses;
    }

    private interface Attempt {
        Optional<String> proof();
    }

    private Optional<String> attempt(String name, Attempt attempt) {
        Operation.checkpoint();
        Optional<Optional<String>> result = Effort.within(10 * Steps.of(question.policy().effort()), attempt::proof);
        if (result.isEmpty()) {
            spent.add(name);
        } else if (result.get().isEmpty()) {
            failed.add(name);
        }
        return result.flatMap(proof -> proof);
    }

    /** Signs and slopes are those of real numbers. */
    private Optional<String> byRealMethods() {
        return switch (question.policy().values()) {
            case COMPLEX -> Optional.empty();
            case REAL -> attempt("cases of signs", this::byCases).or(() -> attempt("slopes", this::bySlopes));
        };
    }

    private Optional<String> byCases() {
        ZeroTest zero = new ZeroTest(known, question.policy());
        return new Cases(this::proofInCase).proof(zero.simple(left), zero.simple(right), known)
                .map(count -> "in each of " + count + " cases of signs the difference is 0");
    }

    private Optional<String> proofInCase(Cases.Two two, List<Cond> facts) {
        return new ZeroTest(facts, question.policy()).proof(two.left(), two.right())
                .or(() -> slopes(facts, two.left(), two.right()));
    }

    private Optional<String> bySlopes() {
        return slopes(known, left, right);
    }

    private Optional<String> slopes(List<Cond> facts, Expr a, Expr b) {
        return new Constancy(facts, question.policy()).proof(a, b)
                .map(v -> "the slopes by " + ((Node.Sym) v.node()).name()
                        + " are equal, and so are values on each interval");
    }
}
