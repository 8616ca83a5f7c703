package bikerental.systemtest.harness;

import bikerental.local.process.Server;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** Prints the last lines of every log under a test that failed, and what Kafka knows of the services as consumers. */
final class LogTails implements AfterTestExecutionCallback {
    private static final int LINES = 25;

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            System.out.println("--- " + test.getDisplayName() + " failed. The logs end with:");
            RunningSystem.of(test).servers().forEach(LogTails::print);
            System.out.println("--- consumer groups");
            RunningSystem.of(test)
                    .consumerGroups()
                    .states()
                    .forEach((service, state) -> System.out.println(service + " " + state));
        }
    }

    private static void print(Server server) {
        System.out.println("--- " + server.name() + " (" + server.log() + ")");
        tail(server).forEach(System.out::println);
    }

    private static List<String> tail(Server server) {
        try {
            List<String> lines = Files.readAllLines(server.log());
            return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
