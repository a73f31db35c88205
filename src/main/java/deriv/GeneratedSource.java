package deriv;

import deriv.core.Operation;
import deriv.source.ClassFiles;
import deriv.source.ClassName;
import deriv.source.Delivery;
import deriv.source.DeliveryException;
import deriv.source.Delivery.Strangers;
import deriv.source.GeneratedFile;
import deriv.source.SourceException;
import deriv.source.Sources;
import deriv.source.Target;
import deriv.source.Target.Elementary;
import deriv.source.Target.Release;
import deriv.source.Unit;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * A compiled function as code that depends on nothing: made by {@link CompiledFunction#source}. Immutable; each setting
 * returns a changed copy.
 *
 * <p>The methods are those of {@link CompiledFunction} for the parts it was made with, static and over plain arrays:
 * {@code value} or {@code values}, {@code valueAndGradient}, {@code jacobian}, {@code jacobianEntries} with {@code
 * jacobianRows} and {@code jacobianColumns}, the same for {@code hessian}, {@code jvp}, {@code vjp}, {@code hvp}.
 */
public final class GeneratedSource {
    /** The form of the code. */
    public enum Form {
        /** Java source. */
        JAVA,
        /** C11: a source file and its header. */
        C,
        /** A Python module over NumPy, for numbers and for arrays of them. */
        PYTHON,
        /** The class files of the Java source. */
        CLASS,
        /** These class files in a jar. */
        JAR
    }

    private final Unit unit;
    private final Form form;
    private final Release release;
    private final Elementary elementary;
    private final Strangers strangers;
    private final Limits limits;

    private GeneratedSource(
            Unit unit, Form form, Release release, Elementary elementary, Strangers strangers, Limits limits) {
        this.unit = unit;
        this.form = form;
        this.release = release;
        this.elementary = elementary;
        this.strangers = strangers;
        this.limits = limits;
    }

    static GeneratedSource of(CompiledParts parts, String className, Limits limits) {
        return translating(() -> new GeneratedSource(parts.unit(ClassName.of(className)), Form.JAVA, Release.JAVA_8,
                Elementary.OF_THE_JDK, Strangers.KEPT, limits));
    }

    /** {@return a copy in another form}; without this setting Java source */
    public GeneratedSource as(Form wanted) {
        return new GeneratedSource(unit, wanted, release, elementary, strangers, limits);
    }

    /**
     * {@return a copy for this release of Java and all later ones}: 8 (without this setting), 11, 17 or 25
     *
     * @throws DerivException for another release
     */
    public GeneratedSource release(int number) {
        Release wanted =
                Release.of(String.valueOf(number)).orElseThrow(() -> new DerivException(DerivException.Kind.USAGE,
                        "sources are not written for Java " + number, "the releases are " + Release.numbers()));
        return new GeneratedSource(unit, form, wanted, elementary, strangers, limits);
    }

    /**
     * {@return a copy whose numbers are the same bits on every JDK and machine}: elementary functions of {@code
     * StrictMath}. Without this setting those of {@code Math}, which are faster, and give the bits of {@link
     * CompiledFunction} on the same JDK.
     */
    public GeneratedSource reproducible() {
        return new GeneratedSource(unit, form, release, Elementary.REPRODUCIBLE, strangers, limits);
    }

    /** {@return a copy that may overwrite files that it has not written} */
    public GeneratedSource replacing() {
        return new GeneratedSource(unit, form, release, elementary, Strangers.REPLACED, limits);
    }

    /**
     * {@return the text, for C that of the source file without its header}
     *
     * @throws DerivException if the form is no text, or the language lacks a function
     */
    public String text() {
        return asked(() -> switch (form) {
            case JAVA -> texts(java());
            case C -> texts(new Target.C());
            case PYTHON -> texts(new Target.Python());
            case CLASS, JAR ->
                throw new SourceException("class files are no text", "write them to a directory (--out)");
        }).getFirst().text();
    }

    /**
     * Writes the files beneath a directory, which is made if there is none; the parts of the package become directories.
     * Each file appears whole or not at all.
     *
     * @return the path of the source, the class file or the jar
     * @throws DerivException if a file cannot be written, or exists and was not written by this program
     */
    public Path writeTo(Path directory) {
        return asked(() -> Delivery.write(files(), directory, strangers));
    }

    private List<GeneratedFile> files() {
        return switch (form) {
            case JAVA -> outputs(java());
            case C -> outputs(new Target.C());
            case PYTHON -> outputs(new Target.Python());
            case CLASS -> ClassFiles.of(unit, java());
            case JAR -> List.of(ClassFiles.jar(unit, java()));
        };
    }

    private Target.Java java() {
        return new Target.Java(release, elementary);
    }

    private List<Sources.Text> texts(Target target) {
        return Sources.of(unit, target);
    }

    private List<GeneratedFile> outputs(Target target) {
        return texts(target).stream().map(GeneratedFile::of).toList();
    }

    private <T> T asked(Supplier<T> question) {
        return translating(() -> Operation.run(limits.allowance(), question));
    }

    private static <T> T translating(Supplier<T> work) {
        return DerivException.translating(() -> {
            try {
                return work.get();
            } catch (DeliveryException e) {
                throw new DerivException(DerivException.Kind.FILE, e.getMessage(), e.advice());
            } catch (SourceException e) {
                throw new DerivException(DerivException.Kind.USAGE, e.getMessage(), e.advice());
            }
        });
    }
}
