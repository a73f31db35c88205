package deriv.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Puts generated files in place. Each appears whole or not at all: all are written beside their places first, and then
 * moved. What something else has written stays, unless it may be replaced.
 */
public final class Delivery {
    /** What happens to files of the same name that are not known to be generated. */
    public enum Strangers {
        KEPT,
        REPLACED
    }

    private final Path directory;
    private final Strangers strangers;

    private Delivery(Path directory, Strangers strangers) {
        this.directory = directory;
        this.strangers = strangers;
    }

    private record Staged(Path place, Path written) {}

    /**
     * Writes files under a directory, which is made if there is none, with the directories of packages.
     *
     * @return the first of them
     * @throws SourceException if one cannot be written or is not to be replaced; none is ever half written
     */
    public static Path write(List<GeneratedFile> files, Path directory, Strangers strangers) {
        return new Delivery(directory, strangers).write(files);
    }

    private Path write(List<GeneratedFile> files) {
        List<Staged> staged = new ArrayList<>();
        List<Path> made = new ArrayList<>();
        boolean isDone = false;
        try {
            for (GeneratedFile file : files) {
                Path place = directory.resolve(file.path());
                if (mustWrite(place, file)) {
                    staged.add(stage(place, file, made));
                }
            }
            for (Staged file : staged) {
                move(file);
            }
            isDone = true;
        } finally {
            staged.forEach(file -> remove(file.written()));
            if (!isDone) {
                made.reversed().forEach(Delivery::remove);
            }
        }
        return directory.resolve(files.getFirst().path());
    }

    /** {@return whether there is something to write} What is there already in the same bytes is left alone. */
    private boolean mustWrite(Path place, GeneratedFile file) {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        if (!Files.isRegularFile(place)) {
            throw new DeliveryException(place + " is in the way: it is no file", "choose another directory or name");
        }
        byte[] there = read(place);
        if (Arrays.equals(there, file.bytes())) {
            return false;
        }
        if (strangers == Strangers.KEPT && !isGenerated(there)) {
            throw new DeliveryException(place + " exists, and deriv has not written it",
                    "choose another directory or name, or replace it with --force");
        }
        return true;
    }

    private static byte[] read(Path place) {
        try {
            return Files.readAllBytes(place);
        } catch (IOException e) {
            throw failure("cannot read " + place, e);
        }
    }

    /** Texts and the manifests of jars say so; of class files nothing is known. */
    private static boolean isGenerated(byte[] there) {
        boolean isJar = there.length > 1 && there[0] == 'P' && there[1] == 'K';
        return isJar ? Jars.isMarked(there) : new String(there, StandardCharsets.ISO_8859_1).contains(Described.MARK);
    }

    private Staged stage(Path place, GeneratedFile file, List<Path> made) {
        try {
            makeDirectories(place.toAbsolutePath().getParent(), made);
            // With the permissions of any new file, unlike those of Files.createTempFile.
            Path written = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".tmp");
            try {
                Files.write(written, file.bytes(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (IOException e) {
                remove(written);
                throw e;
            }
            return new Staged(place, written);
        } catch (IOException e) {
            throw failure("cannot write " + place, e);
        }
    }

    private static void makeDirectories(Path wanted, List<Path> made) throws IOException {
        List<Path> missing = new ArrayList<>();
        for (Path at = wanted; at != null && !Files.isDirectory(at); at = at.getParent()) {
            missing.add(at);
        }
        for (Path each : missing.reversed()) {
            Files.createDirectory(each);
            made.add(each);
        }
    }

    private static void move(Staged file) {
        try {
            try {
                Files.move(file.written(), file.place(), StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(file.written(), file.place(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw failure("cannot write " + file.place(), e);
        }
    }

    /** Nothing depends on what is left behind. */
    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            path.toFile().deleteOnExit();
        }
    }

    private static DeliveryException failure(String what, IOException e) {
        String reason = switch (e) {
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException there -> there.getFile() + " is no directory";
            case NotDirectoryException there -> there.getFile() + " is no directory";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(e.getMessage());
        };
        return new DeliveryException(what + ": " + reason, "choose another directory", e);
    }
}
