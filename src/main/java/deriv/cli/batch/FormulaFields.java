package deriv.cli.batch;

import deriv.Answer;
import deriv.AtKink;
import deriv.Deriv;
import deriv.DerivException;
import deriv.Effort;
import deriv.Form;
import deriv.Format;
import deriv.Limits;
import deriv.Reader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The fields that operations share: formulas, how to read them, their variables, the format of the answer. */
final class FormulaFields {
    private static final Set<String> FORMATS = Set.of("text", "unicode", "latex", "mathml", "tree", "json");

    private final Limits limits;

    /** @param limits what a request may use */
    FormulaFields(Limits limits) {
        this.limits = limits;
    }

    /** {@return the formula in the field {@code expr}} */
    Answer formula(Request request) throws RequestException {
        return reader(request).parse(request.text("expr"));
    }

    /** {@return the formulas of a field that lists them} */
    List<Answer> formulas(String field, Request request, Reader reader) throws RequestException {
        var formulas = new ArrayList<Answer>();
        for (String text : request.texts(field)) {
            try {
                formulas.add(reader.parse(text));
            } catch (DerivException e) {
                throw new RequestException(Failure.of(e).in(field + "[" + formulas.size() + "]"));
            }
        }
        return formulas;
    }

    /** {@return how the request wants its formulas to be read} */
    Reader reader(Request request) throws RequestException {
        Reader reader = Deriv.reader().limits(request.within(limits));
        if (request.flag("strict", true)) reader = reader.strict();
        if (request.flag("oddRoots", false)) reader = reader.oddRoots();
        if (!request.flag("verify", true)) reader = reader.withoutVerification();
        var names = new ArrayList<>(request.names("vars"));
        names.addAll(request.names("wrt"));
        reader = reader.variables(names).functions(request.names("fun"));
        reader = reader
                .effort(Effort.valueOf(request.word("effort", "normal", "low", "high").toUpperCase(Locale.ROOT)));
        Optional<String> form = request.optionalText("form");
        if (form.isPresent()) reader = reader.form(Form.of(form.get()));
        reader = reader.atKink(AtKink.valueOf(
                request.word("atKink", "fast", "clarke", "left", "right", "nan").toUpperCase(Locale.ROOT)));
        if (request.word("domain", "real", "complex").equals("complex")) reader = reader.complex();
        return assuming(request, reader);
    }

    private static Reader assuming(Request request, Reader reader) throws RequestException {
        Optional<String> facts = request.optionalText("assume");
        try {
            return facts.isEmpty() ? reader : reader.assuming(facts.get());
        } catch (DerivException e) {
            throw new RequestException(Failure.of(e).in("assume"));
        }
    }

    /** {@return the format of the field {@code to}} */
    Format format(Request request) throws RequestException {
        String name = request.optionalText("to").orElse("text");
        if (FORMATS.contains(name)) return Format.valueOf(name.toUpperCase(Locale.ROOT));
        throw new RequestException(FailureCode.UNSUPPORTED, "the format '" + name + "' is not available");
    }

    /** {@return the variable of a formula that has only one} */
    String onlyVariable(Answer formula) throws RequestException {
        List<String> variables = formula.variables();
        if (variables.size() == 1) return variables.getFirst();
        throw new RequestException(FailureCode.USAGE,
                "the field 'wrt' is missing, and the formula has " + variables.size() + " variables");
    }

    /** {@return the variables of the field {@code vars}, else those that occur} */
    List<String> variables(Request request, List<Answer> formulas) throws RequestException {
        return request.has("vars") ? request.names("vars") : occurring(request, formulas);
    }

    /** {@return the variables that occur in formulas} */
    List<String> occurring(Request request, List<Answer> formulas) throws RequestException {
        var names = new LinkedHashSet<String>();
        for (Answer formula : formulas) {
            request.checkpoint();
            names.addAll(formula.variables());
        }
        return List.copyOf(names);
    }
}
