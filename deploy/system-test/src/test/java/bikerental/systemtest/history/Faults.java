package bikerental.systemtest.history;

import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.harness.Topics.Message;
import bikerental.systemtest.network.Link;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** The faults that can happen, drawn by a seed like lots: none comes again before all of them have come. */
final class Faults {
    private static final List<String> SERVICES =
            List.of("rental", "rental-2", "bike", "voucher", "user", "mypage", "edge");
    /** What services stand on: it is made well before them. */
    static final List<String> SERVERS = List.of("kafka", "postgresql");

    private static final List<List<String>> LINKS = List.of(
            List.of("edge", "rental"),
            List.of("edge", "voucher"),
            List.of("edge", "mypage"),
            List.of("rental", "voucher"),
            List.of("rental", "bike"));
    private static final List<String> CONSUMERS = List.of("bike", "voucher", "mypage");
    private static final String RENTALS = "bikerental.rental";
    private static final int SLICE = 200;

    private final BikeRental system;
    private final SplittableRandom random;
    private final List<Fault> lots = new ArrayList<>();

    Faults(BikeRental system, SplittableRandom random) {
        this.system = system;
        this.random = random;
    }

    /** The next fault. */
    Fault draw() {
        if (lots.isEmpty()) {
            lots.addAll(all());
        }
        return lots.remove(random.nextInt(lots.size()));
    }

    private List<Fault> all() {
        List<Fault> all = new ArrayList<>();
        SERVICES.forEach(service -> all.addAll(List.of(kill(service), pause(service), restart(service))));
        SERVERS.forEach(server -> all.addAll(List.of(kill(server), restart(server), pause(server))));
        LINKS.forEach(ends -> all.addAll(List.of(
                onLink("cut", ends, Link::cut),
                onLink("hold", ends, Link::hold),
                onLink("slow", ends, link -> link.slowDown(Duration.ofMillis(random.nextLong(50, 600)))))));
        CONSUMERS.forEach(service -> all.addAll(List.of(readAgain(service), redrive(service))));
        return all;
    }

    private Fault kill(String name) {
        return fault(
                "kill",
                name,
                () -> system.processes().kill(name),
                () -> system.processes().start(name));
    }

    private Fault restart(String name) {
        return fault(
                "restart",
                name,
                () -> system.processes().stop(name),
                () -> system.processes().start(name));
    }

    private Fault pause(String name) {
        return fault(
                "pause",
                name,
                () -> system.processes().pause(name),
                () -> system.processes().resume(name));
    }

    private Fault onLink(String kind, List<String> ends, Consumer<Link> deed) {
        Link link = system.network().link(ends.getFirst(), ends.getLast());
        return fault(kind, String.join("→", ends), () -> deed.accept(link), link::heal);
    }

    private static Fault fault(String kind, String victim, Runnable begin, Runnable heal) {
        return new Fault(kind, victim, Set.of(), begin, heal);
    }

    /** Everything that was ever told is told to it again. */
    private Fault readAgain(String service) {
        return new Fault(
                "read-again",
                service,
                Set.of("kafka"),
                () -> {
                    system.processes().stop(service);
                    system.consumerGroups().startOver(service);
                },
                () -> system.processes().start(service));
    }

    /** Some of what was told is told to it again, out of order, while it runs. */
    private Fault redrive(String service) {
        return new Fault(
                "redrive",
                service,
                Set.of("kafka"),
                () -> system.topics().redrive(RENTALS, service, slice(RENTALS)),
                () -> {});
    }

    private List<Message> slice(String topic) {
        List<Message> all = system.topics().messages(topic);
        int from = random.nextInt(Math.max(1, all.size() - SLICE));
        return all.subList(from, Math.min(all.size(), from + SLICE));
    }
}
