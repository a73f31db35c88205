package deriv.explain;

import deriv.core.Expr;
import deriv.core.Node;
import deriv.equality.Decision;
import deriv.equality.Question;
import deriv.equality.Verdict;
import deriv.explain.Explained.Proof;
import deriv.print.Formula;
import deriv.simplify.Simplification;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The way from the derivative that the rules give to the answer. Confined to one operation. */
final class Rewriting {
    private final Target target;
    private final Detail detail;
    private final Formula.Writer writer;
    private final Map<String, Claim> claims;

    Rewriting(Target target, Detail detail, Formula.Writer writer, Map<String, Claim> claims) {
        this.target = target;
        this.detail = detail;
        this.writer = writer;
        this.claims = claims;
    }

    /**
     * {@return how it is known that the answer is the same function}; its steps are added
     *
     * @throws RefutedException if it is not
     */
    Proof of(Expr raw, List<Step> steps) {
        Expr answer = target.answer();
        Expr simple = new Simplification(target.policy()).apply(raw);
        String number = String.valueOf(steps.size() + 1);
        if (simple == answer) {
            steps.add(step(number, "simplify", "Simplify", raw, answer));
            return new Proof.BySteps();
        }
        Proof proof = compared(raw, answer);
        steps.add(step(number, "simplify", "Simplify", raw, answer));
        return proof;
    }

    private Step step(String number, String rule, String title, Expr before, Expr after) {
        claims.put(number, new Claim.Same(before, after));
        return new Step(number, rule, title, Optional.empty(),
                StepMaker.chain(List.of(writer.of(before), writer.of(after))), List.of(), List.of(), List.of(),
                Optional.empty(), Optional.empty());
    }

    private Proof compared(Expr a, Expr b) {
        List<Expr> left = entries(a);
        List<Expr> right = entries(b);
        if (left.size() != right.size()) {
            throw new RefutedException("the steps lead to a vector of another length");
        }
        Set<String> methods = new LinkedHashSet<>();
        List<String> tried = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            switch (Decision.of(question(left.get(i), right.get(i)))) {
                case Verdict.Proved(_, var method) -> methods.add(method);
                case Verdict.Refuted refuted -> throw new RefutedException(
                        "the steps lead to another value than the answer has at " + refuted.point());
                case Verdict.Undecided(var clauses) -> tried.addAll(clauses);
            }
        }
        return tried.isEmpty() ? new Proof.Proved(String.join("; ", methods)) : new Proof.Open(tried);
    }

    private Question question(Expr a, Expr b) {
        return new Question(new Question.Side(a, target.domain()), new Question.Side(b, target.domain()),
                target.policy());
    }

    private static List<Expr> entries(Expr e) {
        if (!(e.node() instanceof Node.Vector(var entries))) {
            return List.of(e);
        }
        return entries.stream().flatMap(entry -> entries(entry).stream()).toList();
    }
}
