package bikerental.local.command;

import bikerental.local.process.StartFailed;
import bikerental.local.system.LocalSystem;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Runs the commands that other terminals send to the supervisor. */
final class RemoteControl implements ControlServer.ControlHandler {
    private final LocalSystem system;
    private final ServerNames names;
    private final Runnable end;

    /** Stopping the whole system is the supervisor's own task. */
    RemoteControl(LocalSystem system, Runnable end) {
        this.system = system;
        this.names = new ServerNames(system);
        this.end = end;
    }

    @Override
    public boolean handle(String line, Console console) {
        List<String> words = List.of(line.strip().split("\\s+"));
        List<String> servers = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "ping" -> true;
            case "status" -> status(console);
            case "start" -> each(servers, console, this::start);
            case "stop" -> each(servers, console, this::stop);
            case "restart" -> each(servers, console, this::restart);
            case "rebuild" -> each(servers, console, this::rebuild);
            case "down" -> down(console);
            default -> refuse(console, "Not understood: " + line);
        };
    }

    private interface Action {
        void on(String server, Console console);
    }

    private boolean each(List<String> words, Console console, Action action) {
        for (String word : words) {
            Optional<String> server = names.find(word);
            if (server.isEmpty()) {
                return refuse(
                        console, "There is no %s; there are %s.".formatted(word, String.join(", ", system.names())));
            }
            try {
                action.on(server.get(), console);
            } catch (StartFailed failure) {
                return refuse(console, failure.getMessage());
            }
        }
        return true;
    }

    private boolean status(Console console) {
        StatusTable.of(system).forEach(console::say);
        return true;
    }

    private void start(String server, Console console) {
        if (system.process(server).isAlive()) {
            console.say(server + " is already " + system.process(server).state() + ".");
            return;
        }
        Instant begin = Instant.now();
        system.start(server);
        console.say(
                "%s is ready after %.1f s.",
                server, Duration.between(begin, Instant.now()).toMillis() / 1000.0);
    }

    private void stop(String server, Console console) {
        system.stop(server);
        console.say(server + " is stopped.");
    }

    private void restart(String server, Console console) {
        stop(server, console);
        start(server, console);
    }

    private void rebuild(String server, Console console) {
        console.say(system.rebuild(server));
    }

    private boolean down(Console console) {
        end.run();
        console.say("Everything is stopped.");
        return true;
    }

    private static boolean refuse(Console console, String why) {
        console.say(why);
        return false;
    }
}
