package deriv.cli;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the completion scripts take from the tables {@link Command} and {@link Option}. */
final class CompletionWords {
    private CompletionWords() {
    }

    static String commands(String separator) {
        return Stream.of(Command.values()).map(Command::word).collect(Collectors.joining(separator));
    }

    /** {@return a line for each command whose operand is a choice of words, from its name and these words} */
    static String operands(String line) {
        return Stream.of(Command.values())
                .filter(command -> !command.operandWords().isEmpty())
                .map(command -> line.formatted(command.word(), String.join(" ", command.operandWords())))
                .collect(Collectors.joining());
    }

    /** {@return every spelling of the options that fit} */
    static String tokens(Predicate<Option> fits, String separator) {
        return tokens(Stream.of(Option.values()).filter(fits).toList(), separator);
    }

    static String tokens(Collection<Option> options, String separator) {
        return options.stream().flatMap(option -> option.tokens().stream()).collect(Collectors.joining(separator));
    }

    /** {@return whether the value is no choice of words and no file: names and numbers, which no shell can know} */
    static boolean isFree(Option option) {
        return option.takesValue() && !option.takesFile() && option.words().isEmpty();
    }

    /** {@return the options whose value is a choice of words} */
    static List<Option> choices() {
        return Stream.of(Option.values()).filter(option -> !option.words().isEmpty()).toList();
    }

    /** {@return the commands in which an option takes other words than in most} */
    static List<Command> exceptions(Option option) {
        return Stream.of(Command.values())
                .filter(command -> command.options().contains(option) && !command.words(option).equals(option.words()))
                .toList();
    }
}
