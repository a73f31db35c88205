package deriv.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A JDK or runtime on this machine.
 *
 * @param feature its release, such as 17
 */
record JavaHome(Path home, int feature) {

    /** {@return the one that runs the tests, and those installed beside it or where systems keep them} */
    static List<JavaHome> all() throws IOException {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        List<Path> places = new ArrayList<>(List.of(own));
        try (Stream<Path> beside = Files.list(own.getParent())) {
            beside.sorted().forEach(places::add);
        }
        List<JavaHome> found = new ArrayList<>();
        for (Path place : places) {
            Path release = place.resolve("release");
            if (Files.exists(release) && Files.exists(place.resolve("bin/java"))
                    && !contains(found, place.toRealPath())) {
                Properties properties = new Properties();
                try (var in = Files.newInputStream(release)) {
                    properties.load(in);
                }
                String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "").replaceFirst("^1\\.", "");
                found.add(new JavaHome(place.toRealPath(), Integer.parseInt(version.split("\\D")[0])));
            }
        }
        return found;
    }

    private static boolean contains(List<JavaHome> found, Path home) {
        return found.stream().anyMatch(it -> it.home().equals(home));
    }

    String java() {
        return home.resolve("bin/java").toString();
    }

    @Override
    public String toString() {
        return "Java " + feature;
    }
}
