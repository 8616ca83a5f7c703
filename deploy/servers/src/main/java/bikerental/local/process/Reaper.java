package bikerental.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Ends the children of a JVM that was killed before it could end them itself: a shell that reads their pids from us, and acts
 * when it reads our end.
 */
final class Reaper {
    private static final String SCRIPT = """
            children=' '
            while read -r change pid; do
              case $change in
                started) children="$children$pid " ;;
                ended) children=$(printf '%s' "$children" | sed "s/ $pid / /") ;;
              esac
            done
            [ "$children" = ' ' ] || kill -KILL $children
            """;
    private static final Reaper OF_THIS_JVM = new Reaper();

    private final Writer shell;

    private Reaper() {
        try {
            shell = new ProcessBuilder(ChildProcess.inSessionOfItsOwn(List.of("sh", "-c", SCRIPT)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .outputWriter(StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sees to it that no process outlives this JVM. */
    static final class Watcher implements ProcessWatcher {
        @Override
        public void started(Server server, ChildProcess child) {
            OF_THIS_JVM.tell("started", child);
            child.exit().thenRun(() -> OF_THIS_JVM.tell("ended", child));
        }

        /** Whoever uses the server notices. */
        @Override
        public void died(Server server, int exitCode) {}
    }

    private synchronized void tell(String change, ChildProcess child) {
        try {
            shell.write(change + " " + child.pid() + "\n");
            shell.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
