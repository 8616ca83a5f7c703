package bikerental.local.keycloak;

import bikerental.local.process.Programs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of {@code kc.sh} without the shell, so that the process we start is the server itself. */
record KeycloakJava(Path distribution, Path home) {
    /**
     * Starts with the classes that its first proper end has written to an archive: half the time. The JVM sees to it that the
     * archive fits.
     */
    List<String> start(List<String> options) {
        List<String> words = words("start", options);
        words.addAll(
                1,
                List.of(
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + distribution.resolve("keycloak.jsa")));
        return words;
    }

    List<String> words(String task, List<String> options) {
        List<String> words = new ArrayList<>(List.of(
                Programs.java(),
                "-Xms64m",
                "-Xmx384m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                distribution.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                task));
        words.addAll(options);
        return words;
    }
}
