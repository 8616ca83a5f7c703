package bikerental.systemtest.harness;

import bikerental.local.kafka.EmbeddedKafka;
import bikerental.local.process.Ports;
import bikerental.local.system.LocalSystem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another terminal in the project's folder, where {@code ./run} finds the Kafka of the system under test. */
record Terminal(Path project, LocalSystem processes) {
    String run(String... words) {
        List<String> command = new ArrayList<>(List.of("./run"));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
        builder.environment()
                .put(Ports.setting(EmbeddedKafka.NAME), String.valueOf(processes.port(EmbeddedKafka.NAME)));
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(command + " failed: " + output);
            }
            return output;
        } catch (IOException e) {
            throw new AssertionError(command + " could not be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
