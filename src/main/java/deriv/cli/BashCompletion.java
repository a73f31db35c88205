package deriv.cli;

/** The completion script for bash 3.2 and newer. It is told words that are split at {@code =} too. */
final class BashCompletion {
    private static final String SCRIPT = """
            # Completes the commands and options of deriv. To keep it, in ~/.bashrc: source <(deriv completion bash)
            _deriv() {
                local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
                local command= operands=0 words= i IFS=$' \\t\\n'
                COMPREPLY=()
                if [[ $word == = ]]; then
                    word=
                elif [[ $previous == = ]]; then
                    previous=${COMP_WORDS[COMP_CWORD - 2]}
                fi
                for ((i = 1; i < COMP_CWORD; i++)); do
                    case ${COMP_WORDS[i]} in
                        --) return ;;
                        {valued}) [[ ${COMP_WORDS[i + 1]} == = ]] && ((i++)); ((i++)) ;;
                        {flags}) ;;
                        {commands}) [[ $command ]] && ((operands++)) || command=${COMP_WORDS[i]} ;;
                        *) command=${command:-diff}; ((operands++)) ;;
                    esac
                done
                case "$command $previous" in
            {values}        {files})
                        compopt -o filenames 2>/dev/null
                        IFS=$'\\n'
                        COMPREPLY=($(compgen -f -- "$word"))
                        return ;;
                    {free}) return ;;
                    *) case $command:$operands:$word in
            {options}            :0:*) words='{words}' ;;
            {operands}        esac ;;
                esac
                COMPREPLY=($(compgen -W "$words" -- "$word"))
            }
            complete -F _deriv deriv
            """;

    private BashCompletion() {
    }

    static String script() {
        return SCRIPT
                .replace("{valued}", CompletionWords.tokens(Option::takesValue, "|"))
                .replace("{flags}", CompletionWords.tokens(option -> !option.takesValue(), "|"))
                .replace("{commands}", CompletionWords.commands("|"))
                .replace("{words}", CompletionWords.commands(" "))
                .replace("{files}", "*' " + CompletionWords.tokens(Option::takesFile, "' | *' ") + "'")
                .replace("{free}", "*' " + CompletionWords.tokens(CompletionWords::isFree, "' | *' ") + "'")
                .replace("{values}", values())
                .replace("{options}", options())
                .replace("{operands}", CompletionWords.operands("            %s:0:*) words='%s' ;;\n"));
    }

    private static String values() {
        var lines = new StringBuilder();
        for (Option option : CompletionWords.choices()) {
            String token = option.longToken();
            for (Command command : CompletionWords.exceptions(option)) {
                lines.append(
                        "        '%s %s') words='%s' ;;\n".formatted(command.word(), token, String.join(" ", command
                                .words(option))));
            }
            lines.append("        *' %s') words='%s' ;;\n".formatted(token, String.join(" ", option.words())));
        }
        return lines.toString();
    }

    private static String options() {
        var lines = new StringBuilder();
        for (Command command : Command.values()) {
            String pattern = command == Command.DIFF ? ":*:-* | diff:*:-*" : command.word() + ":*:-*";
            lines.append("            %s) words='%s' ;;\n".formatted(pattern, CompletionWords.tokens(command.options(),
                    " ")));
        }
        return lines.toString();
    }
}
