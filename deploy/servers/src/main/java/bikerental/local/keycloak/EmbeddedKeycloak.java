package bikerental.local.keycloak;

import bikerental.local.LocalSecrets;
import bikerental.local.process.Command;
import bikerental.local.process.Folders;
import bikerental.local.process.HttpProbe;
import bikerental.local.process.Server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A Keycloak server with the realm {@code bikerental}; its data and the imported realm stay in a folder of its own. */
public final class EmbeddedKeycloak implements Server {
    public static final String NAME = "keycloak";

    private static final List<String> SHARED = List.of("lib", "conf", "providers", "themes");

    private final Path home;
    private final int port;
    private final String webUrl;
    private final Path log;
    private final Path complete;

    /** The web URL is where the browser's login may return to. */
    public EmbeddedKeycloak(Path home, int port, String webUrl, Path log) {
        this.home = home.toAbsolutePath();
        this.port = port;
        this.webUrl = webUrl;
        this.log = log;
        this.complete = this.home.resolve("complete");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Path log() {
        return log;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The issuer of its tokens. */
    public String realmUrl() {
        return url() + "/realms/" + RealmFile.REALM;
    }

    /**
     * Keycloak wants its data inside its home: ours is a home of its own whose programs are links to the shared ones. What a
     * first start that was cut short has left there is of no use.
     */
    @Override
    public void prepare() {
        Path distribution = KeycloakDistribution.folder();
        try {
            if (!Files.exists(complete)) {
                Folders.delete(home);
            }
            Files.createDirectories(home);
            for (String folder : SHARED) {
                link(home.resolve(folder), distribution.resolve(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare " + home, e);
        }
        RealmFile.writeTo(home.resolve("data/import"));
    }

    private static void link(Path link, Path target) throws IOException {
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(link);
        }
        Files.createSymbolicLink(link, target);
    }

    /** A fixed host name, since the issuer in the tokens would otherwise follow each request's. */
    @Override
    public Command command() {
        List<String> options = List.of(
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + url(),
                "--cache=local");
        Map<String, String> environment = Map.of(
                "BIKERENTAL_WEB_URL", webUrl,
                "RENTAL_SERVICE_CLIENT_SECRET", LocalSecrets.clientSecret("rental-service"),
                "USER_SERVICE_CLIENT_SECRET", LocalSecrets.clientSecret("user-service"),
                "KC_BOOTSTRAP_ADMIN_USERNAME", LocalSecrets.KEYCLOAK_ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", LocalSecrets.keycloakAdminPassword());
        return new Command(new KeycloakJava(KeycloakDistribution.folder(), home).start(options), environment);
    }

    @Override
    public boolean answers() {
        return HttpProbe.isOk(realmUrl() + "/.well-known/openid-configuration");
    }

    @Override
    public void furnish() {
        try {
            Files.writeString(complete, "The realm has been imported.\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + complete, e);
        }
    }

    /** Its first proper end writes its classes to an archive. */
    @Override
    public Duration grace() {
        return Duration.ofMinutes(1);
    }

    /** Its first start creates the database and the realm's keys. */
    @Override
    public Duration patience() {
        return Duration.ofMinutes(4);
    }
}
