package deriv.cli;

import java.util.Map;

/** Whether messages are coloured. */
public enum Color {
    ALWAYS, NEVER;

    /**
     * {@return what {@code --color} asks for; {@code auto} colours on a terminal that can, unless NO_COLOR is set}
     *
     * @param when       auto, always or never
     * @param onTerminal whether standard error is a terminal; only the launcher can tell
     */
    static Color of(String when, boolean onTerminal, Map<String, String> environment) {
        return switch (when) {
            case "always" -> ALWAYS;
            case "never" -> NEVER;
            default -> onTerminal && environment.getOrDefault("NO_COLOR", "").isEmpty()
                    && !environment.getOrDefault("TERM", "dumb").equals("dumb") ? ALWAYS : NEVER;
        };
    }
}
