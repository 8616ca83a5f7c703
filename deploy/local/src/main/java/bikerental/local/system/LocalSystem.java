package bikerental.local.system;

import bikerental.local.keycloak.Tokens;
import bikerental.local.process.Ports;
import bikerental.local.process.ProcessWatcher;
import bikerental.local.process.Server;
import bikerental.local.process.ServerProcess;
import bikerental.local.process.StartFailed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** PostgreSQL, Kafka, Keycloak and the services as processes of this machine, each of which can be ended and started alone. */
public final class LocalSystem implements AutoCloseable {
    private final LocalOptions options;
    private final Blueprint blueprint;
    private final ProcessWatcher watcher;
    private final Map<String, ServerProcess> processes = new LinkedHashMap<>();
    private final Queue<Task> tasks = new ConcurrentLinkedQueue<>();

    /** Nothing runs yet. */
    public LocalSystem(LocalOptions options, ProcessWatcher watcher) {
        this.options = options;
        this.blueprint = new Blueprint(options);
        this.watcher = watcher;
        blueprint.servers().forEach(this::add);
    }

    /** Starts all of it for a test, whose end, whatever its manner, is the end of the system. */
    public static LocalSystem start(LocalOptions options) {
        LocalSystem system = new LocalSystem(options, ServerProcess.endingWithThisJvm());
        try {
            system.start(system.names(), StartProgress.UNHEARD);
            return system;
        } catch (RuntimeException failure) {
            system.close();
            throw failure;
        }
    }

    private void add(Server server) {
        processes.put(server.name(), new ServerProcess(server, watcher));
    }

    /** Starts those named, and nothing if the port of one of them is taken; what a failed start leaves running ends by close. */
    public void start(List<String> names, StartProgress progress) {
        List<ServerProcess> chosen = names.stream().map(this::process).toList();
        chosen.forEach(process -> Ports.require(process.server()));
        new ParallelStart(blueprint::needs, progress).start(chosen);
    }

    /** Returns when it is ready. */
    public void start(String name) {
        process(name).start();
    }

    /** Starts a service that has been ended, or one more replica, with more environment variables than the options say. */
    public void start(String name, Map<String, String> environment) {
        if (processes.containsKey(name) && process(name).isAlive()) {
            throw new IllegalStateException(name + " is running");
        }
        add(blueprint.service(name, environment));
        start(name);
    }

    /** Has the tables of a service rebuilt, whether it runs or not; returns what came of it, in one line. */
    public String rebuild(String name) {
        if (!options.services().contains(name)) {
            throw new StartFailed(name + " has no tables that could be rebuilt.");
        }
        Task rebuild = new Task(blueprint.rebuild(name), watcher);
        blueprint.needs(name).forEach(this::requireAlive);
        tasks.add(rebuild);
        try {
            return rebuild.run();
        } finally {
            tasks.remove(rebuild);
        }
    }

    private void requireAlive(String needed) {
        if (!process(needed).isAlive()) {
            throw new StartFailed("%1$s is not running; './run start %1$s' starts it.".formatted(needed));
        }
    }

    /** SIGTERM; returns when it has ended. */
    public void stop(String name) {
        process(name).stop();
    }

    /** SIGKILL; returns when it has ended. */
    public void kill(String name) {
        process(name).kill();
    }

    /** SIGSTOP: it keeps its connections and answers nothing. */
    public void pause(String name) {
        process(name).pause();
    }

    /** SIGCONT. */
    public void resume(String name) {
        process(name).resume();
    }

    public ServerProcess process(String name) {
        return Objects.requireNonNull(processes.get(name), () -> "There is no " + name + " in " + names());
    }

    public List<String> names() {
        return List.copyOf(processes.keySet());
    }

    public boolean isAnythingAlive() {
        return processes.values().stream().anyMatch(ServerProcess::isAlive);
    }

    /** Where a service answers HTTP and gRPC, without a slash at the end. */
    public String url(String service) {
        return "http://127.0.0.1:" + port(service);
    }

    public int port(String name) {
        return process(name).server().port();
    }

    public String jdbcUrl(String database) {
        return blueprint.postgres().jdbcUrl(database);
    }

    /** A connection to PostgreSQL that may do everything. */
    public Connection superuser(String database) throws SQLException {
        return blueprint.postgres().superuser(database);
    }

    public String bootstrapServers() {
        return blueprint.kafka().bootstrapServers();
    }

    /** Access tokens of the realm's users and clients. */
    public Tokens tokens() {
        return new Tokens(blueprint.keycloak().realmUrl());
    }

    public LocalOptions options() {
        return options;
    }

    /** What is under way first, then services, at the same time; then what they stood on, PostgreSQL last. */
    @Override
    public void close() {
        tasks.forEach(Task::close);
        options.services().parallelStream().forEach(service -> process(service).close());
        names().reversed().forEach(name -> process(name).close());
    }
}
