package deriv.cli;

import static deriv.cli.Option.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The commands, one row each: what the help says of them, and the options they take. */
public enum Command {
    // @formatter:off
    DIFF("diff", "FORMULA [NAME...]", "the derivative: first, higher or mixed",
            """
            One free variable: that derivative. Several: each partial derivative on its line. Names after the formula, or
            --wrt, choose the variables; the same name twice is the second derivative. 'diff' itself may be left out. With --at its
            value at a point, of any order.""",
            List.of("deriv \"sin(x^2)\"", "deriv \"x^2*y\" x", "deriv \"x^3*y^2\" x x y", "deriv \"sin(x)\" -n 4",
                    "deriv \"exp(sin(x))\" -n 50 --at x=0", "deriv -- -x^2"),
            Takes.formula(WRT, VARS, ORDER, AT, FORM, TO, NO_VERIFY, OPS)),
    GRADIENT("gradient", "FORMULA", "all first partial derivatives, as a vector",
            "In the order of --vars, else of the names. -n gives all derivatives of an order, as vectors in vectors.",
            List.of("deriv gradient \"x^2*y + sin(y)\"", "deriv gradient \"a*x^2\" --vars x", "deriv gradient \"x^2*y\" -n 3"),
            Takes.formula(VARS, ORDER, SPARSE, FORM, TO, NO_VERIFY, OPS)),
    JACOBIAN("jacobian", "VECTOR", "the matrix of first partial derivatives of a vector",
            """
            One row for each entry of the vector, one column for each variable of --vars, else of the names in order. -n gives all
            derivatives of an order of each entry, as vectors in vectors.""",
            List.of("deriv jacobian \"[x*y, sin(x)]\" --vars x,y", "deriv jacobian \"[x*y, sin(x)]\" --sparse"),
            Takes.formula(VARS, ORDER, SPARSE, FORM, TO, NO_VERIFY, OPS)),
    HESSIAN("hessian", "FORMULA", "the matrix of second partial derivatives",
            "In the order of --vars, else of the names.",
            List.of("deriv hessian \"x^2*y^3\"", "deriv hessian \"x^2*y^3\" --to latex"),
            Takes.formula(VARS, SPARSE, FORM, TO, NO_VERIFY, OPS)),
    TAYLOR("taylor", "FORMULA", "the Taylor polynomial around a point, and the order of its remainder",
            """
            Exact coefficients by rising powers of the distance from the point; the remainder stands behind as a comment. The
            point is a formula (pi/4), or a name for any point (a); without --around it is 0. Several variables go up to the
            total degree of --order (5 without it); what has no value in the point is a parameter.""",
            List.of("deriv taylor \"exp(sin(x))\" --around 0 --order 5", "deriv taylor \"log(x)\" --around a -n 3",
                    "deriv taylor \"x^y\" --around x=1,y=1 -n 2"),
            Takes.formula(AROUND, VARS, ORDER, FORM, TO)),
    LINEARIZE("linearize", "FORMULA --at POINT", "the tangent at a point: the Taylor polynomial of order 1",
            "Of a vector entry by entry.",
            List.of("deriv linearize \"sqrt(x)\" --at x=4", "deriv linearize \"[x*y, sin(x)]\" --at x=0,y=2"),
            Takes.formula(AT, AROUND, VARS, FORM, TO)),
    JVP("jvp", "FORMULA", "the Jacobian times a direction, without the matrix",
            """
            Of one function it is the derivative along the direction. --with gives it: a name v for v1, v2, … in the order of the
            variables, numbers as in 1,2, or formulas as in "[a, b]". With --at the numbers at a point, or at each of several, by
            the compiled function.""",
            List.of("deriv jvp \"[x*y, sin(x)]\" --vars x,y --with v", "deriv jvp \"x^2*y\" --with 3/5,4/5",
                    "deriv jvp \"[x*y, sin(x)]\" --with 1,0 --at x=1,y=2"),
            Takes.formula(VARS, WITH, AT, FORM, TO, DIGITS, ON_UNDEFINED, NO_VERIFY, OPS)),
    VJP("vjp", "VECTOR", "weights times the Jacobian, without the matrix",
            """
            It is the gradient of the weighted sum. --with gives a weight for each entry: a name u for u1, u2, …, numbers, or
            formulas; --at a point, as for jvp.""",
            List.of("deriv vjp \"[x*y, sin(x)]\" --vars x,y --with u", "deriv vjp \"[x*y, sin(x)]\" --with 1,2 --at x=1,y=2"),
            Takes.formula(VARS, WITH, AT, FORM, TO, DIGITS, ON_UNDEFINED, NO_VERIFY, OPS)),
    HVP("hvp", "FORMULA", "the Hessian times a direction, without the matrix",
            "--with gives the direction, --at a point, as for jvp.",
            List.of("deriv hvp \"x^2*y\" --vars x,y --with v", "deriv hvp \"x^2*y\" --with 1,0 --at x=1,y=2"),
            Takes.formula(VARS, WITH, AT, FORM, TO, DIGITS, ON_UNDEFINED, NO_VERIFY, OPS)),
    IMPLICIT("implicit", "EQUATIONS", "derivatives of functions that equations define",
            """
            --of names the functions, one for each equation (several stand with ; between), --wrt the variables, as for diff; -n 2
            prints the derivatives of first and second order. An entry u = … before the last one is an equation if u is named by
            --of, --wrt or --vars, else a definition. --depends names what depends on the variable too, for related rates.
            --at gives a point, which has to satisfy the equations; --with tangent,normal prints the lines of a plane curve there.""",
            List.of("deriv implicit \"x^3+y^3=6*x*y\" --of y --wrt x -n 2", "deriv implicit \"x^2+y^2+z^2=1\" --of z",
                    "deriv implicit \"x*u + y*v = 1; y*u - x*v = 0\" --of u,v --wrt x",
                    "deriv implicit \"x^3+y^3=6*x*y\" --at x=3,y=3 --with derivative,tangent,normal",
                    "deriv implicit \"V = 4/3*pi*r^3\" --of V --wrt t --depends r --at \"r=2,dr/dt=3\""),
            Takes.formula(OF, WRT, VARS, DEPENDS, ORDER, AT, WITH, TO, NO_VERIFY)),
    PARAMETRIC("parametric", "FORMULA FORMULA", "derivatives dy/dx of a curve whose coordinates are functions of a parameter",
            """
            The coordinates are two formulas, or the entries of a vector; of three or more each is differentiated by the first.
            -n 2 prints the derivatives of first and second order. --wrt names the parameter if there are several variables.
            --at gives a value of the parameter; --with tangent,normal prints the lines of a plane curve there.""",
            List.of("deriv parametric \"t - sin(t)\" \"1 - cos(t)\" -n 2", "deriv parametric \"[cos(t), sin(t), t]\"",
                    "deriv parametric \"a*cos(t)\" \"b*sin(t)\" --wrt t",
                    "deriv parametric \"t - sin(t)\" \"1 - cos(t)\" --at t=pi/2 --with derivative,tangent,normal"),
            Takes.formula(WRT, VARS, ORDER, AT, WITH, FORM, TO, NO_VERIFY)),
    EXPLAIN("explain", "FORMULA [NAME...]", "a derivative, step by step",
            """
            Which rule on which part of what was typed, and the rewrites that lead to the answer of 'diff'; the variables are chosen as
            there. --brief shows a line for each rule, --full every step and why its rule holds. --check-steps compares each step with
            numbers; the exit code is 5 if one fails.""",
            List.of("deriv explain \"x^sin(x)\"", "deriv explain \"x^2/(x + 1)\" --brief", "deriv explain \"sin(x)^2\" -n 2 --full",
                    "deriv explain \"x^2*y\" y --notation leibniz --to markdown"),
            Takes.formula(WRT, VARS, ORDER, BRIEF, FULL, NOTATION, METHOD, CHECK_STEPS, TO, NO_VERIFY)
                    .printing("text", "unicode", "latex", "markdown", "html", "json")),
    SIMPLIFY("simplify", "FORMULA", "the formula in a simpler form, with the conditions under which it holds",
            """
            --form asks for one form whatever its length: multiplied out, factored, one fraction, by powers of a variable, partial
            fractions, multiple angles, exponentials. --assume says what holds of the variables.""",
            List.of("deriv simplify \"(x^2 - 1)/(x - 1)\"", "deriv simplify \"x^4 - 1\" --form factored",
                    "deriv simplify \"a*x + b*x + c\" --form collected:x", "deriv simplify \"1/(x^2 - 1)\" --form apart",
                    "deriv simplify \"sqrt(x^2)\" --assume \"x > 0\""),
            Takes.formula(VARS, FORM, TO)),
    DOMAIN("domain", "FORMULA", "where the formula is defined, and where it is differentiable",
            """
            Conditions in the language; of a formula in one variable also the set of its values, exactly, as intervals. Points
            without a value where the formula has a limit are listed with the limit of the formula, its first and its second
            derivative.""",
            List.of("deriv domain \"sqrt(x^2 - 4)\"", "deriv domain \"log(x)/(x - 1)\"", "deriv domain \"1/sin(x)\" --to json"),
            Takes.formula(VARS, TO).printing("text", "unicode", "latex", "json")),
    EQUAL("equal", "FORMULA FORMULA", "whether two formulas are the same function: proved, refuted by a point, or undecided",
            """
            Prints 'equal', the conditions under which both are defined where that is more than each of them says, or a point at
            which they differ, with both values. The exit code is 0 if they are equal, 5 if not, 8 if neither was shown. -v says
            how it was proved. With - each line of standard input is compared with the formula.""",
            List.of("deriv equal \"2*sin(x)*cos(x)\" \"sin(2x)\"", "deriv equal \"(x^2 - 4)/(x - 2)\" \"x + 2\""),
            Takes.formula(VARS, TO).printing("text", "json")),
    EVAL("eval", "FORMULA NAME=VALUE...", "numbers: the formula, or with -n or --wrt its derivative, at points",
            """
            A value is a number, a constant formula (pi/2), a range START:END:STEP with both ends, or several of these with
            commas between. Several ranges give every combination, the last one fastest; x=1,y=2 x=3,y=4 are two points.
            With --points each row of a CSV file is a point; the numbers follow its cells, as CSV. Outside the domain the
            value is NaN. --with computes a function and its derivatives together, the Hessian without its lower triangle.""",
            List.of("deriv eval \"x^2 + y\" x=3 y=1", "deriv eval \"sin(x)\" x=pi/6 -n 1", "deriv eval \"x^x\" x=1:2:0.1 -n 2 --to csv",
                    "deriv eval \"x^2*y\" x=1,2 y=3 --with value,gradient"),
            Takes.formula(WRT, VARS, ORDER, WITH, POINTS, TO, DIGITS, ON_UNDEFINED, AT_KINK, NO_VERIFY, OPS).printing("text", "csv")),
    POINT("at", "FORMULA NAME=VALUE...", "what a formula does at a point: one-sided derivatives, kind, Clarke interval",
            """
            For the function as a whole: kinks of its parts that cancel are none. Says the value, the derivative or those from
            either side, the kind of the point (smooth, corner, cusp, vertical tangent, jump, removable, ...) and the Clarke
            interval of generalised slopes. Exact, or undecided. With several variables each is moved by itself, the others
            fixed; --with 3,4 asks for the one-sided derivative along that direction instead. -n 2 adds the second derivative.
            The exit code is 0 at a corner too, 4 where there is neither value nor limit, 8 if something is undecided.""",
            List.of("deriv at \"abs(x)\" x=0", "deriv at \"relu(x) - relu(-x)\" x=0", "deriv at \"sinc(x)\" x=0 -n 2",
                    "deriv at \"max(x,y)\" x=1 y=1", "deriv at \"hypot(x,y)\" x=0 y=0 --with 3,4", "deriv at \"a*abs(x)\" x=0 --assume \"a > 0\""),
            Takes.formula(VARS, WITH, ORDER, TO).printing("text", "unicode", "latex", "json")),
    CHECK("check", "FORMULA --at POINT", "a derivative against differences of its function",
            """
            Compares the derivative that deriv finds, or that of --grad, with difference formulas at a point, or at each of
            several (--at x=0:1:0.1). It agrees if the relative error is less than 1e-5; 5 is the exit code if it does not, 4 where
            the function has a corner or no value, 8 if the differences cannot tell. -n 2 compares second derivatives.""",
            List.of("deriv check \"sin(x^2)\" --at x=1", "deriv check \"x^2*y\" --grad \"[2*x*y, x^2]\" --at x=1,y=2",
                    "deriv check \"sin(x)\" --at x=1 --sweep --to csv"),
            Takes.formula(AT, GRAD, SWEEP, WRT, VARS, ORDER, TO, DIGITS, NO_VERIFY).printing("text", "csv", "json")),
    CRITICAL("critical", "FORMULA", "all critical points on an interval, proved; extrema, inflections",
            """
            Every critical point is proved: exact, or enclosed so that its digits are certain. Where that does not succeed the
            interval is listed as undecided, and the exit code is 8. Without --on all numbers; oo is infinity. With --at a
            point of one or several variables is classified by its Hessian, exactly.""",
            List.of("deriv critical \"x^4 - 4*x^3 + 6*x^2\" --on -1,4", "deriv critical \"sin(x) + x/2\" --on 0,2*pi",
                    "deriv critical \"x^2 - y^2\" --at x=0,y=0"),
            Takes.formula(ON, AT, VARS, TO, DIGITS, NO_VERIFY).printing("text", "json")),
    CODEGEN("codegen", "FORMULA", "the formula and its derivatives as code that depends on nothing",
            """
            Prints Java source, or with --out writes it into a directory, packages as directories; --to names other forms. The
            numbers are those of this program on the same JDK, with --reproducible the same on every JDK. --with lists what the
            code computes: value, gradient, jacobian, hessian, or the products jvp, vjp, hvp; without it value and gradient, of
            a vector value and jacobian.""",
            List.of("deriv codegen \"a*exp(-b*x)\" --vars a,b,x --class com.acme.Decay",
                    "deriv codegen \"x^2*y\" --with value,hessian --to c"),
            Takes.formula(WRT, VARS, WITH, CLASS, TO, OUT, JAVA, REPRODUCIBLE, GUARDED, AT_KINK, FORCE, NO_VERIFY).printing("java", "c", "python", "class", "jar")),
    TRACE("trace", "FORMULA NAME=VALUE...", "the operations of a formula at a point, one a row, with tangents or adjoints",
            """
            What forward and reverse mode do, as lectures draw it: the operations in the order in which they were typed, equal
            ones once. --mode forward adds a table of tangents for each variable, --mode reverse one of adjoints for each entry,
            with the lines of their accumulation. --with gives one direction, or one cotangent. -v says what both modes take.""",
            List.of("deriv trace \"(x^2 + 1)^2\" x=1", "deriv trace \"x*y + sin(x)\" x=1 y=2 --mode reverse",
                    "deriv trace \"x*y\" x=3 y=4 --with 0.6,0.8", "deriv trace \"x^2*y\" x=1 y=2 --mode reverse --to svg"),
            Takes.formula(MODE, WRT, VARS, WITH, TO, DIGITS).printing("text", "unicode", "markdown", "latex", "csv", "json", "dot", "svg")),
    PARSE("parse", "FORMULA", "how a formula is read",
            "",
            List.of("deriv parse \"1/2x\"", "deriv parse \"sin^2 x cos x\" --to tree"),
            Takes.formula(VARS, TO)),
    FUNCTIONS("functions", "[NAME...]", "the table of functions, or the rows of the named ones", "",
            List.of("deriv functions", "deriv functions atan2"),
            Takes.any()),
    RULES("rules", "[WORD...]", "the identities by which formulas are rewritten, or those about the given words",
            """
            A word is the name of a function, or a part of a family, a use or the name of a rule; with several words all of them
            must fit. In the rules a, b and c stand for any expression, m and n for numbers. (always) means complex arguments too.""",
            List.of("deriv rules", "deriv rules sinh cosh", "deriv rules log together", "deriv rules Bessel --to latex"),
            Takes.any(TO).printing("text", "latex", "json")),
    BATCH("batch", "", "answer requests in JSON, one a line, until the end of the input",
            """
            Each line of standard input (or of --file) is one JSON object with "op" and the fields of that operation; each
            gets one JSON object on its line, in order, at once. No input ends the process.""",
            List.of("echo '{\"id\":1,\"op\":\"diff\",\"expr\":\"x^3\",\"wrt\":[\"x\"]}' | deriv batch"),
            Takes.any(FILE, TIMEOUT, MAX_NODES, MAX_DEPTH)),
    REPL("repl", "", "a session: formulas and commands line by line, with definitions that stay",
            """
            A line is a definition (f(x) = a*x^2), a formula, which is simplified (f'(3)), or a command as after 'deriv'
            (diff f(x) x). 'assume x > 0' adds facts, 'list' shows what is kept, 'forget NAME' drops a definition, 'forget'
            everything, 'quit' or Ctrl-D ends. Ctrl-C ends a computation.""",
            List.of("deriv repl", "echo 'simplify \"sin(x)^2 + cos(x)^2\"' | deriv repl"),
            Takes.any(TIMEOUT)),
    COMPLETION("completion", "SHELL", "a script for bash, zsh or fish that completes commands and options",
            """
            To keep it: 'source <(deriv completion bash)' at the end of .bashrc, the same with zsh after compinit in .zshrc,
            'deriv completion fish | source' in config.fish.""",
            List.of("deriv completion bash", "deriv completion fish"),
            Takes.any()),
    HELP("help", "[COMMAND]", "this overview, or the help of a command", "",
            List.of("deriv help eval"),
            Takes.any());
    // @formatter:on

