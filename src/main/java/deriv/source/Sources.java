package deriv.source;

import java.util.List;

/** Writes units in a language. */
public final class Sources {
    private Sources() {}

    /**
     * One file.
     *
     * @param path with slashes, such as {@code com/acme/Decay.java}
     * @param text with line feeds, in ASCII
     */
    public record Text(String path, String text) {}

    /**
     * {@return the files that a unit makes in a language, the one to read first}
     *
     * @throws SourceException if the language lacks a function that is called
     */
    public static List<Text> of(Unit unit, Target target) {
        return switch (target) {
            case Target.Java java -> List.of(JavaWriter.write(unit, java));
            case Target.C _ -> CWriter.write(unit);
            case Target.Python _ -> List.of(PythonWriter.write(unit));
        };
    }
}
