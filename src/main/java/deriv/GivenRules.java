package deriv;

import deriv.Settings.Checking;
import deriv.text.ExprBuilder.Rule;
import deriv.verify.Claim;
import deriv.verify.Question;
import deriv.verify.Verdict;
import deriv.verify.Verifier;
import java.util.ArrayList;
import java.util.List;

/** The derivatives that a text gives for its functions, compared with differences of these functions before they are used. */
final class GivenRules {
    private GivenRules() {}

    /**
     * {@return what the reader of an answer should know of them}
     *
     * @throws DerivException if one is certainly wrong
     */
    static List<String> check(List<Rule> rules, Settings settings) {
        List<String> notes = new ArrayList<>();
        for (Rule rule : rules) {
            if (settings.checking() == Checking.UNVERIFIED) {
                notes.add("the rule for " + name(rule) + " was not compared with " + rule.definition().name());
            } else {
                switch (verdict(rule)) {
                    case Verdict.Verified _ -> {}
                    case Verdict.Unverified(var reason) ->
                        notes.add("the rule for " + name(rule) + " is unverified: " + reason);
                    case Verdict.Refuted refuted -> throw refused(rule, refuted);
                }
            }
        }
        return notes;
    }

    private static Verdict verdict(Rule rule) {
        return Verifier.of(new Question(
                List.of(new Claim(List.of(rule.function()), List.of(rule.parameter()), List.of(rule.derivative()))),
                List.copyOf(deriv.analysis.Domain.of(rule.function())),
                List.copyOf(deriv.analysis.Domain.of(rule.derivative()))));
    }

    private static DerivException refused(Rule rule, Verdict.Refuted refuted) {
        return new DerivException(DerivException.Kind.VERIFY,
                "the rule for %s is not the derivative of %s: at %s it is %s, and differences of the function say %s"
                        .formatted(name(rule), rule.definition().name(), refuted.point(), refuted.claimed(),
                                refuted.found()),
                "mend the rule; --no-verify (\"verify\":false) takes it unchecked");
    }

    /** {@return the derivative as it is written: {@code g'} or {@code g'[1,0]}} */
    private static String name(Rule rule) {
        List<Integer> orders = rule.definition().orders();
        return rule.definition().name() + "'" + (orders.size() == 1 ? "" : orders.toString().replace(" ", ""));
    }
}