    private final String word;
    private final String operands;
    private final String summary;
    private final String details;
    private final List<String> examples;
    private final Takes takes;

    Command(String word, String operands, String summary, String details, List<String> examples, Takes takes) {
        this.word = word;
        this.operands = operands;
        this.summary = summary;
        this.details = details;
        this.examples = examples;
        this.takes = takes;
    }

    public String word() {
        return word;
    }

    /** {@return the operands as the help shows them} */
    public String operands() {
        return operands;
    }

    public String summary() {
        return summary;
    }

    public String details() {
        return details;
    }

    public List<String> examples() {
        return examples;
    }

    public Set<Option> options() {
        return takes.options;
    }

    /** {@return what the value of an option may be here, the default first; empty if it may be anything} */
    public List<String> words(Option option) {
        return option == TO && !takes.formats.isEmpty() ? takes.formats : option.words();
    }

    /** {@return the words that may follow the command itself; empty if it is no choice of words} */
    List<String> operandWords() {
        return this == COMPLETION ? Shell.words()
                : this == HELP ? Stream.of(values()).map(Command::word).toList() : List.of();
    }

    public static Optional<Command> named(String word) {
        for (Command command : values()) {
            if (command.word.equals(word)) return Optional.of(command);
        }
        return Optional.empty();
    }

    /**
     * The options of a command.
     *
     * @param formats what {@code --to} may name, the default first; none if that is what {@link Option} says
     */
    private record Takes(Set<Option> options, List<String> formats) {
        static Takes any(Option... own) {
            EnumSet<Option> options = EnumSet.of(QUIET, VERBOSE, COLOR, Option.HELP, VERSION);
            options.addAll(List.of(own));
            return new Takes(Collections.unmodifiableSet(options), List.of());
        }

        static Takes formula(Option... own) {
            EnumSet<Option> options = EnumSet.copyOf(any(own).options);
            options.addAll(
                    List.of(ASSUME, Option.DOMAIN, EFFORT, FUN, STRICT, ODD_ROOTS, MAX_NODES, MAX_DEPTH, TIMEOUT,
                            FILE));
            return new Takes(Collections.unmodifiableSet(options), List.of());
        }

        Takes printing(String... formats) {
            return new Takes(options, List.of(formats));
        }
    }
}
