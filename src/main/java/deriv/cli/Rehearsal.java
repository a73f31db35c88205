package deriv.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Typical command lines, run with nobody listening. The launcher has the JVM watch, and keeps the classes that were
 * loaded ready for later runs. Every run loads all that is kept, needed or not; so there is one part for plain formulas,
 * which should answer at once, and one for commands.
 */
public final class Rehearsal {
    /** @param input what stands in standard input */
    record Line(List<String> words, String input) {
        static Line of(String... words) {
            return new Line(List.of(words), "");
        }

        Line reading(String text) {
            return new Line(words, text);
        }
    }

    /** What is kept together. */
    enum Part {
        FORMULAS(
                Line.of("sin(x^2)"),
                Line.of("x^x*exp(-a*x)/(x^2 + 1)"),
                Line.of("sqrt(x) + ln|x| tan 3x"),
                Line.of("(x^2 - 1)/(x - 1)"),
                Line.of("max(x, 0)"),
                Line.of("sen(x)")),
        COMMANDS(
                Line.of("diff", "x^2*y", "-n", "2", "--wrt", "x"),
                Line.of("diff", "sin(x)/x", "--to", "latex"),
                Line.of("diff", "sqrt(x)", "--to", "unicode"),
                Line.of("diff", "-", "--to", "json").reading("x^2\n"),
                Line.of("gradient", "x^2*y + sin(y)"),
                Line.of("jacobian", "[x*y, sin(x)]", "--sparse"),
                Line.of("hessian", "x^2*y^3"),
                Line.of("jvp", "[x*y, sin(x)]", "--with", "1,0", "--at", "x=1,y=2"),
                Line.of("vjp", "[x*y, sin(x)]"),
                Line.of("taylor", "exp(sin(x))", "--around", "0"),
                Line.of("linearize", "x^y", "--at", "x=2,y=1"),
                Line.of("hvp", "x^2*y", "--with", "v"),
                Line.of("implicit", "x^2 + y^2 = 1", "-n", "2"),
                Line.of("explain", "x^2*sin(x)"),
                Line.of("parametric", "t - sin(t)", "1 - cos(t)"),
                Line.of("simplify", "(x^2 - 1)/(x - 1)"),
                Line.of("simplify", "x^3 - x", "--form", "factored"),
                Line.of("domain", "log(x)/(x - 2)"),
                Line.of("equal", "(x + 1)^2", "x^2 + 2*x + 1"),
                Line.of("critical", "x^3 - 3*x", "--on", "-2,2"),
                Line.of("eval", "sin(x)", "x=pi/6", "-n", "1"),
                Line.of("eval", "x^2", "x=1:2:0.5", "--to", "csv"),
                Line.of("at", "abs(x)", "x=0"),
                Line.of("check", "sin(x^2)", "--at", "x=1"),
                Line.of("codegen", "x^2*y", "--with", "value,gradient"),
                Line.of("trace", "x*y + sin(x)", "x=1", "y=2", "--mode", "reverse"),
                Line.of("parse", "1/2x", "--to", "tree"),
                Line.of("functions", "sin"),
                Line.of("rules", "erf"),
                Line.of("batch").reading("""
                        {"id":1,"op":"diff","expr":"x^3","wrt":["x"]}
                        {"id":2,"op":"eval","expr":"sin(x)","at":{"x":1}}
                        """),
                Line.of("repl").reading("f(x) = x^2\nf(3)\nlist\n"),
                Line.of("help", "eval"));

        private final List<Line> lines;

        Part(Line... lines) {
            this.lines = List.of(lines);
        }

        Stream<Line> lines() {
            return lines.stream();
        }
    }

    private Rehearsal() {
    }

    /** @param arguments the name of a part, in small letters */
    public static void main(String[] arguments) {
        Part.valueOf(arguments[0].toUpperCase(Locale.ROOT)).lines().forEach(Rehearsal::run);
    }

    /** {@return how the line ended} */
    static ExitCode run(Line line) {
        InputStream input = new ByteArrayInputStream(line.input.getBytes(StandardCharsets.UTF_8));
        OutputStream nobody = OutputStream.nullOutputStream();
        return new Main(input, nobody, nobody, Map.of()).run(line.words.toArray(String[]::new));
    }
}
