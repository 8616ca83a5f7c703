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

    /** Starts the whole system for a test; it stops when the test's JVM ends, however that happens. */
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

    /** Starts the named servers, or none if one of their ports is taken. After a failed start, close stops what runs. */
    public void start(List<String> names, StartProgress progress) {
        List<ServerProcess> chosen = names.stream().map(this::process).toList();
        chosen.forEach(process -> Ports.require(process.server()));
        new ParallelStart(blueprint::needs, progress).start(chosen);
    }

    /** Returns when the server is ready. */
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

    /** Rebuilds the tables of a service, whether it runs or not; returns the result in one line. */
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

    /** SIGSTOP: the process keeps its connections and stops answering. */
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

    /** The base URL of a service, for HTTP and gRPC, without a trailing slash. */
    public String url(String service) {
        return "http://127.0.0.1:" + port(service);
    }

    public int port(String name) {
        return process(name).server().port();
    }

    public String jdbcUrl(String database) {
        return blueprint.postgres().jdbcUrl(database);
    }

    /** A superuser connection to PostgreSQL. */
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

    /** Stops running tasks first, then all services at once, then the servers they need, PostgreSQL last. */
    @Override
    public void close() {
        tasks.forEach(Task::close);
        options.services().parallelStream().forEach(service -> process(service).close());
        names().reversed().forEach(name -> process(name).close());
    }
}
