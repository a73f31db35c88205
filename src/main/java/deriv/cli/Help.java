package deriv.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The help, laid out by picocli from the tables {@link Command} and {@link Option}. This is the only class that touches
 * picocli, so that a formula is answered without loading it.
 */
final class Help {
    private static final int WIDTH = 100;

    private Help() {
    }

    /** {@return the commands, the ways to call them, and the exit codes} */
    static String overview(Color color) {
        CommandSpec spec = spec("deriv");
        spec.usageMessage()
                .customSynopsis(
                        "deriv FORMULA [NAME...] [OPTION...]",
                        "       deriv COMMAND [OPERAND...] [OPTION...]")
                .description("",
                        "Differentiates formulas. The first word is a command, or else a formula; - is standard input, one",
                        "formula a line. Only an exact option is an option: -x^2 is a formula, and -- ends options.")
                .commandListHeading("%nCommands:%n")
                .footerHeading("%nExamples:%n")
                .footer(examples(List.of("deriv \"sin(x^2)\"", "deriv \"x^2*y\" x", "deriv eval \"x^2 + y\" x=3 y=1",
                        "deriv help eval")))
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes());
        for (Command command : Command.values()) {
            CommandSpec subcommand = spec(command.word());
            subcommand.usageMessage().description(escape(command.summary()));
            spec.addSubcommand(command.word(), subcommand);
        }
        return render(spec, color);
    }

    /** {@return what a command does, its options and examples} */
    static String of(Command command, Color color) {
        CommandSpec spec = spec("deriv " + command.word());
        var description = new ArrayList<>(List.of("", sentence(command.summary())));
        if (!command.details().isEmpty()) description.add(command.details().replace('\n', ' '));
        spec.usageMessage()
                .customSynopsis(("deriv " + command.word() + " " + command.operands()).strip() + " [OPTION...]")
                .description(escaped(description))
                .optionListHeading("%nOptions:%n")
                .footerHeading("%nExamples:%n")
                .footer(examples(command.examples()));
        for (Option option : command.options()) {
            OptionSpec.Builder row = OptionSpec.builder(option.tokens().toArray(String[]::new))
                    .description(escape(description(command, option)));
            if (option.takesValue()) row.type(String.class).arity("1").paramLabel(option.valueLabel());
            spec.addOption(row.build());
        }
        return render(spec, color);
    }

    /** {@return what an option does, with the words it takes: {@code a (default), b or c}} */
    private static String description(Command command, Option option) {
        List<String> words = command.words(option);
        if (words.isEmpty()) return option.description();
        String others = String.join(", ", words.subList(1, words.size() - 1));
        return option.description() + ": " + words.getFirst() + " (default)" + (others.isEmpty() ? "" : ", " + others)
                + " or " + words.getLast();
    }

    private static CommandSpec spec(String name) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().width(WIDTH).autoWidth(false).sortOptions(false).synopsisHeading("Usage: ");
        return spec;
    }

    private static String render(CommandSpec spec, Color color) {
        CommandLine commandLine = new CommandLine(spec).setInterpolateVariables(false).setSeparator(" ");
        return commandLine.getUsageMessage(color == Color.ALWAYS ? Ansi.ON : Ansi.OFF).stripTrailing();
    }

    private static LinkedHashMap<String, String> exitCodes() {
        var codes = new LinkedHashMap<String, String>();
        for (ExitCode code : ExitCode.values()) codes.put(" " + code.number(), code.meaning());
        return codes;
    }

    private static String sentence(String phrase) {
        return Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1) + ".";
    }

    private static String[] escaped(List<String> lines) {
        return lines.stream().map(line -> escape(line)).toArray(String[]::new);
    }

    private static String[] examples(List<String> lines) {
        return lines.stream().map(line -> "  " + escape(line)).toArray(String[]::new);
    }

    /** picocli reads its texts as formats. */
    private static String escape(String text) {
        return text.replace("%", "%%");
    }
}
