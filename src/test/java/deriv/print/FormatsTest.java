package deriv.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import deriv.core.Exprs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formats that are not plain text. */
class FormatsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            2*x*cos(x^2)                     ; 2·x·cos(x²)
            -3/x^4                           ; −3/x⁴
            x^10 - x_1^2 + pi                ; x¹⁰ − x_1² + π
            1/(2*sqrt(x))                    ; 1/(2·√(x))
            x^(-n)                           ; x^(−n)
            x^(2/3)                          ; x^(2/3)
            exp(-x^2/2)                      ; exp(−x²/2)
            cbrt(x)                          ; ∛(x)
            sin(x)^2                         ; sin(x)²
            abs(x - 1)*y                     ; y·|x − 1|
            abs(x - abs(y))                  ; abs(x − |y|)
            factorial(x)^2                   ; (x!)²
            factorial(x + 1)                 ; (x + 1)!
            factorial(factorial(x))          ; (x!)!
            floor(x)                         ; floor(x)
            gamma(x)                         ; gamma(x)
            log2(x)                          ; log2(x)
            f''(x) + g'[1,0](x, y)           ; f′′(x) + g′[1,0](x, y)
            if(x <= 0, 1, 2)                 ; if(x ≤ 0, 1, 2)
            if(x >= 0 and x != 1, 1, 2)      ; if(x ≥ 0 and x ≠ 1, 1, 2)
            alpha + β                        ; alpha + β
            """)
    void unicode(String text, String expected) {
        assertEquals(expected, OutputFormat.UNICODE.print(ReadBack.read(text)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            2*x*cos(x^2)                     ; 2 x \\cos(x^{2})
            -3/x^4                           ; -\\frac{3}{x^{4}}
            (x + 1)/y                        ; \\frac{x + 1}{y}
            y*(x/2 + 1)                      ; y \\left(\\frac{x}{2} + 1\\right)
            (x/y)^n                          ; \\left(\\frac{x}{y}\\right)^{n}
            (x + 1)^2                        ; (x + 1)^{2}
            x^(2/3)                          ; x^{2/3}
            x^(n/2)                          ; x^{\\frac{n}{2}}
            x*2^n                            ; x \\cdot 2^{n}
            2*3^n                            ; 2 \\cdot 3^{n}
            1/(2*sqrt(x))                    ; \\frac{1}{2 \\sqrt{x}}
            exp(-x^2/2)/sqrt(2*pi)           ; \\frac{e^{-\\frac{x^{2}}{2}}}{\\sqrt{2 \\pi}}
            exp(x)^y                         ; (e^{x})^{y}
            cbrt(x)                          ; \\sqrt[3]{x}
            root(n, x + 1)                   ; \\sqrt[n]{x + 1}
            sin(x)^2                         ; \\sin^{2}(x)
            sin(x/2)^2                       ; \\sin^{2}\\left(\\frac{x}{2}\\right)
            erf(x)^2                         ; \\operatorname{erf}(x)^{2}
            sin(x)^n                         ; \\sin(x)^{n}
            abs(x)                           ; \\left|x\\right|
            floor(x/2)                       ; \\left\\lfloor\\frac{x}{2}\\right\\rfloor
            factorial(x)^2                   ; (x!)^{2}
            factorial(n + 1)                 ; (n + 1)!
            mod(x + 1, y)                    ; (x + 1) \\bmod y
            x*mod(y, 3)                      ; x (y \\bmod 3)
            binomial(n + 1, k)               ; \\binom{n + 1}{k}
            gamma(x)                         ; \\Gamma(x)
            polygamma(n, x)                  ; \\psi^{(n)}\\left(x\\right)
            f'(x) + f''''(x)                 ; f'(x) + f^{(4)}(x)
            g'[1,0](x, y)                    ; g^{(1,0)}(x, y)
            if(x > 0, x, -x/2)               ; \\begin{cases} x & \\text{if } x > 0 \\\\ -\\frac{x}{2} & \\text{otherwise} \\end{cases}
            y*if(x > 0 and x != 1, 1, 2)     ; y \\left(\\begin{cases} 1 & \\text{if } x > 0 \\land x \\ne 1 \\\\ 2 & \\text{otherwise} \\end{cases}\\right)
            if(x <= 0 or x >= 1, 1, 0/0)     ; \\begin{cases} 1 & \\text{if } x \\le 0 \\lor x \\ge 1 \\\\ \\text{undefined} & \\text{otherwise} \\end{cases}
            [x, 1]                           ; \\begin{pmatrix} x \\\\ 1 \\end{pmatrix}
            [[y, x], [1, 0]]                 ; \\begin{pmatrix} y & x \\\\ 1 & 0 \\end{pmatrix}
            """)
    void latex(String text, String expected) {
        assertEquals(expected, OutputFormat.LATEX.print(ReadBack.read(text)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            x           ; x
            x1          ; x_{1}
            x_1         ; x_{1}
            x₁          ; x_{1}
            x_12        ; x_{12}
            x_max       ; x_{\\mathrm{max}}
            x_i_2       ; x_{i, 2}
            rate        ; \\mathrm{rate}
            rate2       ; \\mathrm{rate}_{2}
            alpha       ; \\alpha
            α           ; \\alpha
            Ω           ; \\Omega
            ω_0         ; \\omega_{0}
            a_          ; \\mathrm{a\\_}
            _a          ; \\mathrm{\\_a}
            50%         ; \\mathrm{50\\%}
            a$b&c#d     ; \\mathrm{a\\$b\\&c\\#d}
            {x}         ; \\mathrm{\\{x\\}}
            a\\b        ; \\mathrm{a\\backslash b}
            é           ; é
            """)
    void latexNames(String name, String expected) {
        assertEquals(expected, OutputFormat.LATEX.print(Exprs.symbol(name)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            2*x - pi            ; {"sum":[{"product":[{"number":"2"},{"symbol":"x"}]},{"negative":{"constant":"pi"}}]}
            x/3                 ; {"fraction":[{"symbol":"x"},{"number":"3"}]}
            -x^2                ; {"negative":{"power":[{"symbol":"x"},{"number":"2"}]}}
            sqrt(sin(x))        ; {"call":"sqrt","arguments":[{"call":"sin","arguments":[{"symbol":"x"}]}]}
            exp(x)              ; {"call":"exp","arguments":[{"symbol":"x"}]}
            g'[1,0](x, y)       ; {"unknown":"g","orders":[1,0],"arguments":[{"symbol":"x"},{"symbol":"y"}]}
            if(x > 0, x, 0/0)   ; {"piecewise":[{"if":{"compare":">","sides":[{"symbol":"x"},{"number":"0"}]},"then":{"symbol":"x"}}],"otherwise":{"undefined":true}}
            [x, 1]              ; {"vector":[{"symbol":"x"},{"number":"1"}]}
            """)
    void json(String text, String expected) {
        assertEquals(expected, OutputFormat.JSON.print(ReadBack.read(text)));
    }

    @Test
    void jsonStringsAreEscaped() {
        assertEquals("{\"symbol\":\"a\\\"b\\\\c\\u000a\\ud800é😀\"}",
                OutputFormat.JSON.print(Exprs.symbol("a\"b\\c\n\ud800é😀")));
    }

    @Test
    void tree() {
        assertEquals("""
                sum
                ├─ product
                │  ├─ 2
                │  ├─ x
                │  └─ cos
                │     └─ power
                │        ├─ x
                │        └─ 2
                ├─ minus: fraction
                │  ├─ piecewise
                │  │  ├─ if: >=
                │  │  │  ├─ x
                │  │  │  └─ 1
                │  │  ├─ then: sqrt
                │  │  │  └─ x
                │  │  └─ otherwise: f''
                │  │     └─ negative
                │  │        └─ x
                │  └─ 3
                └─ pi""", OutputFormat.TREE.print(ReadBack.read("2*x*cos(x^2) - if(x >= 1, sqrt(x), f''(-x))/3 + pi")));
    }
}
