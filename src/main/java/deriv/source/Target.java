package deriv.source;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The language to write. */
public sealed interface Target {
    /**
     * Java source.
     *
     * @param release    the oldest release that is to compile and run it
     * @param elementary where exponentials, sines and the like come from
     */
    record Java(Release release, Elementary elementary) implements Target {}

    /** C11 with the mathematical library. */
    record C() implements Target {}

    /** Python 3.8 or newer with NumPy: points may be numbers or arrays of them. */
    record Python() implements Target {}

    /** The releases of Java that sources are written for. */
    enum Release {
        JAVA_8(8),
        JAVA_11(11),
        JAVA_17(17),
        JAVA_25(25);

        private final int number;

        Release(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }

        public static Optional<Release> of(String number) {
            return Arrays.stream(values()).filter(release -> String.valueOf(release.number).equals(number)).findFirst();
        }

        /** {@return the numbers of all, for a message} */
        public static String numbers() {
            return Arrays.stream(values()).map(release -> String.valueOf(release.number))
                    .collect(Collectors.joining(", "));
        }
    }

    /** Where exponentials, sines and the like come from. */
    enum Elementary {
        /** {@code Math}: fast, and bit for bit what this program computes on the same JDK. */
        OF_THE_JDK,
        /** {@code StrictMath}: the same bits on every JDK and machine. */
        REPRODUCIBLE
    }
}
