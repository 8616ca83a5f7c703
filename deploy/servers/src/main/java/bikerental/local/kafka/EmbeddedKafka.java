package bikerental.local.kafka;

import bikerental.local.process.Command;
import bikerental.local.process.Ports;
import bikerental.local.process.Programs;
import bikerental.local.process.Server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** A single Kafka broker that is its own controller (KRaft), with the system's topics. */
public final class EmbeddedKafka implements Server {
    public static final String NAME = "kafka";
    public static final int USUAL_PORT = 9094;

    private final Path data;
    private final int port;
    private final Path log;

    public EmbeddedKafka(Path data, int port, Path log) {
        this.data = data.toAbsolutePath();
        this.port = port;
        this.log = log;
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

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public Command command() {
        List<String> words = List.of(
                Programs.java(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                KafkaNode.class.getName(),
                String.valueOf(port),
                String.valueOf(Ports.free()),
                data.toString());
        return new Command(words, Map.of("CLASSPATH", classPath()));
    }

    /** Surefire hides the class path of a test in a jar of its own and names it in a property. */
    private static String classPath() {
        return System.getProperty("surefire.real.class.path", System.getProperty("java.class.path"));
    }

    @Override
    public boolean answers() {
        if (Ports.isFree(port)) {
            return false;
        }
        try (Topics topics = new Topics(bootstrapServers(), Duration.ofSeconds(2))) {
            topics.names();
            return true;
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void furnish() {
        try (Topics topics = new Topics(bootstrapServers(), Duration.ofSeconds(30))) {
            topics.createMissing(TopicCatalogue.ofTheSystem().topics());
        }
    }
}
