package bikerental.local.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sends signals to processes of our own. */
final class Signals {
    private Signals() {}

    /** Signals that Java itself cannot send go through the {@code kill} command. Who is gone already is no failure. */
    static void send(String signal, Stream<ProcessHandle> targets) {
        List<String> words = new ArrayList<>(List.of("kill", "-" + signal));
        targets.filter(ProcessHandle::isAlive)
                .map(target -> String.valueOf(target.pid()))
                .forEach(words::add);
        if (words.size() > 2) {
            run(words);
        }
    }

    /** The process with everything it started: PostgreSQL's sessions, for one, are processes of their own. */
    static Stream<ProcessHandle> tree(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants());
    }

    private static void run(List<String> words) {
        try {
            new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new StartFailed("The command 'kill' cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
