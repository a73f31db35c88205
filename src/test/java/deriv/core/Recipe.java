package deriv.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/**
 * A formula before the factories have seen it: can be built in any order and association, and has a value of its own
 * that no factory had a part in.
 */
sealed interface Recipe {
    record Leaf(Expr e) implements Recipe {}

    record Sum(List<Recipe> parts) implements Recipe {}

    record Product(List<Recipe> parts) implements Recipe {}

    record Power(Recipe base, Recipe exponent) implements Recipe {}

    record Call(Rows.Row fn, Recipe argument) implements Recipe {}

    /** How the parts of one sum or product are put together. */
    interface Assembly {
        /** Parts in order, one n-ary call. */
        Assembly PLAIN = new Assembly() {
            @Override
            public Expr sum(List<Expr> parts) {
                return Exprs.sum(parts);
            }

            @Override
            public Expr product(List<Expr> parts) {
                return Exprs.product(parts);
            }
        };

        Expr sum(List<Expr> parts);

        Expr product(List<Expr> parts);

        /** Random order, random association, binary and n-ary calls mixed. */
        static Assembly shuffled(RandomGenerator random) {
            return new Assembly() {
                @Override
                public Expr sum(List<Expr> parts) {
                    return merged(parts, Exprs::sum);
                }

                @Override
                public Expr product(List<Expr> parts) {
                    return merged(parts, Exprs::product);
                }

                private Expr merged(List<Expr> parts, java.util.function.Function<List<Expr>, Expr> call) {
                    List<Expr> open = new ArrayList<>(parts);
                    do {
                        Collections.shuffle(open, java.util.Random.from(random));
                        List<Expr> some = open.subList(0, random.nextInt(Math.min(2, open.size()), open.size() + 1));
                        Expr merged = call.apply(List.copyOf(some));
                        some.clear();
                        open.add(merged);
                    } while (open.size() > 1);
                    return open.getFirst();
                }
            };
        }
    }

    default Expr build(Assembly assembly) {
        return switch (this) {
            case Leaf(var e) -> e;
            case Sum(var parts) -> assembly.sum(parts.stream().map(p -> p.build(assembly)).toList());
            case Product(var parts) -> assembly.product(parts.stream().map(p -> p.build(assembly)).toList());
            case Power(var base, var exponent) -> base.build(assembly).pow(exponent.build(assembly));
            case Call(var fn, var argument) -> Exprs.apply(fn, argument.build(assembly));
        };
    }

    /** The complex principal value of the formula as it stands. */
    default Complex value(Map<Expr, Complex> point) {
        return switch (this) {
            case Leaf(var e) -> ComplexValue.of(e, point);
            case Sum(var parts) -> parts.stream().map(p -> p.value(point)).reduce(Complex.of(0), Complex::plus);
            case Product(var parts) -> parts.stream().map(p -> p.value(point)).reduce(Complex.ONE, Complex::times);
            case Power(var base, var exponent) -> ComplexValue.power(base.value(point), exponent.value(point));
            case Call(var fn, var argument) -> ComplexValue.call(fn, argument.value(point));
        };
    }

    /** Random formulas over some exponents, so that each test can say which identities it is about. */
    record Generator(RandomGenerator random, List<Recipe> leaves, List<Recipe> exponents, List<Rows.Row> functions) {
        Recipe next(int depth) {
            if (depth == 0 || random.nextInt(6) == 0) {
                return pick(leaves);
            }
            return switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> new Sum(some(depth));
                case 4, 5, 6, 7 -> new Product(some(depth));
                case 8 -> exponents.isEmpty() ? pick(leaves) : new Power(next(depth - 1), pick(exponents));
                default -> functions.isEmpty() ? pick(leaves) : new Call(pick(functions), next(depth - 1));
            };
        }

        private List<Recipe> some(int depth) {
            List<Recipe> parts = new ArrayList<>();
            for (int n = random.nextInt(2, 5); n > 0; n--) {
                parts.add(next(depth - 1));
            }
            return parts;
        }

        <T> T pick(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }
    }

    static List<Recipe> leaves(String... formulas) {
        List<Recipe> leaves = new ArrayList<>();
        for (String f : formulas) {
            leaves.add(new Leaf(Formula.of(f)));
        }
        return leaves;
    }

    /** Real and complex points: every sign, both sides of the cuts, and the cuts themselves. */
    static List<Map<Expr, Complex>> points(RandomGenerator random, List<Expr> symbols, int count) {
        List<Map<Expr, Complex>> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean real = i % 2 == 0;
            IntFunction<Complex> value =
                    _ -> new Complex(random.nextDouble(-2, 2), real ? 0 : random.nextDouble(-2, 2));
            Map<Expr, Complex> point = new java.util.HashMap<>();
            symbols.forEach(s -> point.put(s, value.apply(0)));
            points.add(point);
        }
        return points;
    }
}
