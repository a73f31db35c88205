package deriv;

import deriv.PointReport.Quantity;
import deriv.PointReport.Sides;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A {@link PointReport} as lines that read well. */
final class PointText {
    private static final List<String> ORDINALS = List.of("second", "third");

    private final PointReport report;

    PointText(PointReport report) {
        this.report = report;
    }

    /** A line in two columns. */
    private record Fact(String label, String text) {}

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<Fact> facts = new ArrayList<>(List.of(new Fact("value", value())));
        if (report.extension().isEmpty()) {
            facts.addAll(slopes());
            lines.addAll(aligned(facts));
        } else {
            facts.add(new Fact("kind", report.kind()));
            lines.addAll(aligned(facts));
            PointReport extended = report.extension().get();
            lines.add("with the value " + extended.value().map(Quantity::text).orElseThrow() + " there");
            aligned(new PointText(extended).slopes()).forEach(line -> lines.add("  " + line));
        }
        if (!report.conditions().isEmpty()) {
            lines.add("for " + String.join(" and ", report.conditions()));
        }
        return lines;
    }

    private static List<String> aligned(List<Fact> facts) {
        int width = facts.stream().mapToInt(f -> f.label().length()).max().orElse(0) + 3;
        return facts.stream().map(f -> f.label() + ":" + " ".repeat(width - f.label().length() - 1) + f.text())
                .toList();
    }

    private String value() {
        String value = report.value().map(Quantity::text)
                .orElse(report.kind().equals("undecided") ? "undecided" : "none");
        return report.value().isPresent() && isContinuous() ? value : value + "; " + limits();
    }

    private boolean isContinuous() {
        return switch (report.kind()) {
            case "jump", "removable", "isolated", "undecided" -> false;
            default -> !isSwinging(report.limits().left()) && !isSwinging(report.limits().right());
        };
    }

    private static boolean isSwinging(Quantity limit) {
        return !limit.isFormula() && limit.text().contains("swings");
    }

    private String limits() {
        Sides limits = report.limits();
        return limits.left().equals(limits.right())
                ? "limit " + limits.left()
                : "left limit " + limits.left() + ", right limit " + limits.right();
    }

    /** {@return what there is about derivatives} */
    private List<Fact> slopes() {
        List<Fact> facts = new ArrayList<>();
        if (report.value().isPresent()) {
            facts.add(new Fact("derivative", derivative(report.slopes(), report.derivative())));
        }
        facts.add(new Fact("kind", report.kind() + (report.smoothness().isEmpty() ? "" : ", " + report.smoothness())));
        if (report.value().isPresent()) {
            facts.add(new Fact("Clarke interval", clarke()));
        }
        for (int k = 0; k < report.higher().size(); k++) {
            String label = k < ORDINALS.size() ? ORDINALS.get(k) + " derivative" : "derivative of order " + (k + 2);
            Sides sides = report.higher().get(k);
            facts.add(new Fact(label, derivative(sides, common(sides))));
        }
        return facts;
    }

    private static Optional<Quantity> common(Sides sides) {
        return sides.left().isFormula() && sides.left().equals(sides.right())
                ? Optional.of(sides.left())
                : Optional.empty();
    }

    private static String derivative(Sides sides, Optional<Quantity> both) {
        return both.map(Quantity::text).orElseGet(() -> "none; left " + sides.left() + ", right " + sides.right());
    }

    private String clarke() {
        return report.clarke().map(c -> c + c.least().filter(l -> !c.low().equals(c.high()))
                .map(l -> ", least in size " + l).orElse("")).orElse(report.clarkeNote());
    }
}
