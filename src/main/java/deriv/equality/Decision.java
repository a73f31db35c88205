package deriv.equality;

import deriv.core.Cond;
import deriv.core.Effort;
import deriv.core.Expr;
import deriv.simplify.Policy;
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
    private final List<String> tried = new ArrayList<>();

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
        Optional<Verdict.Refuted> refuted = witness.search(new Samples(question.symbols(), known));
        if (refuted.isPresent()) {
            return refuted.get();
        }
        tried.add(witness.tried());
        return attempt("normal form", this::byForm)
                .or(() -> attempt("cases of signs", this::byCases))
                .or(() -> attempt("slopes", this::bySlopes))
                .map(this::proved)
                .orElseGet(() -> new Verdict.Undecided(tried));
    }

    private Verdict proved(String method) {
        return new Verdict.Proved(question.conditions(), method);
    }

    private interface Attempt {
        Optional<String> proof();
    }

    private Optional<String> attempt(String name, Attempt attempt) {
        Optional<Optional<String>> result = Effort.within(steps(), attempt::proof);
        if (result.isEmpty()) {
            tried.add("the effort for " + name + " is spent");
        }
        return result.flatMap(proof -> proof);
    }

    private long steps() {
        return 10 * Steps.of(question.policy().effort());
    }

    private Optional<String> byForm() {
        Optional<String> proof = new ZeroTest(known, question.policy()).proof(left, right);
        if (proof.isEmpty()) {
            tried.add("the difference is not 0 in normal form");
        }
        return proof;
    }

    private Optional<String> byCases() {
        if (question.policy().values() == Policy.Values.COMPLEX) {
            return Optional.empty();
        }
        ZeroTest zero = new ZeroTest(known, question.policy());
        Cases cases = new Cases((two, facts) -> proofInCase(two, facts));
        Optional<String> proof = cases.proof(zero.simple(left), zero.simple(right), known)
                .map(count -> "in each of " + count + " cases of signs the difference is 0");
        if (proof.isEmpty()) {
            tried.add("no proof by cases of signs");
        }
        return proof;
    }

    private Optional<String> proofInCase(Cases.Two two, List<Cond> facts) {
        return new ZeroTest(facts, question.policy()).proof(two.left(), two.right())
                .or(() -> new Constancy(facts, question.policy()).proof(two.left(), two.right()).map(Expr::toString));
    }

    private Optional<String> bySlopes() {
        if (question.policy().values() == Policy.Values.COMPLEX) {
            return Optional.empty();
        }
        Optional<String> proof = new Constancy(known, question.policy()).proof(left, right)
                .map(v -> "the slopes by " + v + " are equal, and the values at one point");
        if (proof.isEmpty()) {
            tried.add("no proof by slopes");
        }
        return proof;
    }
}
