package bikerental.local.command;

import bikerental.local.Main;
import bikerental.local.process.Folders;
import bikerental.local.process.Ports;
import bikerental.local.process.Programs;
import bikerental.local.system.ServiceDescription;
import bikerental.local.system.ServiceList;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A folder that looks like a built checkout whose services are stubs, and somebody who types {@code ./run} in it. */
final class Checkout {
    private final Path folder = Folders.temporary("checkout");
    private final Map<String, String> ports = new HashMap<>();

    /** What a command printed and its exit code. */
    record Outcome(String output, int exitCode) {}

    Checkout() throws IOException {
        for (ServiceDescription service : ServiceList.ofTheSystem().services()) {
            StubService.writeJar(folder.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar"));
            ports.put(Ports.setting(service.name()), String.valueOf(Ports.free()));
        }
        for (String server : List.of("postgresql", "kafka", "keycloak")) {
            ports.put(Ports.setting(server), String.valueOf(Ports.free()));
        }
    }

    int port(String server) {
        return Integer.parseInt(ports.get(Ports.setting(server)));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Lets a command run on and write to the file "output". */
    Process begin(String... words) throws IOException {
        return builder(words).redirectOutput(file("output").toFile()).start();
    }

    Outcome run(String... words) throws IOException, InterruptedException {
        Process process = builder(words).start();
        String output = new String(process.getInputStream().readAllBytes());
        return new Outcome(output, process.waitFor());
    }

    private ProcessBuilder builder(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                Programs.java(),
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                launcherClassPath(),
                Main.class.getName()));
        all.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(all).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(ports);
        return builder;
    }

    /** The same that the script "run" uses, without what the tests need. */
    private static String launcherClassPath() throws IOException {
        Path target = Path.of("target").toAbsolutePath();
        return target.resolve("classes") + File.pathSeparator + Files.readString(target.resolve("classpath"));
    }

    void delete() {
        Folders.delete(folder);
    }
}
