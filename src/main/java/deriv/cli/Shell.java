package deriv.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The shells that a completion script can be written for. */
enum Shell {
    BASH {
        @Override
        String completion() {
            return BashCompletion.script();
        }
    },
    ZSH {
        @Override
        String completion() {
            return ZshCompletion.script();
        }
    },
    FISH {
        @Override
        String completion() {
            return FishCompletion.script();
        }
    };

    /** {@return a script that completes commands, options and the words that these take} */
    abstract String completion();

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Stream.of(values()).map(Shell::word).toList();
    }

    static Optional<Shell> named(String word) {
        return Stream.of(values()).filter(shell -> shell.word().equals(word)).findFirst();
    }
}
