package deriv.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The completion script for zsh, which shows what each word does. */
final class ZshCompletion {
    private static final String SCRIPT = """
            #compdef deriv
            # Completes the commands and options of deriv. To keep it, in ~/.zshrc after compinit: source <(deriv completion zsh)
            _deriv() {
                local -a commands options
                local previous=$words[CURRENT-1] command= operands=0 i
                if [[ $words[CURRENT] == --*=* ]]; then
                    previous=${words[CURRENT]%%=*}
                    compset -P '*='
                fi
                for ((i = 2; i < CURRENT; i++)); do
                    case $words[i] in
                        (--) return 1 ;;
                        ({valued}) ((i++)) ;;
                        ({flags}|--*=*) ;;
                        ({commands}) if [[ -n $command ]]; then ((operands++)); else command=$words[i]; fi ;;
                        (*) command=${command:-diff}; ((operands++)) ;;
                    esac
                done
                case "$command $previous" in
            {values}        ({files}) _files; return ;;
                    ({free}) return 1 ;;
                esac
                if [[ $words[CURRENT] == -* ]]; then
                    case $command in
            {options}        esac
                    _describe -o option options
                elif [[ -z $command ]]; then
                    commands=(
            {described}        )
                    _describe command commands
                elif ((operands == 0)); then
                    case $command in
            {operands}            (*) return 1 ;;
                    esac
                fi
            }
            if [[ $funcstack[1] == _deriv ]]; then _deriv "$@"; else compdef _deriv deriv; fi
            """;

    private ZshCompletion() {
    }

    static String script() {
        return SCRIPT
                .replace("{valued}", CompletionWords.tokens(Option::takesValue, "|"))
                .replace("{flags}", CompletionWords.tokens(option -> !option.takesValue(), "|"))
                .replace("{commands}", CompletionWords.commands("|"))
                .replace("{files}", "*' " + CompletionWords.tokens(Option::takesFile, "'|*' ") + "'")
                .replace("{free}", "*' " + CompletionWords.tokens(CompletionWords::isFree, "'|*' ") + "'")
                .replace("{values}", values())
                .replace("{options}", options())
                .replace("{described}", Stream.of(Command.values())
                        .map(command -> "            " + described(command.word(), command.summary()) + "\n")
                        .collect(Collectors.joining()))
                .replace("{operands}", CompletionWords.operands("            (%s) compadd -- %s ;;\n"));
    }

    private static String values() {
        var lines = new StringBuilder();
        for (Option option : CompletionWords.choices()) {
            String token = option.longToken();
            for (Command command : CompletionWords.exceptions(option)) {
                lines.append(
                        "        ('%s %s') compadd -- %s; return ;;\n".formatted(command.word(), token, String.join(
                                " ", command.words(option))));
            }
            lines.append("        (*' %s') compadd -- %s; return ;;\n".formatted(token, String.join(" ", option
                    .words())));
        }
        return lines.toString();
    }

    private static String options() {
        var lines = new StringBuilder();
        for (Command command : Command.values()) {
            String pattern = command == Command.DIFF ? "|diff" : command.word();
            lines.append("            (%s) options=(\n".formatted(pattern));
            for (Option option : command.options()) {
                for (String token : option.tokens()) {
                    lines.append("                ").append(described(token, option.description())).append('\n');
                }
            }
            lines.append("            ) ;;\n");
        }
        return lines.toString();
    }

    /** {@return a word and what it does, in quotes} */
    private static String described(String word, String description) {
        return "'" + word + ":" + description.replace("'", "'\\''") + "'";
    }
}
