package bikerental.rental.application;

import bikerental.kit.background.Background;
import bikerental.kit.systemtest.CrashPoint;
import bikerental.rental.application.Decision.Confirm;
import bikerental.rental.application.Decision.Later;
import bikerental.rental.application.Decision.Reject;
import bikerental.rental.domain.BikeId;
import bikerental.rental.domain.EndReason;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.Rental;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Decides the PENDING rentals of one bike, one after the other, until none is left or the head could not be asked. This is the one loop for
 * everything: a request, a timer, a peer's return and the recovery after a crash only start it.
 */
@ApplicationScoped
public class DecideQueue {
    private static final Logger LOG = Logger.getLogger(DecideQueue.class);

    private final BikeQueues queues;
    private final DecideRental decideRental;
    private final Watches watches;
    private final Background background;
    private final RentalConfig config;
    private final Clock clock;
    private final MeterRegistry meters;

    DecideQueue(
            BikeQueues queues,
            DecideRental decideRental,
            Watches watches,
            Background background,
            RentalConfig config,
            Clock clock,
            MeterRegistry meters) {
        this.queues = queues;
        this.decideRental = decideRental;
        this.watches = watches;
        this.background = background;
        this.config = config;
        this.clock = clock;
        this.meters = meters;
    }

    /** Starts with a head whose queue was claimed as it was accepted, apart from the caller. */
    public void start(Claim claim, PendingRental head) {
        background.start("Deciding the queue of a bike", () -> run(claim, Optional.of(new Head(head, 0))));
    }

    /** Starts to decide a queue, if nobody else does, apart from the caller. */
    public void start(BikeId bike) {
        background.start("Deciding the queue of a bike", () -> run(bike));
    }

    /** Decides a queue, if nobody else does. */
    public Uni<Void> run(BikeId bike) {
        return queues.claim(bike)
                .flatMap(claimed -> claimed.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : queues.head(claimed.get()).flatMap(head -> run(claimed.get(), head)));
    }

    private Uni<Void> run(Claim claim, Optional<Head> first) {
        NextHead next = new NextHead(first);
        return Uni.createFrom()
                .deferred(() -> next.head.map(head -> decide(claim, head)).orElseGet(DecideQueue::none))
                .invoke(head -> next.head = head)
                .repeat()
                .until(Optional::isEmpty)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Optional<Head>> decide(Claim claim, Head head) {
        PendingRental rental = head.rental();
        if (rental.isOverdue(clock.instant(), config.longestWait())) {
            return write(claim, rental, PendingRental::expire);
        }
        return decideRental.decide(rental).flatMap(decision -> switch (decision) {
            case Confirm _ ->
                write(claim, rental, PendingRental::confirm).invoke(() -> CrashPoint.AFTER_CONFIRM.reached());
            case Reject(EndReason reason) -> write(claim, rental, (pending, at) -> pending.reject(reason, at));
            case Later later
            when later.odd() && head.oddAnswers() + 1 >= config.oddAnswers() -> giveUp(claim, rental, later);
            case Later later -> stall(claim, rental, later);
        });
    }

    private Uni<Optional<Head>> write(
            Claim claim, PendingRental rental, BiFunction<PendingRental, Instant, Rental> decision) {
        return queues.decide(claim, rental, decision)
                .invoke(decided -> decided.written().ifPresent(this::tell))
                .map(BikeQueues.Decided::next);
    }

    private void tell(Rental decided) {
        Optional<EndReason> reason = decided.timeline().getLast().reason();
        meters.counter(
                        "bikerental.rentals.decided",
                        "state",
                        decided.state().name(),
                        "reason",
                        reason.map(EndReason::name).orElse("none"))
                .increment();
        watches.decided(decided);
    }

    private Uni<Optional<Head>> giveUp(Claim claim, PendingRental rental, Later later) {
        LOG.errorf("Rental %s is given up as undecidable: %s", rental.id(), later.why());
        return write(claim, rental, (pending, at) -> pending.reject(EndReason.UNDECIDABLE, at));
    }

    private Uni<Optional<Head>> stall(Claim claim, PendingRental rental, Later later) {
        LOG.debugf("Rental %s waits: %s", rental.id(), later.why());
        return queues.stall(claim, rental, later).invoke(next -> {
            if (next.isEmpty()) {
                watches.stalled(claim.bike());
            }
        });
    }

    private static Uni<Optional<Head>> none() {
        return Uni.createFrom().item(Optional.empty());
    }

    /** Where a run has got to. */
    private static final class NextHead {
        Optional<Head> head;

        NextHead(Optional<Head> first) {
            head = first;
        }
    }
}
