package deriv.explain;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Node;
import deriv.equality.Decision;
import deriv.equality.Question;
import deriv.equality.Verdict;
import deriv.explain.Explained.Proof;
import deriv.print.Formula;
import deriv.print.OutputFormat;
import deriv.simplify.Rewrite;
import deriv.simplify.Simplification;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The way from the derivative that the rules give to the answer. Confined to one operation. */
final class Rewriting {
    private static final int LONGEST = 100_000;
    private static final int MOST = 8;
    private static final int MOST_IN_FULL = 40;

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
    Proof of(Expr raw, List<Cond> where, List<Step> steps) {
        Expr answer = target.answer();
        Rewrite.Way way = new Simplification(target.policy()).way(raw);
        boolean arrived = way.result() == answer;
        // What does not lead to the answer is not shown: it was found in another way, and is compared.
        Proof proof = arrived ? new Proof.BySteps() : compared(raw, where, answer);
        List<Rewrite> rewrites = arrived && detail != Detail.BRIEF ? way.rewrites() : List.of();
        steps.add(step(String.valueOf(steps.size() + 1), raw, answer, rewrites));
        return proof;
    }

    private Step step(String number, Expr raw, Expr answer, List<Rewrite> rewrites) {
        if (rewrites.size() == 1 && rewrites.getFirst().before() == raw && rewrites.getFirst().after() == answer) {
            return step(number, "Simplify, " + rewrites.getFirst().name(), rewrites.getFirst());
        }
        List<Step> inner = new ArrayList<>();
        int most = detail == Detail.FULL ? MOST_IN_FULL : MOST;
        for (Rewrite rewrite : rewrites.subList(0, Math.min(most, rewrites.size()))) {
            inner.add(step(number + "." + (inner.size() + 1), capitalized(rewrite.name()), rewrite));
        }
        String left = rewrites.size() > most ? ", the first " + most + " of " + rewrites.size() + " changes" : "";
        return step(number, "Simplify" + left, new Rewrite("", raw, answer, List.of()), inner);
    }

    private Step step(String number, String title, Rewrite rewrite) {
        return step(number, title, rewrite, List.of());
    }

    private Step step(String number, String title, Rewrite rewrite, List<Step> inner) {
        claims.put(number, new Claim.Same(rewrite.before(), rewrite.after()));
        List<Formula> equation =
                StepMaker.chain(List.of(writer.of(rewrite.before()), writer.of(rewrite.after())));
        return new Step(number, "simplify", title, Optional.empty(), equation, inner, List.of(),
                rewrite.guards().stream().map(writer::of).toList(), Optional.empty(), Optional.empty());
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private Proof compared(Expr a, List<Cond> where, Expr b) {
        List<Expr> left = entries(a);
        List<Expr> right = entries(b);
        if (left.size() != right.size()) {
            throw new RefutedException("the steps lead to a vector of another length");
        }
        Set<String> methods = new LinkedHashSet<>();
        List<String> tried = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            switch (Decision.of(question(left.get(i), where, right.get(i)))) {
                case Verdict.Proved(var conditions, var method) -> methods.add(conditions.isEmpty() ? method
                        : method + "; the steps hold for " + conditions.stream()
                                .map(c -> OutputFormat.TEXT.print(writer.of(c), LONGEST))
                                .collect(Collectors.joining(" and ")));
                case Verdict.Refuted refuted -> throw new RefutedException(
                        "the steps lead to another value than the answer has at " + refuted.point());
                case Verdict.Undecided(var clauses) -> tried.addAll(clauses);
            }
        }
        return tried.isEmpty() ? new Proof.Proved(String.join("; ", methods)) : new Proof.Open(tried);
    }

    private Question question(Expr a, List<Cond> where, Expr b) {
        List<Cond> domain = new ArrayList<>(target.domain());
        domain.addAll(where);
        return new Question(new Question.Side(a, domain), new Question.Side(b, target.domain()),
                target.policy());
    }

    private static List<Expr> entries(Expr e) {
        if (!(e.node() instanceof Node.Vector(var entries))) {
            return List.of(e);
        }
        return entries.stream().flatMap(entry -> entries(entry).stream()).toList();
    }
}
