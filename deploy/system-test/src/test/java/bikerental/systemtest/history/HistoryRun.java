package bikerental.systemtest.history;

import bikerental.systemtest.check.Violation;
import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.people.Customer;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** One history from its beginning to its end: many customers on few bikes, and a nemesis. All choices come from the seed. */
public final class HistoryRun {
    private static final int CUSTOMERS = 8;
    private static final int BIKES = 3;
    private static final Duration PROMISED = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final BikeRental system;
    private final SplittableRandom random;
    private final Recorder recorder = new Recorder();
    private final List<Customer> customers;
    private final List<String> bikes;
    private final Evidence evidence;

    public HistoryRun(BikeRental system, long seed) {
        this.system = system;
        this.random = new SplittableRandom(seed);
        this.customers = Stream.generate(system::newCustomer).limit(CUSTOMERS).toList();
        this.bikes = Stream.generate(system::newBike).limit(BIKES).toList();
        this.evidence = new Evidence(system, customers, bikes);
    }

    /** Runs for some time, and lets two replicas of the core share the work. */
    public Report run(Duration time) throws Exception {
        system.startReplica("rental-2", Map.of());
        system.network()
                .link("edge", "rental")
                .leadsTo(List.of(
                        system.processes().port("rental"), system.processes().port("rental-2")));
        List<Nemesis.Recovery> recoveries = rentWhileThingsBreak(time);
        return judge(recoveries);
    }

    private List<Nemesis.Recovery> rentWhileThingsBreak(Duration time) throws Exception {
        Nemesis nemesis = new Nemesis(new Faults(system, random.split()), evidence, random.split());
        try (HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Actor> actors =
                    customers.stream().map(customer -> actor(http, customer)).toList();
            List<Future<Integer>> steps = actors.stream().map(threads::submit).toList();
            List<Nemesis.Recovery> recoveries;
            try {
                recoveries = nemesis.rage(time);
            } finally {
                actors.forEach(Actor::stop);
            }
            for (Future<Integer> done : steps) {
                done.get();
            }
            return recoveries;
        }
    }

    private Actor actor(HttpClient http, Customer customer) {
        Client client = new Client(http, customer, system.processes().tokens(), recorder);
        return new Actor(client, bikes, random.split());
    }

    /** The last word is what still stands when everything has had the promised time to settle. */
    private Report judge(List<Nemesis.Recovery> recoveries) throws InterruptedException {
        Instant begun = Instant.now();
        List<Violation> violations = violations();
        while (!violations.isEmpty() && Instant.now().isBefore(begun.plus(PROMISED))) {
            Thread.sleep(BETWEEN_LOOKS);
            violations = violations();
        }
        List<Violation> all = new ArrayList<>(violations);
        recoveries.stream()
                .filter(recovery -> !recovery.inTime())
                .forEach(late -> all.add(new Violation("EverythingIsDecided", late.toString())));
        return new Report(recorder.operations(), recoveries, Duration.between(begun, Instant.now()), all);
    }

    private List<Violation> violations() {
        return Verdict.violations(recorder.operations(), evidence);
    }
}
