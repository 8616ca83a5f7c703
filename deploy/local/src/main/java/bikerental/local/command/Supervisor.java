package bikerental.local.command;

import bikerental.local.process.ChildProcess;
import bikerental.local.process.Folders;
import bikerental.local.process.ProcessWatcher;
import bikerental.local.process.Server;
import bikerental.local.process.StartFailed;
import bikerental.local.system.LocalOptions;
import bikerental.local.system.LocalSystem;

import java.util.concurrent.CountDownLatch;

/** The foreground process of {@code ./run}: starts the system, watches it and stops it on request. */
final class Supervisor implements ProcessWatcher {
    private final Workplace place;
    private final Console console;
    private final ProcessRecords records;
    private final LocalSystem system;
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean ending;

    Supervisor(Workplace place, LocalOptions options, Console console) {
        this.place = place;
        this.console = console;
        this.records = new ProcessRecords(place.processes());
        this.system = new LocalSystem(options, this);
    }

    /** Runs until everything has stopped and returns whether the start had succeeded. Holds the checkout's lock meanwhile. */
    boolean run(Goal goal, boolean fresh) throws InterruptedException {
        tidyUp(fresh);
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
        try (ControlServer control =
                new ControlServer(Workplace.CONTROL_SOCKET, new RemoteControl(system, this::end))) {
            boolean up = bringUp(goal);
            ended.await();
            return up;
        }
    }

    private void tidyUp(boolean fresh) {
        int orphans = Orphans.end(records);
        if (orphans > 0) {
            console.say("Ended %d processes that an earlier run had left behind.", orphans);
        }
        if (fresh) {
            Folders.delete(place.data());
        }
        Logs.startAnew(place.logs());
    }

    private boolean bringUp(Goal goal) {
        console.say(goal.announcement());
        try (StartReport report = new StartReport(console)) {
            system.start(goal.servers(system), report);
            goal.seed(system, console);
            console.say(goal.summary(system));
            return true;
        } catch (StartFailed failure) {
            return giveUp(failure);
        }
    }

    /** A start that is stopped on request is not a failure. */
    private boolean giveUp(StartFailed failure) {
        boolean onRequest = isEnding();
        if (!onRequest) {
            console.say(failure.getMessage());
        }
        end();
        return onRequest;
    }

    private synchronized boolean isEnding() {
        return ending;
    }

    /** A second caller waits until the first one is done. */
    private void end() {
        try {
            if (beFirst()) {
                endEverything();
            }
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void endEverything() {
        if (system.isAnythingAlive()) {
            console.say("Stopping the services, then Keycloak, Kafka and PostgreSQL ...");
        }
        try {
            system.close();
        } finally {
            ended.countDown();
        }
    }

    private synchronized boolean beFirst() {
        boolean first = !ending;
        ending = true;
        return first;
    }

    @Override
    public void started(Server server, ChildProcess child) {
        records.add(server.name(), child);
    }

    @Override
    public void died(Server server, int exitCode) {
        console.say("%s ended unexpectedly with code %d (%s); './run start %1$s' brings it back."
                .formatted(server.name(), exitCode, server.log()));
    }
}
