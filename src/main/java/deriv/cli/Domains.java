package deriv.cli;

import deriv.Answer;
import deriv.Domain;
import deriv.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code deriv domain}: where a formula is defined and where it is differentiable, a line each. */
final class Domains {
    private Domains() {
    }

    static ExitCode run(Session session) {
        Inputs inputs = Inputs.of(session.arguments(), session.in());
        session.refuseFurtherOperands(inputs);
        Format format = Format.valueOf(session.arguments().choice(Option.TO).toUpperCase(Locale.ROOT));
        return session.each(inputs, program -> {
            Answer formula = session.reader(List.of()).parse(program);
            lines(formula, format).forEach(session.output()::line);
            formula.notes().forEach(session.messages()::note);
        });
    }

    private static List<String> lines(Answer formula, Format format) {
        if (format == Format.JSON) return List.of(DomainJson.of(formula.domain()).toString());
        Domain domain = formula.domain(format);
        if (format != Format.LATEX) return domain.toString().lines().toList();
        List<String> lines = new ArrayList<>();
        lines.add(latex("defined: ", domain.defined()));
        lines.add(latex("differentiable: ", domain.differentiable()));
        for (Domain.Removable point : domain.removablePoints()) lines.add("% removable: " + point);
        return lines;
    }

    private static String latex(String label, Domain.Area area) {
        return "\\text{" + label + "} " + area.notation().map(set -> area.condition() + "   % " + set).orElse(area
                .condition());
    }
}
