package deriv.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.explain.Part.Form;
import deriv.functions.Row;
import deriv.functions.Trigonometry;
import deriv.print.DerivativeSign;
import deriv.print.Formula;
import deriv.print.NumberStyle;
import deriv.text.ExprBuilder;
import deriv.text.ParseOptions;
import deriv.text.SyntaxParser;
import deriv.calculus.Derivative;
import deriv.functions.FunctionTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A check of steps that lets a false one pass is worth nothing: faults are planted, and have to be found. */
class StepCheckTest {
    private static final Expr X = Exprs.symbol("x");
    private static final StepCheck CHECK = new StepCheck(X, List.of());

    @ParameterizedTest(name = "({0})'' = {1}: {2}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            x^2              ; 2*x                    ; true
            x^2              ; 2*x + 1e-3             ; false
            x^2              ; x                      ; false
            x*sin(x)         ; sin(x)*cos(x)          ; false
            sin(x)/x         ; cos(x)                 ; false
            sin(x^2)         ; cos(x^2)               ; false
            x^x              ; x*x^(x - 1)            ; false
            x^x              ; x^x*(log(x) + 1)       ; true
            abs(x)           ; sign(x)                ; true
            abs(x)           ; 1                      ; false
            if(x > 0, x, -x) ; if(x > 0, 1, -1)       ; true
            if(x > 0, x, -x) ; if(x > 0, 1, 1)        ; false
            [x, x^3]         ; [1, 3*x^2]             ; true
            [x, x^3]         ; [1, x^2]               ; false
            a*x^2            ; 2*a*x                  ; true
            a*x^2            ; 2*x                    ; false
            """)
    void slopesAreComparedWithDifferences(String function, String derivative, boolean holds) {
        Check check = CHECK.of(new Claim.Slope(read(function), read(derivative)));
        assertEquals(holds ? Check.Holds.class : Check.Fails.class, check.getClass(), check::toString);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            sin(x)^2 + cos(x)^2 ; 1              ; true
            sin(2*x)            ; sin(x)*cos(x)  ; false
            log(x^2)            ; 2*log(x)       ; false
            sqrt(x^2)           ; abs(x)         ; true
            sqrt(x^2)           ; x              ; false
            (x + 1)^2           ; x^2 + 1        ; false
            a*x + b*x           ; x*(a + b)      ; true
            a*x + b*x           ; x*(a - b)      ; false
            x + 1e-40           ; x              ; false
            """)
    void formsAreComparedByTheirValues(String before, String after, boolean holds) {
        Check check = CHECK.of(new Claim.Same(read(before), read(after)));
        assertEquals(holds ? Check.Holds.class : Check.Fails.class, check.getClass(), check::toString);
    }

    @Test
    void whatIsAssumedIsHeeded() {
        var positive = new StepCheck(X, List.of(deriv.core.Cond.positive(X)));
        assertInstanceOf(Check.Holds.class, positive.of(new Claim.Same(read("log(x^2)"), read("2*log(x)"))));
    }

    @Test
    void whatCannotBeComparedIsSaid() {
        assertEquals(new Check.Unknown("no point was found where it has a value"),
                CHECK.of(new Claim.Same(read("sqrt(-x^2 - 1)"), read("x"))));
        assertInstanceOf(Check.Unknown.class, CHECK.of(new Claim.Slope(read("f(x)"), read("f'(x)"))));
    }

    /** The row of the sine says its derivative is the sine: the step that looks it up fails, and the whole with it. */
    @Test
    void aFalseRowIsFoundInItsStep() {
        Row row = Trigonometry.SIN.withPartials((_, args, _) -> Trigonometry.sin(args.getFirst()),
                (_, args, _) -> Trigonometry.cos(args.getFirst()), (_, args, _) -> Trigonometry.cos(args.getFirst()));
        Formula.Writer writer = new Formula.Writer(NumberStyle.FRACTIONS);
        Part x = Part.variable(new Written(Formula.name("x"), X));
        Written two = new Written(Formula.number("2"), Exprs.TWO);
        Part square = Part.of(x.written().pow(two), new Form.Power(x, Part.constant(two)));
        Part sine = Part.of(new Written(Formula.call(row, List.of(x.formula())), Exprs.apply(row, X)),
                new Form.Call(row, List.of(x)));
        Part product = Part.of(square.written().times(sine.written()), new Form.Product(List.of(square, sine)));
        Map<String, Claim> claims = new LinkedHashMap<>();
        Slopes slopes = new Slopes(List.of(x, square, sine, product), X, writer);
        var sign = new DerivativeSign(DerivativeSign.Notation.PRIME, "x", DerivativeSign.Others.NONE);
        Step step = CHECK.checked(new StepMaker(slopes, sign, new Letters(Set.of()), Detail.NORMAL, writer, claims)
                .whole(product), claims).getFirst();
        assertInstanceOf(Check.Fails.class, step.check().orElseThrow());
        assertInstanceOf(Check.Holds.class, step.inner().getFirst().check().orElseThrow());
        assertInstanceOf(Check.Fails.class, step.inner().getLast().check().orElseThrow());
    }

    private static Expr read(String text) {
        var options = ParseOptions.DEFAULT.withFunctions(Set.of("f"));
        var builder = new ExprBuilder(name -> FunctionTable.named(name).orElseThrow(), Derivative::of);
        return builder.build(new SyntaxParser().parse(text, options)).result();
    }
}
