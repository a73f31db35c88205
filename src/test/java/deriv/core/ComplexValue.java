package deriv.core;

import java.util.Map;

/** The complex principal value of an expression at a point; undefined (NaN) where a part of it is. */
final class ComplexValue {
    private ComplexValue() {}

    static Complex of(Expr e, Map<Expr, Complex> point) {
        return Fold.<Complex>over(e, (n, d) -> switch (n.node()) {
            case Node.Num(var value) -> Complex.of(value.doubleValue());
            case Node.Sym _ -> point.get(n);
            case Node.Const(var constant) -> Complex.of(constant.value());
            case Node.Undefined() -> Complex.UNDEFINED;
            case Node.Sum(var constant, var terms) -> {
                Complex sum = Complex.of(constant.doubleValue());
                for (Term t : terms) {
                    sum = sum.plus(Complex.of(t.coefficient().doubleValue()).times(d.at(t.expr())));
                }
                yield sum;
            }
            case Node.Product(var coefficient, var factors) -> {
                Complex product = Complex.of(coefficient.doubleValue());
                for (Factor f : factors) {
                    product = product.times(power(d.at(f.base()), d.at(f.exponent())));
                }
                yield product;
            }
            case Node.Apply(var fn, var args) -> call((Rows.Row) fn, d.at(args.getFirst()));
            case Node.Bound _, Node.Index _, Node.Abstract _, Node.Piecewise _, Node.Vector _, Node.Reduce _ ->
                throw new IllegalArgumentException("no complex value: " + n);
        });
    }

    /** Undefined near the cut of the power, where a rounding error would decide. */
    static Complex power(Complex base, Complex exponent) {
        boolean integer = exponent.im() == 0 && exponent.re() == Math.rint(exponent.re());
        return base.isNearCut() && !integer ? Complex.UNDEFINED : base.pow(exponent);
    }

    static Complex call(Rows.Row row, Complex argument) {
        return row == Rows.LOG && argument.isNearCut() ? Complex.UNDEFINED : row.value(argument);
    }
}
