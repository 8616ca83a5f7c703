package bikerental.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How a process is started: its words, what is added to the inherited environment, and where it runs. */
public record Command(List<String> words, Map<String, String> environment, Path directory, StopSignal stopSignal) {
    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    public Command(List<String> words, Map<String, String> environment) {
        this(words, environment, Path.of("").toAbsolutePath(), StopSignal.TERM);
    }

    public Command in(Path folder) {
        return new Command(words, environment, folder, stopSignal);
    }

    public Command stoppedBy(StopSignal signal) {
        return new Command(words, environment, directory, signal);
    }
}
