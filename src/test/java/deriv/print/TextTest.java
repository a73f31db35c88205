package deriv.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import deriv.core.Expr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is printed, and that it reads back. */
class TextTest {

    @ParameterizedTest(name = "{0}   {1}")
    @CsvSource(delimiter = '|', textBlock = """
            sum: constant last                 | 1 + x^2                       | x^2 + 1
            sum: a positive term first         | -x + 2                        | 2 - x
            sum: descending degree             | 7 + 12*x^3 - 4*x              | 12*x^3 - 4*x + 7
            sum: total degree                  | c + b*x + a*x^2               | a*x^2 + b*x + c
            sum: names                         | z + y + x                     | x + y + z
            sum: numbers in names              | x10 + x2                      | x2 + x10
            sum: lexicographic                 | x*y^2 + x^2*y                 | x^2*y + x*y^2
            sum: first positive leads          | 1 + x - x^2                   | x - x^2 + 1
            sum: all negative                  | -1 - x                        | -x - 1
            sum: function squared              | -tanh(x)^2 + 1                | 1 - tanh(x)^2
            sum: powers of functions           | 2*tan(x) + 2*tan(x)^3         | 2*tan(x)^3 + 2*tan(x)
            sum: squares                       | -sin(x)^2 + cos(x)^2          | cos(x)^2 - sin(x)^2
            sum: functions by name             | log(x) + cos(x)               | cos(x) + log(x)
            sum: constants                     | pi + x + e                    | x + pi + e
            sum: constant factor               | 2*pi*x + y                    | 2*pi*x + y
            sum: one below another             | -a*x/(b + x)^2 + a/(b + x)    | a/(b + x) - a*x/(b + x)^2
            sum: arguments grow                | sin(2*x) + sin(x)             | sin(x) + sin(2*x)
            sum: exponents fall                | exp(x) + exp(2*x)             | exp(2*x) + exp(x)
            product: number, symbols, function | cos(x^2)*x*2                  | 2*x*cos(x^2)
            product: sums last                 | (2 - x)*exp(-x)*x             | x*exp(-x)*(2 - x)
            product: symbols by name           | y*x*a                         | a*x*y
            product: constants                 | x*pi*2                        | 2*pi*x
            product: roots of numbers          | x*sqrt(2)*3                   | 3*sqrt(2)*x
            product: symbolic powers           | log(2)*2^x                    | 2^x*log(2)
            quotient: one fraction             | 4*x*(x^2 + 1)^-2              | 4*x/(x^2 + 1)^2
            quotient: number below             | x/2                           | x/2
            quotient: fraction                 | 3/2*x                         | 3*x/2
            quotient: root below               | 1/2*x^(-1/2)                  | 1/(2*sqrt(x))
            quotient: sign in front            | -3*x^-4                       | -3/x^4
            quotient: sum below with number    | 1/2*(x + 1)^-1                | 1/(2*(x + 1))
            quotient: sum above with sign      | (x + 1)/y*-1                  | -(x + 1)/y
            quotient: sums                     | (x - 1)*(x + 1)^-1            | (x - 1)/(x + 1)
            quotient: many                     | a*b/c/d                       | a*b/(c*d)
            quotient: negative symbol above    | 2^(-x)*y                      | y*2^(-x)
            power: root                        | x^(1/2)                       | sqrt(x)
            power: inverse root                | (1 - x^2)^(-1/2)              | 1/sqrt(1 - x^2)
            power: fraction                    | x^(2/3)                       | x^(2/3)
            power: inverse fraction            | x^(-2/3)                      | 1/x^(2/3)
            power: three halves                | x*sqrt(x)                     | x^(3/2)
            power: of e                        | e^x                           | exp(x)
            power: e                           | exp(1)                        | e
            power: e below                     | x/e                           | x/e
            power: e squared                   | e*e                           | exp(2)
            power: inverse e squared           | x/e^2                         | exp(-2)*x
            power: joined                      | n*a*x^n/x                     | a*n*x^(n - 1)
            power: joined exponential          | exp(x)*e                      | exp(x + 1)
            power: joined with logarithm       | 2*x^log(x)/x*log(x)           | 2*x^(log(x) - 1)*log(x)
            power: symbol in exponent          | x^sin(x)                      | x^sin(x)
            power: product in exponent         | x^(2*n)                       | x^(2*n)
            power: negative in exponent        | x^(-n)                        | x^(-n)
            power: tower                       | x^(y^z)                       | x^(y^z)
            power: of a power                  | (x^y)^z                       | (x^y)^z
            power: of a sum                    | (x + 1)^2                     | (x + 1)^2
            power: of a call                   | sin(x)^2                      | sin(x)^2
            power: of a fraction               | (2/3)^x                       | (2/3)^x
            power: of a negative number        | (-2)^x                        | (-2)^x
            power: number times its power      | 2*2^x                         | 2*2^x
            power: of a name of a function     | gamma^((x + 1)^2)             | gamma^((x + 1)^2)
            power: of such a name by a call    | gamma^(cos(x))                | gamma^(cos(x))
            root: of eight                     | sqrt(8)                       | 2*sqrt(2)
            root: joined                       | sqrt(2)*sqrt(3)               | sqrt(6)
            root: of a quotient                | sqrt(2/3)                     | sqrt(6)/3
            root: cube root                    | 6^(1/3)                       | 6^(1/3)
            root: mixed                        | 2^(1/2)*3^(1/3)               | sqrt(2)*3^(1/3)
            root: of a negative number         | sqrt(-6)                      | sqrt(-6)
            root: with pi                      | sqrt(2*pi)                    | sqrt(2*pi)
            root: normal density               | exp(-x^2/2)/sqrt(2*pi)        | exp(-x^2/2)/sqrt(2*pi)
            root: of a square                  | sqrt(x^2)                     | sqrt(x^2)
            root: of a product                 | sqrt(x*y)                     | sqrt(x*y)
            power: number and power            | 2^(x + 1)                     | 2*2^x
            power: root and power of a fraction | (2/3)^(x + 1/2)              | sqrt(6)*(2/3)^x/3
            power: product and power           | (x*y)^(n + 1)                 | x*y*(x*y)^n
            root: beside a power               | 2^(x + 1/2)                   | sqrt(2)*2^x
            number: negative                   | -3                            | -3
            number: fraction                   | -2/6                          | -1/3
            number: zero                       | 0                             | 0
            sign: product                      | -x*y                          | -x*y
            sign: power                        | -x^2                          | -x^2
            sign: function                     | -sin(x)                       | -sin(x)
            sign: in a call                    | f(-x)                         | f(-x)
            abstract: call                     | f(x, y)                       | f(x, y)
            abstract: derivative               | f'(x)                         | f'(x)
            abstract: second                   | x*f''(x)                      | x*f''(x)
            abstract: partial                  | f'[1,0](x, y)                 | f'[1,0](x, y)
            vector                             | [x + 1, -y]                   | [x + 1, -y]
            matrix                             | [[y, x], [cos(x), 0]]         | [[y, x], [cos(x), 0]]
            piecewise: two                     | if(x > 0, x, -x)              | if(x > 0, x, -x)
            piecewise: three                   | piecewise(x > 0, x, x < -1, 1, 0) | piecewise(x > 0, x, x < -1, 1, 0)
            piecewise: undefined               | if(x > 0, log(x), 0/0)        | if(x > 0, log(x), 0/0)
            long: normal density               | -1/2*b^-2*exp(-1/2*(x - a)^2/b^2)*(x - a)*2 | -exp(-(x - a)^2/(2*b^2))*(x - a)/b^2
            long: quotient of logarithms       | 1/(2*x*sqrt(log(x)))          | 1/(2*x*sqrt(log(x)))
            long: logistic                     | exp(-x)/(1 + exp(-x))^2       | exp(-x)/(exp(-x) + 1)^2
            """)
    void prints(String what, String input, String expected) {
        Expr e = ReadBack.read(input);
        assertEquals(expected, OutputFormat.TEXT.print(e), what);
        assertSame(e, ReadBack.read(expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            -x + 1 > 0                  | x < 1
            1 - x >= 0                  | x <= 1
            x - 2 != 0                  | x != 2
            2*x - 1 > 0                 | x > 1/2
            1 - x^2 - y^2 > 0           | x^2 + y^2 < 1
            x - y > 0                   | x > y
            b^2 - 4*a*c >= 0            | b^2 >= 4*a*c
            x + 1 - y > 0               | x + 1 > y
            x^2 - y - 1 > 0             | x^2 > y + 1
            -x > 0                      | x < 0
            -x*y >= 0                   | x*y <= 0
            x > 0 and x < 1             | x > 0 and x < 1
            x > 0 and (y > 0 or z > 0)  | x > 0 and (y > 0 or z > 0)
            x > 0 and y > 0 or z == 0   | x > 0 and y > 0 or z == 0
            cos(x) != 0                 | cos(x) != 0
            """)
    void conditions(String input, String expected) {
        var c = ReadBack.condition(input);
        assertEquals(expected, OutputFormat.TEXT.print(c, Style.DEFAULT));
        assertEquals(c, ReadBack.condition(expected));
    }
}
