package deriv.cli;

import deriv.Answer;
import deriv.DecimalNumbers;
import deriv.Deriv;
import deriv.DerivException;
import deriv.Numbers;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What {@code eval} computes at a point: doubles, or more digits than they have. */
@FunctionalInterface
interface PointEvaluator {
    /**
     * The values at one point.
     *
     * @param numbers as doubles, NaN where there is no value
     * @param texts   as they are written
     */
    record Values(double[] numbers, List<String> texts) {}

    /**
     * {@return the values at a point}
     *
     * @param exact the same point as formulas, for those who need more digits
     */
    Values at(double[] point, List<String> exact);

    static PointEvaluator of(Quantities quantities, List<String> names, NumberFormat format, AtKinks kinks) {
        Optional<Integer> digits = format.digitsBeyondDoubles();
        if (digits.isPresent()) return decimals(quantities.decimals(digits.get()), names, kinks);
        Numbers numbers = quantities.numbers(names);
        return (point, _) -> {
            double[] values = kinks.applied(numbers.values(point), point);
            return new Values(values, format.texts(values));
        };
    }

    private static PointEvaluator decimals(DecimalNumbers decimals, List<String> names, AtKinks kinks) {
        return (point, exact) -> {
            Map<String, Answer> values = new HashMap<>();
            for (int i = 0; i < point.length; i++) values.put(names.get(i), number(point[i], exact.get(i)));
            List<Optional<BigDecimal>> found = decimals.values(values);
            double[] numbers = kinks.applied(
                    found.stream().mapToDouble(it -> it.map(BigDecimal::doubleValue).orElse(Double.NaN)).toArray(),
                    point);
            List<String> texts = IntStream.range(0, numbers.length)
                    .mapToObj(i -> Double.isNaN(numbers[i]) ? "NaN" : NumberText.of(found.get(i).orElseThrow()))
                    .toList();
            return new Values(numbers, texts);
        };
    }

    private static Answer number(double value, String text) {
        if (Double.isFinite(value)) {
            try {
                return Deriv.parse(text);
            } catch (DerivException e) {
                throw new UsageException("'" + text + "' is not a number: " + e.getMessage());
            }
        }
        throw new UsageException("more than 17 digits need finite numbers, not " + text,
                "leave out --digits, or give a number");
    }
}
