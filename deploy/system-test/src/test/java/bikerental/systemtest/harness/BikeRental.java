package bikerental.systemtest.harness;

import bikerental.local.process.Folders;
import bikerental.local.process.Server;
import bikerental.local.system.LocalOptions;
import bikerental.local.system.LocalSystem;
import bikerental.systemtest.people.Customer;
import bikerental.systemtest.people.Operator;
import bikerental.systemtest.people.Rest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

    private final LocalSystem processes;
    private final Operator operator;
    private final Canary canary;

    private BikeRental(LocalSystem processes) {
        this.processes = processes;
        this.operator = Operator.olga(edge(), processes.tokens());
        this.canary = new Canary(newCustomer(), newBike());
    }

    /** From empty data. The logs stay for whoever wants to know more, until the next run. */
    static BikeRental start() {
        Folders.delete(FOLDER);
        LocalSystem processes = LocalSystem.start(LocalOptions.in(PROJECT, FOLDER));
        try {
            BikeRental system = new BikeRental(processes);
            system.canary.ride();
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

    public Groups groups() {
        return new Groups(processes.bootstrapServers());
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
                && CONSUMERS.stream().allMatch(groups()::hasHeardEverything);
    }

    /** The metrics of a service, a line for each. */
    public List<String> metrics(String service) {
        return new Rest(processes.url(service))
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    /** What can be ended, hung and started. */
    public LocalSystem processes() {
        return processes;
    }

    /** One more replica of a service, told something besides what the first is; one that runs goes on. */
    public void startReplica(String name, Map<String, String> environment) {
        if (processes.names().contains(name)) {
            processes.start(name);
        } else {
            processes.start(name, environment);
        }
    }

    List<Server> servers() {
        return processes.names().stream()
                .map(name -> processes.process(name).server())
                .toList();
    }

    /** Everything that was hung goes on, everything that was ended runs again, and a ride succeeds at once. */
    void heal() {
        processes.names().forEach(processes::resume);
        processes.names().stream().filter(name -> !isReplica(name)).forEach(processes::start);
        canary.ride();
    }

    private static boolean isReplica(String name) {
        return name.matches(".*-\\d+");
    }

    @Override
    public void close() {
        processes.close();
        Folders.delete(FOLDER.resolve("data"));
    }
}
