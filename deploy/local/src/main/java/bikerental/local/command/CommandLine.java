package bikerental.local.command;

import bikerental.local.process.StartFailed;
import bikerental.local.system.LocalOptions;
import bikerental.local.system.PortPlan;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parses the arguments of {@code ./run} and runs the command; the result is the exit code. */
public final class CommandLine {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private final Workplace place;
    private final Map<String, String> environment;
    private final Console console;

    CommandLine(Path project, Map<String, String> environment, Console console) {
        this.place = new Workplace(project);
        this.environment = environment;
        this.console = console;
    }

    /** For a user at the terminal, whose working directory is the project's folder. */
    public static CommandLine ofTheTerminal() {
        return new CommandLine(Path.of(""), System.getenv(), Console.TERMINAL);
    }

    public int execute(List<String> arguments) {
        List<String> words = new ArrayList<>(arguments);
        boolean fresh = words.remove("--fresh");
        String command = words.isEmpty() ? "up" : words.getFirst();
        return switch (command) {
            case "up" -> bringUp(Goal.EVERYTHING, fresh);
            case "infra" -> bringUp(Goal.INFRASTRUCTURE, fresh);
            case "status" -> control("status");
            case "is-running" -> isRunning();
            case "down" -> down();
            case "start", "stop", "restart", "rebuild" ->
                words.size() > 1 ? control(String.join(" ", words)) : notUnderstood(words);
            case "redrive" -> words.size() == 2 ? redrive(words.getLast()) : notUnderstood(words);
            default -> notUnderstood(words);
        };
    }

    private int bringUp(Goal goal, boolean fresh) {
        try (RunLock lock = RunLock.tryTake(place.lock()).orElseThrow(CommandLine::alreadyRunning)) {
            LocalOptions options =
                    LocalOptions.in(place.project(), place.folder()).ports(PortPlan.usual(environment));
            return new Supervisor(place, options, console).run(goal, fresh) ? DONE : FAILED;
        } catch (StartFailed | UncheckedIOException failure) {
            console.say(String.valueOf(failure.getMessage()));
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private static StartFailed alreadyRunning() {
        return new StartFailed("It is running already: './run status' shows how it is, './run down' ends it.");
    }

    /** The script calls this before it builds anything; prints nothing if nothing runs. */
    private int isRunning() {
        boolean running = supervisor().ask("ping", line -> {}).isPresent();
        if (running) {
            console.say(alreadyRunning().getMessage());
        }
        return running ? DONE : FAILED;
    }

    private int control(String line) {
        Optional<Boolean> outcome = supervisor().ask(line, console);
        if (outcome.isEmpty()) {
            console.say("Nothing is running here" + leftBehind() + "; './run' starts everything.");
        }
        return outcome.orElse(false) ? DONE : FAILED;
    }

    private int redrive(String service) {
        return new RedriveCommand(environment, console).redrive(service) ? DONE : FAILED;
    }

    private String leftBehind() {
        int orphans = records().alive().size();
        return orphans == 0
                ? ""
                : " except %d processes of a supervisor that was killed ('./run down' ends them)".formatted(orphans);
    }

    private int down() {
        Optional<Boolean> outcome = supervisor().ask("down", console);
        if (outcome.isEmpty()) {
            int orphans = Orphans.end(records());
            console.say(
                    orphans == 0 ? "Nothing is running here." : "Ended %d processes left behind.".formatted(orphans));
        }
        return outcome.orElse(true) ? DONE : FAILED;
    }

    private int notUnderstood(List<String> words) {
        console.say("Not understood: '" + String.join(" ", words) + "'. './run --help' shows what there is.");
        return NOT_UNDERSTOOD;
    }

    private ControlClient supervisor() {
        return new ControlClient(Workplace.CONTROL_SOCKET);
    }

    private ProcessRecords records() {
        return new ProcessRecords(place.processes());
    }
}
