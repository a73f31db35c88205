package deriv.simplify;

import deriv.core.Binder;
import deriv.core.Branch;
import deriv.core.Children;
import deriv.core.Cond;
import deriv.core.Effort;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import deriv.core.LimitException;
import deriv.core.Node;
import deriv.rules.IndexFacts;
import deriv.rules.RuleTables;
import deriv.rules.Signs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * The form that a good textbook prints: bottom up, at each node the rule tables and then the cheapest of a few
 * {@linkplain Candidate candidates} by {@link Cost}, until nothing becomes easier to read.
 *
 * <p>Never harder to read than what came in, and the same again if simplified again. Work is bounded by the effort of
 * the {@link Policy}: where it runs out, the best form so far stands, and {@link #gaveUp} says so. A large expression
 * keeps its sharing.
 *
 * <p>An instance keeps what it has found for the next expression; confined to one thread and one operation.
 */
public final class Simplification {
    private static final int MAX_PIECE = 20;
    /** Conditions before a piece that are remembered in it, the last ones: n pieces have n²/2 of them. */
    private static final int MAX_REGION = 50;

    /** A form may make another one possible above it; more rounds than two are rare. */
    private static final int MAX_ROUNDS = 12;

    /** Where the result has to have the value of what was given. */
    private enum Scope {
        EVERYWHERE,
        /** Where one piece counts. */
        REGION
    }

    private final Policy policy;
    private final List<Cond> known;
    private final Context context;
    private final Scope scope;
    private final Naming naming = new Naming();
    private final Flattening flattening = new Flattening();

    /** Kept from call to call: what a node becomes depends on nothing but the node. */
    private final Fold<Expr> fold = Fold.of(this::step);

    /** For all calls together: a text has as many conditions as it has quotients. */
    private final Effort.Budget budget;

    /** What was done, if somebody wants to know. */
    private Optional<Journal> journal = Optional.empty();
    private final List<Rewrite> rewrites = new ArrayList<>();

    private boolean exhausted;
    private boolean gaveUp;

    public Simplification() {
        this(Policy.DEFAULT);
    }

    /** @param policy what may be taken for granted, and how much may be tried */
    public Simplification(Policy policy) {
        this(policy, policy.assumptions(), Scope.EVERYWHERE);
    }

    private Simplification(Policy policy, List<Cond> known, Scope scope) {
        this.policy = policy;
        this.known = known;
        this.scope = scope;
        Signs signs = switch (policy.values()) {
            case REAL -> Signs.given(known);
            case COMPLEX -> Signs.ofComplex(known);
        };
        this.context = new Context(RuleTables.REAL_RULES, signs, policy);
        this.budget = new Effort.Budget(context.bounds().total());
    }

    /** {@return an expression with the same value wherever the given one is defined, for real symbols} */
    public static Expr of(Expr e) {
        return new Simplification().apply(e);
    }

    /**
     * {@return the same as {@link #of}, under the policy of this simplification}
     *
     * <p>The conditions of a text are simplified one by one, and in a nest each holds the next: the {@code n} denominators
     * of {@code 1/(1 + 1/(1 + …))} took n² steps without what is kept here.
     */
    public Expr apply(Expr e) {
        exhausted = false;
        return simplified(e);
    }

    /**
     * {@return the same as {@link #apply}, with all that was done} For explanations: it takes about twice as long.
     */
    public Rewrite.Way way(Expr e) {
        rewrites.clear();
        journal = Optional.of(journal.orElseGet(Journal::new));
        return new Rewrite.Way(apply(e), rewrites);
    }

    /** {@return whether some form was left untried because the effort was spent} */
    public boolean gaveUp() {
        return gaveUp;
    }

    /** {@return the expression that is easier to read; the first if both are alike} */
    public Expr easier(Expr a, Expr b) {
        return context.easier(a, b);
    }

    private Expr simplified(Expr e) {
        Expr best = flattening.apply(e);
        SequencedSet<Expr> alike = new LinkedHashSet<>(List.of(best));
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Expr next = flattening.apply(underOwnNames(best));
            int gain = context.cost().of(best) - context.cost().of(next);
            if (gain < 0) {
                break;
            }
            if (gain > 0) {
                alike.clear();
            }
            record(best);
            best = next;
            if (!alike.add(next)) {
                break;
            }
        }
        return best;
    }

    /** Keeps what was done in a round that is accepted. */
    private void record(Expr before) {
        if (journal.isPresent()) {
            Reasons reasons = new Reasons(context);
            boolean named = known.isEmpty();
            Naming.Names names = naming.of(before);
            rewrites.addAll(journal.get().of(named ? names.there(before) : before, reasons::of,
                    named ? names::back : e -> e));
        }
    }

    private Expr underOwnNames(Expr e) {
        if (!known.isEmpty()) {
            return once(e); // what is known speaks of the names as they are
        }
        Naming.Names names = naming.of(e);
        return names.back(once(names.there(e)));
    }

    /** One round; where the steps for the whole expression run out, the nodes that are left keep their form. */
    private Expr once(Expr e) {
        return budget.within(() -> fold.at(e)).orElseGet(() -> {
            exhausted = true;
            gaveUp = true;
            return fold.at(e);
        });
    }

    private Expr step(Expr e, Fold<Expr> d) {
        Expr n = Children.map(e, d::at);
        try {
            Expr result = stepped(n, e, d);
            journal.ifPresent(it -> it.note(e, n, result));
            return result;
        } catch (LimitException tooLarge) {
            if (tooLarge.limit().equals(LimitException.NUMBER_SIZE)) {
                return n; // another form needs numbers that are too large; this one does not
            }
            throw tooLarge;
        }
    }

    private Expr stepped(Expr n, Expr given, Fold<Expr> d) {
        return switch (n.node()) {
            case Node.Num _, Node.Sym _, Node.Const _, Node.Undefined _, Node.Bound _, Node.Index _ -> n;
            case Node.Reduce r -> exhausted ? n : reduced(r);
            // A function less is worth a longer form here: what is around it may cancel. The whole is compared later.
            case Node.Apply _, Node.Abstract _, Node.Vector _ -> context.rewritten(n);
            case Node.Piecewise p -> exhausted ? n : pieces(n, p);
            case Node.Product _ -> {
                Expr signed = n.binders() == 0 ? n : easier(n, JoinedReductions.product(n));
                yield exhausted ? n : signed != n ? signed : taken(Search.product(n, given, d::at, context));
            }
            case Node.Sum _ -> {
                Expr joined = n.binders() == 0 ? n : easier(n, JoinedReductions.sum(n));
                yield exhausted ? n : joined != n ? d.at(joined) : taken(Search.sum(n, context));
            }
        };
    }

    private Expr taken(Search.Found found) {
        gaveUp |= !found.complete();
        return found.expr();
    }

    // --- sums over an index, integrals ---

    /** The body is simplified with what is known of its index, and what does not depend on that goes in front. */
    private Expr reduced(Node.Reduce r) {
        Expr index = Exprs.symbol("%" + r.body().binders());
        Expr body = within(Binder.open(r.body(), index), IndexFacts.of(r.kind(), index, r.lower(), r.upper()));
        return new ConstantFactors(r, index, context.signs()).inFrontOf(body);
    }

    // --- pieces ---

    /** Conditions that always or never hold are decided; each value is simplified for the region where it counts. */
    private Expr pieces(Expr e, Node.Piecewise p) {
        List<Branch> branches = new ArrayList<>();
        Deque<Cond> reached = new ArrayDeque<>();
        for (Branch b : p.branches()) {
            Cond condition = context.signs().decide(b.condition());
            reached.addLast(condition);
            branches.add(new Branch(condition, within(b.value(), reached)));
            reached.removeLast();
            reached.addLast(condition.not());
            if (reached.size() > MAX_REGION) {
                reached.removeFirst();
            }
        }
        Expr decided = Exprs.piecewise(branches, within(p.otherwise(), reached));
        return decided == e ? e : easier(e, decided);
    }

    /** Pieces inside a region have been simplified for their own; once more in each region around them would be 2^n times. */
    private Expr within(Expr value, Collection<Cond> region) {
        if (scope == Scope.REGION || value.height() > MAX_PIECE || value.isClosed()) {
            return value;
        }
        List<Cond> all = new ArrayList<>(known);
        all.addAll(Cond.and(List.copyOf(region)).conjuncts());
        return new Simplification(policy, all, Scope.REGION).apply(value);
    }
}
