package bikerental.local.postgres;

import bikerental.local.process.StartFailed;
import bikerental.local.process.UnpackedOnce;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's programs, unpacked from their archive on the class path. */
final class PostgresBinaries {
    private static final String FOLDER = "postgresql-18.6";
    private static final int EXECUTABLE = 0100;

    private PostgresBinaries() {}

    /** The words that run one of the programs, also for root, as whom PostgreSQL refuses to run: it is given a namespace where root is nobody. */
    static List<String> words(String program, String... arguments) {
        List<String> words = new ArrayList<>();
        if (isRoot()) {
            requireUnshare();
            words.addAll(List.of("unshare", "-U"));
        }
        words.add(UnpackedOnce.folder(FOLDER, PostgresBinaries::unpack)
                .resolve("bin")
                .resolve(program)
                .toString());
        words.addAll(List.of(arguments));
        return words;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void requireUnshare() {
        if (!LinuxUtils.isUnshareAvailable()) {
            throw new StartFailed(
                    "PostgreSQL does not run as root and 'unshare -U' is not allowed here: use an ordinary user.");
        }
    }

    private static void unpack(Path folder) throws IOException {
        try (InputStream archive = archive();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static InputStream archive() throws IOException {
        InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                System.getProperty("os.name"), System.getProperty("os.arch"));
        if (archive == null) {
            throw new StartFailed("There is no PostgreSQL for this machine among the dependencies of deploy/servers.");
        }
        return archive;
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            makeExecutable(entry, target);
        }
    }

    private static void makeExecutable(TarArchiveEntry entry, Path target) throws IOException {
        if ((entry.getMode() & EXECUTABLE) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
