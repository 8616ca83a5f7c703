package bikerental.rental.application;

import bikerental.kit.background.Background;
import bikerental.rental.application.Decision.Confirm;
import bikerental.rental.application.Decision.Later;
import bikerental.rental.application.Decision.Reject;
import bikerental.rental.domain.BikeId;
import bikerental.rental.domain.EndReason;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.Rental;
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
    private static final String WORK = "Deciding the queue of a bike";

    private final BikeQueues queues;
    private final DecideRental decideRental;
    private final Watches watches;
    private final Background background;
    private final RentalConfig config;
    private final Clock clock;
    private final CountDecisions decisions;

    DecideQueue(
            BikeQueues queues,
            DecideRental decideRental,
            Watches watches,
            Background background,
            RentalConfig config,
            Clock clock,
            CountDecisions decisions) {
        this.queues = queues;
        this.decideRental = decideRental;
        this.watches = watches;
        this.background = background;
        this.config = config;
        this.clock = clock;
        this.decisions = decisions;
    }

    /** Starts with a head whose queue was claimed as it was accepted, apart from the caller. */
    public void start(Claim claim, PendingRental head) {
        background.start(WORK, () -> run(claim, Optional.of(new Head(head, 0))).replaceWithVoid());
    }

    /** Starts to decide a queue, if nobody else does, apart from the caller. */
    public void start(BikeId bike) {
        background.start(WORK, () -> run(bike).replaceWithVoid());
    }

    /** Decides a queue, if nobody else does, and tells where it stopped. */
    public Uni<Stop> run(BikeId bike) {
        return queues.claim(bike)
                .flatMap(claimed -> claimed.isEmpty()
                        ? Uni.createFrom().item(Stop.AT_THE_END)
                        : queues.head(claimed.get()).flatMap(head -> run(claimed.get(), head)));
    }

    private Uni<Stop> run(Claim claim, Optional<Head> first) {
        Run run = new Run(first);
        return Uni.createFrom()
                .deferred(() -> run.head.map(head -> decide(claim, head, run)).orElseGet(DecideQueue::none))
                .invoke(head -> run.head = head)
                .repeat()
                .until(Optional::isEmpty)
                .collect()
                .last()
                .map(_ -> run.stop);
    }

    private Uni<Optional<Head>> decide(Claim claim, Head head, Run run) {
        PendingRental rental = head.rental();
        if (rental.isOverdue(clock.instant(), config.longestWait())) {
            return write(claim, rental, PendingRental::expire);
        }
        return decideRental.decide(rental).flatMap(decision -> switch (decision) {
            case Confirm _ -> write(claim, rental, PendingRental::confirm);
            case Reject(EndReason reason) -> write(claim, rental, (pending, at) -> pending.reject(reason, at));
            case Later later
            when later.odd() && head.oddAnswers() + 1 >= config.oddAnswers() -> giveUp(claim, rental, later);
            case Later later -> stall(claim, rental, later, run);
        });
    }

    private Uni<Optional<Head>> write(
            Claim claim, PendingRental rental, BiFunction<PendingRental, Instant, Rental> decision) {
        return queues.decide(claim, rental, decision)
                .invoke(decided -> decided.written().ifPresent(this::tell))
                .map(BikeQueues.Decided::next);
    }

    private void tell(Rental decided) {
        decisions.count(decided);
        watches.decided(decided);
    }

    private Uni<Optional<Head>> giveUp(Claim claim, PendingRental rental, Later later) {
        LOG.errorf("Rental %s is given up as undecidable: %s", rental.id(), later.why());
        return write(claim, rental, (pending, at) -> pending.reject(EndReason.UNDECIDABLE, at));
    }

    private Uni<Optional<Head>> stall(Claim claim, PendingRental rental, Later later, Run run) {
        LOG.debugf("Rental %s waits: %s", rental.id(), later.why());
        return queues.stall(claim, rental, later).invoke(next -> {
            if (next.isEmpty()) {
                run.stop = Stop.AT_A_HEAD_THAT_WAITS;
                watches.stalled(claim.bike());
            }
        });
    }

    private static Uni<Optional<Head>> none() {
        return Uni.createFrom().item(Optional.empty());
    }

    /** Where the decisions of a queue stopped. */
    public enum Stop {
        /** Nothing is left, or somebody else goes on. */
        AT_THE_END,
        /** The head could not be decided. */
        AT_A_HEAD_THAT_WAITS
    }

    /** Where a run has got to. */
    private static final class Run {
        Optional<Head> head;
        Stop stop = Stop.AT_THE_END;

        Run(Optional<Head> first) {
            head = first;
        }
    }
}
