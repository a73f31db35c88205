package deriv.documents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A fenced block of a Markdown file.
 *
 * @param language what stands behind the opening fence
 * @param line where it begins, counted from 1
 */
record Block(Path file, int line, String language, List<String> lines) {
    private static final String FENCE = "```";

    static Stream<Block> all(Predicate<String> language) {
        return Project.documents().stream().flatMap(file -> of(file).stream())
                .filter(block -> language.test(block.language()));
    }

    private static List<Block> of(Path file) {
        List<String> lines = Project.lines(file);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith(FENCE)) continue;
            int start = i++;
            while (!lines.get(i).startsWith(FENCE)) i++;
            blocks.add(new Block(file, start + 1, lines.get(start).substring(FENCE.length()), lines.subList(start + 1,
                    i)));
        }
        return blocks;
    }

    @Override
    public String toString() {
        return Project.name(file) + ":" + line;
    }
}
