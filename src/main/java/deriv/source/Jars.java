package deriv.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;

/** What a jar says of its origin. */
final class Jars {
    private Jars() {}

    static boolean isMarked(byte[] bytes) {
        try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(bytes))) {
            Manifest manifest = jar.getManifest();
            return manifest != null && Described.MARK.equals(manifest.getMainAttributes().getValue("Created-By"));
        } catch (IOException e) {
            return false;
        }
    }
}
