package deriv.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One file to be written.
 *
 * @param path  with slashes, relative, such as {@code com/acme/Decay.java}; every part of it is a checked name
 * @param bytes not to be changed
 */
public record GeneratedFile(String path, byte[] bytes) {
    /** {@return a text as a file} */
    public static GeneratedFile of(Sources.Text text) {
        return new GeneratedFile(text.path(), text.text().getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GeneratedFile(var otherPath, var otherBytes) && path.equals(otherPath)
                && Arrays.equals(bytes, otherBytes);
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return path + ", " + bytes.length + " bytes";
    }
}
