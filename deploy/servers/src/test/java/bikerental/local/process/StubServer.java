package bikerental.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A server that is a shell command, and that answers when a test wants it to. */
public final class StubServer implements Server {
    private final String name;
    private final String shellCommand;
    private final Path folder;
    private final int port = Ports.free();
    private volatile boolean answering = true;
    private volatile Duration grace = Duration.ofSeconds(10);

    public StubServer(String name, String shellCommand, Path folder) {
        this.name = name;
        this.shellCommand = shellCommand;
        this.folder = folder;
    }

    public static StubServer thatWaits(String name, Path folder) {
        return new StubServer(name, "exec sleep 300", folder);
    }

    public StubServer answering(boolean now) {
        answering = now;
        return this;
    }

    public StubServer grace(Duration time) {
        grace = time;
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Path log() {
        return folder.resolve(name + ".log");
    }

    @Override
    public Command command() {
        return new Command(List.of("sh", "-c", shellCommand), Map.of());
    }

    @Override
    public boolean answers() {
        return answering;
    }

    @Override
    public Duration grace() {
        return grace;
    }
}
