package deriv.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import deriv.Deriv;
import deriv.RuleInfo;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code deriv rules}: the identities by which formulas are rewritten, or those that all the given words speak of. */
final class RuleList {
    private RuleList() {
    }

    static ExitCode run(Session session) {
        List<RuleInfo> all = Deriv.rules();
        List<RuleInfo> rules = all;
        for (String word : session.arguments().operands()) {
            requireKnown(word, all);
            rules = rules.stream().filter(rule -> isAbout(rule, word, all)).toList();
        }
        if (rules.isEmpty()) {
            throw new UsageException(
                    "there is no rule about all of: " + String.join(", ", session.arguments().operands()),
                    "each of the words alone has some");
        }
        Output output = session.output();
        switch (session.arguments().choice(Option.TO)) {
            case "json" -> output.line(json(rules).toString());
            case "latex" -> rules.forEach(rule -> output.line(rule.latex()));
            default -> write(rules, output);
        }
        return ExitCode.OK;
    }

    /** The name of a function means that function; another word may stand in a family, a use or the name of a rule. */
    private static boolean isAbout(RuleInfo rule, String word, List<RuleInfo> all) {
        boolean function = all.stream().anyMatch(it -> it.functions().contains(word));
        return function ? rule.functions().contains(word)
                : Stream.of(rule.family(), rule.use(), rule.name(), rule.validity())
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)));
    }

    private static void requireKnown(String word, List<RuleInfo> all) {
        if (all.stream().anyMatch(rule -> isAbout(rule, word, all))) return;
        Stream<String> words = all.stream().flatMap(
                rule -> Stream.concat(rule.functions().stream(), Stream.of(rule.family().split("[ ,]+"))));
        throw new UsageException("there is no rule about '" + word + "'", Spelling.nearest(word, words)
                .map(near -> "did you mean '" + near + "'?").orElse("deriv rules lists all"));
    }

    private static void write(List<RuleInfo> rules, Output output) {
        int width = rules.stream().mapToInt(rule -> rule.name().length()).max().orElse(0);
        String heading = "";
        for (RuleInfo rule : rules) {
            String family = rule.use() + ": " + rule.family();
            if (!family.equals(heading)) output.line(heading.isEmpty() ? family : "\n" + family);
            heading = family;
            String padding = " ".repeat(width - rule.name().length());
            output.line("  " + rule.name() + padding + "  " + rule.left() + " -> " + rule.right() + "   ("
                    + rule.validity() + ")");
        }
    }

    private static JsonArray json(List<RuleInfo> rules) {
        JsonArray array = new JsonArray();
        for (RuleInfo rule : rules) {
            JsonObject object = new JsonObject();
            object.addProperty("use", rule.use());
            object.addProperty("family", rule.family());
            object.addProperty("name", rule.name());
            object.addProperty("left", rule.left());
            object.addProperty("right", rule.right());
            object.addProperty("validity", rule.validity());
            array.add(object);
        }
        return array;
    }
}
