package bikerental.local.keycloak;

import bikerental.local.process.ChildProcess;
import bikerental.local.process.Command;
import bikerental.local.process.StartFailed;
import bikerental.local.process.UnpackedOnce;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Keycloak's programs, unpacked from the archive that Maven has fetched, and built for our options once. */
final class KeycloakDistribution {
    /** These are fixed when Keycloak is built; what may differ from start to start is {@link EmbeddedKeycloak}'s. */
    private static final List<String> BUILD_OPTIONS = List.of("--db=dev-file", "--health-enabled=false");

    private KeycloakDistribution() {}

    static Path folder() {
        Properties distribution = properties();
        String name = "keycloak-" + distribution.getProperty("version");
        return UnpackedOnce.folder(name, folder -> {
                    unpack(Path.of(distribution.getProperty("archive")), folder);
                    build(folder.resolve(name));
                })
                .resolve(name);
    }

    private static Properties properties() {
        Properties properties = new Properties();
        try (InputStream content =
                Objects.requireNonNull(KeycloakDistribution.class.getResourceAsStream("distribution.properties"))) {
            properties.load(content);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path archive, Path folder) throws IOException {
        if (!Files.exists(archive)) {
            throw new StartFailed(
                    "Keycloak's archive is gone from " + archive + ": './mvnw -pl deploy/servers package' fetches it.");
        }
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpack(entry, zip, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(ZipEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else {
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.copy(content, target);
        }
    }

    private static void build(Path home) {
        Path log = home.resolve("build.log");
        Command command = new Command(new KeycloakJava(home, home).words("build", BUILD_OPTIONS), Map.of());
        if (ChildProcess.runToItsEnd(command, log) != 0) {
            throw new StartFailed("Keycloak could not be built: see " + log + ".");
        }
    }
}
