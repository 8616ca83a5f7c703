package bikerental.systemtest.harness;

import bikerental.local.process.ChildProcess;
import bikerental.local.process.Folders;
import bikerental.local.process.Server;
import bikerental.local.system.LocalOptions;
import bikerental.local.system.LocalSystem;
import bikerental.local.system.PortPlan;
import bikerental.systemtest.network.Network;
import bikerental.systemtest.people.Customer;
import bikerental.systemtest.people.Operator;
import bikerental.systemtest.people.Rest;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static bikerental.systemtest.harness.Waiting.within;

/** The system under test: the six services, PostgreSQL, Kafka and Keycloak as processes of this machine. */
public final class BikeRental implements AutoCloseable {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path FOLDER = Path.of("target/system").toAbsolutePath();

    /** The services that have events of their own. */
    private static final List<String> SPEAKERS = List.of("rental", "bike", "voucher", "user");

    /** The services that hear events, each as a consumer group of its name. */
    public static final List<String> CONSUMERS = List.of("rental", "bike", "voucher", "user", "mypage");

    /** Here a service is started dozens of times and seldom lives for minutes: the second compiler costs more than it brings. */
    private static final String STARTED_OFTEN = "-XX:TieredStopAtLevel=1";

    private final LocalSystem processes;
    private final Network network;
    private Operator operator;
    private final Canary canary;
    private final Set<ChildProcess> faulty = new HashSet<>();

    private BikeRental(LocalSystem processes, Network network) {
        this.processes = processes;
        this.network = network;
        this.operator = Operator.olga(edge(), processes.tokens());
        this.canary = new Canary(newCustomer(), newBike());
    }

    /** From empty data. The logs stay for whoever wants to know more, until the next run. */
    static BikeRental start() {
        Folders.delete(FOLDER);
        PortPlan ports = PortPlan.free();
        Network network = new Network(ports);
        LocalOptions options = LocalOptions.in(PROJECT, FOLDER)
                .ports(ports)
                .jvmArguments(STARTED_OFTEN)
                .trainsAotCaches(Boolean.getBoolean("bikerental.train-aot-caches"));
        LocalSystem processes = LocalSystem.start(network.of(options));
        try {
            BikeRental system = new BikeRental(processes, network);
            system.canary.ride(processes.tokens());
            return system;
        } catch (RuntimeException | Error failure) {
            processes.close();
            throw failure;
        }
    }

    /** The edge as somebody without a token sees it. */
    public Rest edge() {
        return new Rest(processes.url("edge"));
    }

    public Operator operator() {
        return operator;
    }

    /** Signed up, logged in, and without vouchers. */
    public Customer newCustomer() {
        return Customer.signUp(edge(), processes.tokens());
    }

    public Customer newCustomerWith(int vouchers) {
        Customer customer = newCustomer();
        String key = UUID.randomUUID().toString();
        within(30).until(() -> customer.buy(vouchers, key), answer -> answer.statusCode() == 201);
        return customer;
    }

    /** A new bike's id. */
    public String newBike() {
        return operator.registersBike();
    }

    public Databases databases() {
        return new Databases(processes);
    }

    public Topics topics() {
        return new Topics(processes.bootstrapServers());
    }

    /** What a service tells of itself. */
    public Metrics metrics(String service) {
        return new Metrics(new Rest(processes.url(service)));
    }

    /** What {@code ./run} prints when it is typed in another terminal. */
    public String run(String... words) {
        return new Terminal(PROJECT, processes).run(words);
    }

    public ConsumerGroups consumerGroups() {
        return new ConsumerGroups(processes.bootstrapServers());
    }

    /**
     * Waits until everybody has heard all that was said. They are asked twice: what the last of them heard may have made the first of them
     * speak.
     */
    public void awaitQuiet() {
        within(60).until(() -> isQuiet() && isQuiet());
    }

    private boolean isQuiet() {
        return SPEAKERS.stream()
                        .allMatch(service -> databases()
                                .row(service, "select count(*) from outbox")
                                .equals("0"))
                && CONSUMERS.stream().allMatch(consumerGroups()::hasFinished);
    }

    /** What can be ended, hung and started. */
    public LocalSystem processes() {
        return processes;
    }

    /** What lies between the services. */
    public Network network() {
        return network;
    }

    /** Injects faults (see {@link InjectedFaults}) into a running service, which keeps them until it ends. */
    public void inject(String service, String... faults) {
        ChildProcess process = processes.process(service).child().orElseThrow();
        faulty.add(process);
        InjectedFaults.inject(process.pid(), faults);
    }

    /** One more replica of a service, told something besides what the first is; one that runs goes on. */
    public void startReplica(String name, Map<String, String> environment) {
        if (!isRunning(name)) {
            Map<String, String> all = new HashMap<>(network.environment(name.replaceFirst("-\\d+$", "")));
            all.putAll(environment);
            processes.start(name, all);
        }
    }

    /** Whether there is a process, hung or not. */
    public boolean isRunning(String name) {
        return processes.names().contains(name) && processes.process(name).isAlive();
    }

    List<Server> servers() {
        return processes.names().stream()
                .map(name -> processes.process(name).server())
                .toList();
    }

    /** Everything that was hung goes on, everything that was ended runs again, and a ride succeeds at once. */
    public void heal() {
        network.heal();
        faulty.stream().filter(ChildProcess::isAlive).forEach(ChildProcess::kill);
        faulty.clear();
        processes.names().forEach(processes::resume);
        processes.names().stream().filter(name -> !isReplica(name)).forEach(processes::start);
        operator = Operator.olga(edge(), processes.tokens());
        canary.ride(processes.tokens());
    }

    private static boolean isReplica(String name) {
        return name.matches(".*-\\d+");
    }

    @Override
    public void close() {
        processes.close();
        network.close();
        Folders.delete(FOLDER.resolve("data"));
    }
}
