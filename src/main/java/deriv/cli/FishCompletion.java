package deriv.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The completion script for fish: one line for each command, option and choice of words. */
final class FishCompletion {
    private static final String SCRIPT = """
            # Completes the commands and options of deriv. To keep it, in ~/.config/fish/config.fish: deriv completion fish | source
            function __deriv_command -d 'the command, and how many operands it has'
                set -l command
                set -l operands 0
                set -l value no
                for word in (commandline -opc)[2..-1]
                    if test $value = yes
                        set value no
                        continue
                    end
                    switch $word
                        case --
                            echo ended
                            return
                        case {valued}
                            set value yes
                        case {flags} '--*=*'
                        case {commands}
                            if set -q command[1]
                                set operands (math $operands + 1)
                            else
                                set command $word
                            end
                        case '*'
                            set -q command[1]; or set command diff
                            set operands (math $operands + 1)
                    end
                end
                set -q command[1]; or set command none
                echo $command
                echo $operands
            end
            function __deriv_is -d 'whether the command is one of these'
                contains -- (__deriv_command)[1] $argv
            end
            function __deriv_first -d 'whether the first operand of this command is being written'
                test (string join ' ' (__deriv_command)) = "$argv 0"
            end
            complete -c deriv -f
            """;

    private FishCompletion() {
    }

    static String script() {
        var script = new StringBuilder(SCRIPT
                .replace("{valued}", CompletionWords.tokens(Option::takesValue, " "))
                .replace("{flags}", CompletionWords.tokens(option -> !option.takesValue(), " "))
                .replace("{commands}", CompletionWords.commands(" ")));
        for (Command command : Command.values()) {
            line(script, "__deriv_first none", "-a " + command.word() + " -d " + quoted(command.summary()));
            if (!command.operandWords().isEmpty()) {
                line(script, "__deriv_first " + command.word(), "-a " + quoted(String.join(" ", command
                        .operandWords())));
            }
        }
        for (Option option : Option.values()) {
            commandsByWords(option).forEach((words, commands) -> line(script, "__deriv_is " + commands,
                    spelling(option) + value(option, words) + " -d " + quoted(option.description())));
        }
        return script.toString();
    }

    private static void line(StringBuilder script, String condition, String what) {
        script.append("complete -c deriv -n '").append(condition).append("' ").append(what).append('\n');
    }

    /** {@return the commands that take an option, by the words that its value may be} */
    private static Map<List<String>, String> commandsByWords(Option option) {
        return Stream.of(Command.values())
                .filter(command -> command.options().contains(option))
                .collect(Collectors.groupingBy(command -> command.words(option), LinkedHashMap::new,
                        Collectors.mapping(FishCompletion::condition, Collectors.joining(" "))));
    }

    /** A formula without a command is for {@code diff}, and so are options that come before it. */
    private static String condition(Command command) {
        return command == Command.DIFF ? "none diff" : command.word();
    }

    private static String spelling(Option option) {
        return option.tokens().stream()
                .map(token -> token.startsWith("--") ? "-l " + token.substring(2) : "-s " + token.substring(1))
                .collect(Collectors.joining(" "));
    }

    private static String value(Option option, List<String> words) {
        if (option.takesFile()) return " -r -F";
        if (!option.takesValue()) return "";
        return words.isEmpty() ? " -x" : " -x -a " + quoted(String.join(" ", words));
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
