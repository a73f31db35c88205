package deriv.explain;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.text.ExprBuilder;
import deriv.text.Program;
import deriv.text.Syntax;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * A program with what each of its parts means: hears an {@link ExprBuilder}. Confined to one thread.
 */
public final class TypedFormula implements ExprBuilder.Listener {
    private final Program program;
    private final Map<Syntax, Expr> values = new IdentityHashMap<>();
    private final Map<Syntax, Cond> conditions = new IdentityHashMap<>();
    private final Map<String, Program.Definition> definitions = new HashMap<>();

    private TypedFormula(Program program) {
        this.program = program;
        program.definitions().forEach(d -> definitions.put(d.name(), d));
    }

    /** {@return the program, built} */
    public static TypedFormula of(Program program, ExprBuilder builder) {
        TypedFormula typed = new TypedFormula(program);
        builder.build(program, typed);
        if (typed.values.size() > PartReader.MOST_PARTS) {
            throw PartReader.tooLarge(typed.values.size());
        }
        return typed;
    }

    @Override
    public void built(Syntax part, Expr value) {
        values.put(part, value);
    }

    @Override
    public void built(Syntax.Condition part, Cond value) {
        conditions.put(part, value);
    }

    Program program() {
        return program;
    }

    /** {@return the meaning of a part; in the body of a function, in its parameters} */
    Expr value(Syntax part) {
        return values.get(part);
    }

    /** {@return all parts with their meanings} */
    Map<Syntax, Expr> values() {
        return values;
    }

    Cond condition(Syntax.Condition part) {
        return conditions.get(part);
    }

    Program.Definition definition(String name) {
        return definitions.get(name);
    }
}
