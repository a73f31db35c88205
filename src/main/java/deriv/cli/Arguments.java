package deriv.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was asked on the command line.
 *
 * <p>Only an exact option token is an option: {@code -n}, {@code --order}, {@code --order=2}. There are no clusters and no
 * attached short values, so that {@code -x^2}, {@code -n*x} and {@code -sin(x)} are formulas, and {@code --} ends options.
 * The one guess: two dashes and a word that is no option ({@code --oder}) are a misspelt option, not a double minus.
 */
public final class Arguments {
    private final Command command;
    private final List<String> operands;
    private final Map<Option, List<String>> values;

    private Arguments(Command command, List<String> operands, Map<Option, List<String>> values) {
        this.command = command;
        this.operands = List.copyOf(operands);
        this.values = values;
    }

    public static Arguments read(String... tokens) {
        var reader = new Reader();
        for (int i = 0; i < tokens.length; i++)
            i += reader.read(tokens[i], i + 1 < tokens.length ? tokens[i + 1] : null);
        return reader.finish();
    }

    public Command command() {
        return command;
    }

    /** {@return what is neither the command nor an option, in order} */
    public List<String> operands() {
        return operands;
    }

    public boolean has(Option option) {
        return values.containsKey(option);
    }

    public Optional<String> value(Option option) {
        return Optional.ofNullable(values.get(option)).map(List::getLast);
    }

    /** {@return the values of a list option, split at commas, without blanks} */
    public List<String> list(Option option) {
        return values.getOrDefault(option, List.of()).stream().flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip).toList();
    }

    /** {@return the values of an option that may be given several times, as they are} */
    public List<String> values(Option option) {
        return List.copyOf(values.getOrDefault(option, List.of()));
    }

    public Optional<Integer> count(Option option) {
        return value(option).map(value -> {
            try {
                int count = Integer.parseInt(value);
                if (count >= 0) return count;
            } catch (NumberFormatException e) {
                // said below, for negative numbers too
            }
            throw new UsageException("the option '" + option.longToken() + "' needs a whole number, not '" + value
                    + "'");
        });
    }

    /** {@return the value, which must be one of the option's words; the first of them if the option is absent} */
    public String choice(Option option) {
        List<String> words = command.words(option);
        String value = value(option).orElse(words.getFirst());
        if (words.contains(value)) return value;
        String advice = Spelling.nearest(value, words.stream()).map(word -> "did you mean '" + word + "'?")
                .orElse("it takes " + String.join(", ", words));
        throw new UsageException("the option '" + option.longToken() + "' does not take '" + value + "'", advice);
    }

    /** Takes one token after the other. */
    private static final class Reader {
        private Command command;
        private boolean optionsEnded;
        private final List<String> operands = new ArrayList<>();
        private final Map<Option, List<String>> values = new EnumMap<>(Option.class);
        private final Map<Option, String> spelling = new EnumMap<>(Option.class);

        /** {@return how many further tokens were taken} */
        int read(String token, String next) {
            if (optionsEnded || token.length() < 2 || token.charAt(0) != '-') {
                operand(token);
                return 0;
            }
            if (token.equals("--")) {
                optionsEnded = true;
                return 0;
            }
            int equals = token.startsWith("--") ? token.indexOf('=') : -1;
            Option option = optionOf(equals < 0 ? token : token.substring(0, equals));
            if (option == null) {
                refuseMisspelt(token);
                operand(token);
                return 0;
            }
            if (!option.takesValue()) {
                if (equals >= 0) throw new UsageException("the option '" + option.longToken() + "' takes no value");
                put(option, token, "");
                return 0;
            }
            if (equals >= 0) {
                put(option, token.substring(0, equals), token.substring(equals + 1));
                return 0;
            }
            if (next == null)
                throw new UsageException("the option '%s' needs a value: %s %s".formatted(token, token, option
                        .valueLabel()));
            if (optionOf(next) != null) {
                throw new UsageException("the option '%s' needs a value, and '%s' is an option".formatted(token, next),
                        "for that value write %s=%s".formatted(option.longToken(), next));
            }
            put(option, token, next);
            return 1;
        }

        private void operand(String token) {
            if (command == null) {
                Optional<Command> named = optionsEnded ? Optional.empty() : Command.named(token);
                command = named.orElse(Command.DIFF);
                if (named.isPresent()) return;
            }
            operands.add(token);
        }

        private void put(Option option, String token, String value) {
            if (!option.isList() && option.takesValue() && values.containsKey(option)) {
                throw new UsageException("the option '" + token + "' is given twice");
            }
            values.computeIfAbsent(option, _ -> new ArrayList<>()).add(value);
            spelling.putIfAbsent(option, token);
        }

        Arguments finish() {
            if (command == null)
                command = values.isEmpty() || values.containsKey(Option.HELP) ? Command.HELP : Command.DIFF;
            for (Option option : values.keySet()) {
                if (!command.options().contains(option)) {
                    throw new UsageException("'%s' does not take the option '%s'".formatted(command.word(), spelling
                            .get(option)),
                            "deriv help " + command.word() + " lists its options");
                }
            }
            return new Arguments(command, operands, values);
        }

        private static Option optionOf(String token) {
            for (Option option : Option.values()) {
                if (option.tokens().contains(token)) return option;
            }
            return null;
        }

        private static void refuseMisspelt(String token) {
            if (!token.startsWith("--")) return;
            int end = token.indexOf('=');
            String word = end < 0 ? token : token.substring(0, end);
            if (!word.matches("--[a-z][a-z-]+")) return;
            Stream<String> known = Stream.of(Option.values()).flatMap(option -> option.tokens().stream()).filter(
                    it -> it.startsWith("--"));
            String advice = Spelling.nearest(word, known).map(it -> "did you mean '" + it + "'?").orElse(
                    "deriv help lists the commands and their options");
            throw new UsageException("unknown option '" + word + "'", advice
                    + " A formula that begins with -- goes after a lone --.");
        }
    }
}
