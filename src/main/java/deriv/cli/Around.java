package deriv.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The point of {@code --around x=0,y=pi/4}, or of {@code --around 0} in the only variable.
 *
 * @param values by name, in the order in which they were written
 * @param bare   a value without a name
 */
public record Around(SequencedMap<String, String> values, Optional<String> bare) {
    /**
     * Reads a point.
     *
     * @param texts each with one or several equations, commas between
     * @throws UsageException if that is no point
     */
    public static Around of(List<String> texts) {
        List<String> pieces = texts.stream().flatMap(text -> PointSyntax.pieces(text).stream()).toList();
        if (pieces.size() == 1 && !pieces.getFirst().contains("=")) {
            return new Around(new LinkedHashMap<>(), Optional.of(nonempty(pieces.getFirst())));
        }
        SequencedMap<String, String> values = new LinkedHashMap<>();
        for (String piece : pieces) {
            int equals = piece.indexOf('=');
            String name = equals < 0 ? "" : piece.substring(0, equals).strip();
            if (!NameSyntax.isName(name)) throw noPoint(piece);
            if (values.put(name, nonempty(piece.substring(equals + 1).strip())) != null) {
                throw new UsageException("'" + name + "' is given twice", "give each variable one value");
            }
        }
        return new Around(values, Optional.empty());
    }

    private static String nonempty(String value) {
        if (value.isEmpty()) throw noPoint(value);
        return value;
    }

    private static UsageException noPoint(String text) {
        return new UsageException("'" + text + "' is not a point", "write NAME=VALUE, as in x=0 or x=0,y=pi/4");
    }

    /**
     * {@return the value of each variable}
     *
     * @param listed the variables that were listed, whose order counts; if there are none, those of the equations
     * @param free   the variables of the formula, of which a bare value is meant for the only one
     * @throws UsageException if a variable has no value, or a value no variable
     */
    public SequencedMap<String, String> of(List<String> listed, List<String> free) {
        SequencedMap<String, String> point = new LinkedHashMap<>();
        if (bare.isPresent()) {
            List<String> names = listed.isEmpty() ? free : listed;
            if (names.size() > 1) {
                throw new UsageException(
                        "the point " + bare.get() + " has one coordinate, and there are " + names.size()
                                + " variables: "
                                + String.join(", ", names),
                        "give each one its value, as in --around " + names.get(0) + "=0," + names.get(1)
                                + "=0; what has none is a parameter");
            }
            point.put(names.isEmpty() ? "x" : names.getFirst(), bare.get());
            return point;
        }
        for (String name : listed) {
            if (!values.containsKey(name)) {
                throw new UsageException("'" + name + "' has no value", "name it in the point, as in " + name + "=0");
            }
            point.put(name, values.get(name));
        }
        for (String name : values.keySet()) {
            if (!listed.isEmpty() && !point.containsKey(name)) {
                throw new UsageException("'" + name + "' is none of the variables " + String.join(", ", listed),
                        "list it with the others, or leave it out of the point");
            }
            point.put(name, values.get(name));
        }
        return point;
    }
}
