package deriv.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChildrenTest {
    private static final Expr X = Exprs.symbol("x");
    private static final Expr Y = Exprs.symbol("y");

    @Test
    void mapWithoutChangeIsTheSameHandle() {
        for (int seed = 0; seed < 3000; seed++) {
            Expr e = RandomExprs.of(seed);
            assertSame(e, Children.map(e, UnaryOperator.identity()));
        }
    }

    /** Taking a node apart and putting it together by the factories is the identity: what they make is a fixed point. */
    @Test
    void canonicalFormsAreFixedPoints() {
        for (int seed = 0; seed < 5000; seed++) {
            Expr e = RandomExprs.of(seed);
            assertSame(e, Fold.<Expr>over(e, (n, d) -> rebuilt(n.node(), d::at)), () -> "rebuilt: " + e);
        }
    }

    private static Expr rebuilt(Node node, UnaryOperator<Expr> f) {
        return switch (node) {
            case Node.Num(var value) -> Exprs.number(value);
            case Node.Sym(var name) -> Exprs.symbol(name);
            case Node.Const _, Node.Undefined _ -> Interner.intern(node);
            case Node.Bound(var index) -> Exprs.bound(index);
            case Node.Index(var level) -> Exprs.index(level);
            case Node.Reduce(var kind, var body, var lower, var upper) ->
                Exprs.reduce(kind, f.apply(body), f.apply(lower), f.apply(upper));
            case Node.Sum(var constant, var terms) -> {
                SumBuilder sum = new SumBuilder();
                sum.add(constant);
                terms.forEach(t -> sum.add(t.coefficient(), f.apply(t.expr())));
                yield sum.build();
            }
            case Node.Product(var coefficient, var factors) -> {
                ProductBuilder product = new ProductBuilder(1, Exprs.SPLICE);
                product.multiply(coefficient);
                factors.forEach(q -> product.multiply(f.apply(q.base()).pow(f.apply(q.exponent()))));
                yield product.build();
            }
            case Node.Apply(var fn, var args) -> Exprs.apply(fn, args.stream().map(f).toList());
            case Node.Abstract(var name, var orders, var args) ->
                Exprs.abstractCall(name, orders, args.stream().map(f).toList());
            case Node.Vector(var entries) -> Exprs.vector(entries.stream().map(f).toList());
            case Node.Piecewise(var branches, var otherwise) -> Exprs.piecewise(
                    branches.stream().map(b -> new Branch(b.condition().map(f), f.apply(b.value()))).toList(),
                    f.apply(otherwise));
        };
    }

    @Test
    void transplantKeepsContent() {
        for (int seed = 0; seed < 2000; seed++) {
            Expr e = RandomExprs.of(seed);
            Fold.<Boolean>over(e, (n, d) -> {
                Node same = Children.transplant(n.node(), UnaryOperator.identity());
                assertEquals(n.node(), same);
                assertEquals(n.hash(), Hash.of(same));
                return Children.of(n.node()).stream().allMatch(d::at);
            });
        }
    }

    @ParameterizedTest(name = "{0} with {1} for x is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            x+y              | -y     | 0
            x*y+1            | 1/y    | 2
            x^2+y            | y      | y^2+y
            sin(x)           | 0      | 0
            2^x              | 3      | 8
            x^x              | 2      | 4
            1/x              | 0      | undefined
            log(x)           | 0      | undefined
            (x+1)*y          | y-1    | y^2
            e^(x*y)          | log(y) | y^y
            y                | 7      | y
            (x+y)^2*(y+1)^3  | 1      | (y+1)^5
            x^n*x^(-2)       | 2      | 2^n/4
            """)
    void substitution(String formula, String value, String expected) {
        assertSame(Formula.of(expected), Substitution.of(Formula.of(formula), Map.of(X, Formula.of(value))));
    }

    @Test
    void whatIsPutInIsNotSearchedAgain() {
        assertSame(Formula.of("y+x^2"), Substitution.of(Formula.of("x+y^2"), Map.of(X, Y, Y, X)));
        assertSame(Formula.of("sin(x)+1"), Substitution.of(Formula.of("x+1"), Map.of(X, Formula.of("sin(x)"))));
        assertSame(Formula.of("z+sin(z)"),
                Substitution.of(Formula.of("cos(x)+sin(cos(x))"), Map.of(Formula.of("cos(x)"), Formula.of("z"))));
        assertNotSame(X, Substitution.of(X, Map.of(X, Y)));
    }

    @Test
    void childrenInOrder() {
        Expr p = Exprs.piecewise(List.of(new Branch(Cond.and(Cond.positive(X), Cond.zero(Y)), X)), Y);
        assertEquals(List.of(X, Y, X, Y), Children.of(p.node()));
        assertEquals(List.of(X, Exprs.TWO), Children.of(X.squared().node()));
        assertEquals(List.of(), Children.of(X.node()));
        assertEquals(List.of(X), Children.of(X.plus(1).node()));
    }
}
