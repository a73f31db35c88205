package deriv.core;

import java.util.List;
import java.util.SplittableRandom;

/** One random expression for each seed, with every kind of node, and a fingerprint that sees the order inside nodes. */
final class RandomExprs {
    private static final String[] NAMES = {"x", "y", "z", "a", "b", "n", "theta", "x1", "x2", "x10"};

    private RandomExprs() {}

    static Expr of(long seed) {
        try {
            return next(new SplittableRandom(seed), seed % 100 == 0 ? 4 : seed % 4 == 0 ? 3 : 2);
        } catch (LimitException e) { // 180^(10^6), for instance: an answer like any other
            return Exprs.symbol(e.limit());
        }
    }

    private static Expr next(SplittableRandom random, int depth) {
        if (depth == 0) {
            return leaf(random);
        }
        return switch (random.nextInt(14)) {
            case 0 -> leaf(random);
            case 1, 2, 3 -> Exprs.sum(list(random, depth));
            case 4, 5, 6 -> Exprs.product(list(random, depth));
            case 7 -> next(random, depth - 1).pow(random.nextInt(-3, 4));
            case 8 -> next(random, depth - 1).pow(Exprs.number(random.nextInt(1, 5), random.nextInt(2, 4)));
            case 9 -> next(random, depth - 1).pow(symbol(random).times(random.nextInt(-3, 4)).plus(random.nextInt(3)));
            case 10 -> Exprs.exp(next(random, depth - 1));
            case 11 -> Exprs.apply(random.nextBoolean() ? Rows.SIN : Rows.LOG, next(random, depth - 1));
            case 12 -> Exprs.abstractCall("g", List.of(random.nextInt(3), 0),
                    List.of(next(random, depth - 1), leaf(random)));
            default -> Exprs.piecewise(List.of(new Branch(cond(random, 2), next(random, depth - 1)),
                    new Branch(cond(random, 1), leaf(random))), next(random, depth - 1));
        };
    }

    private static Cond cond(SplittableRandom random, int depth) {
        if (depth == 0) {
            return Cond.compare(next(random, 1), Relation.values()[random.nextInt(4)]);
        }
        List<Cond> parts = List.of(cond(random, depth - 1), cond(random, depth - 1).not());
        return random.nextBoolean() ? Cond.and(parts) : Cond.or(parts);
    }

    private static List<Expr> list(SplittableRandom random, int depth) {
        Expr[] list = new Expr[random.nextInt(2, 6)];
        for (int i = 0; i < list.length; i++) {
            list[i] = next(random, depth - 1);
        }
        return List.of(list);
    }

    private static Expr leaf(SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> Exprs.number(random.nextInt(-200, 200));
            case 1 -> Exprs.number(random.nextInt(-9, 10), random.nextInt(1, 10));
            case 2 -> random.nextBoolean() ? Exprs.PI : Exprs.bound(random.nextInt(3));
            default -> symbol(random);
        };
    }

    private static Expr symbol(SplittableRandom random) {
        return Exprs.symbol(NAMES[random.nextInt(NAMES.length)]);
    }

    /** 64 bits that change with any number, name, and with the order of entries: what a printer would see. */
    static long fingerprint(Expr root) {
        return Fold.<Long>over(root, (e, d) -> {
            long h = e.hash();
            for (Expr child : Children.of(e.node())) {
                h = Hash.mix(h * 31 + d.at(child));
            }
            return switch (e.node()) {
                case Node.Sum(var constant, var terms) -> Hash.mix(h + constant.hashCode()
                        + 31L * terms.stream().map(Term::coefficient).toList().hashCode());
                case Node.Product(var coefficient, _) -> Hash.mix(h + coefficient.hashCode());
                case Node.Atom _, Node.Num _, Node.Undefined _ -> h;
            };
        });
    }
}
