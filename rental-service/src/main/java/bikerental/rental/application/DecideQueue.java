package bikerental.rental.application;

import bikerental.kit.background.Background;
import bikerental.rental.application.BikeQueues.Head;
import bikerental.rental.application.Decision.Confirm;
import bikerental.rental.application.Decision.Reject;
import bikerental.rental.application.Decision.Undecided;
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
 * Decides the PENDING rentals of one bike in order, until none is left or the head cannot be decided. This is the only
 * loop that decides: a request, a timer, a peer that is back and the recovery after a crash only start it.
 */
@ApplicationScoped
public class DecideQueue {
    private static final Logger LOG = Logger.getLogger(DecideQueue.class);
    private static final String WORK = "Deciding the queue of a bike";

    private final BikeQueues queues;
    private final DecideRental decideRental;
    private final WaitingCallers waitingCallers;
    private final Background background;
    private final RentalConfig config;
    private final Clock clock;
    private final CountDecisions decisions;

    DecideQueue(
            BikeQueues queues,
            DecideRental decideRental,
            WaitingCallers waitingCallers,
            Background background,
            RentalConfig config,
            Clock clock,
            CountDecisions decisions) {
        this.queues = queues;
        this.decideRental = decideRental;
        this.waitingCallers = waitingCallers;
        this.background = background;
        this.config = config;
        this.clock = clock;
        this.decisions = decisions;
    }

    /** Starts with a head that was accepted together with the lease, detached from the caller. */
    public void start(Lease lease, PendingRental head) {
        background.start(WORK, () -> run(lease, Optional.of(new Head(head, 0))).replaceWithVoid());
    }

    /** Starts to decide a queue, if it has no other holder, detached from the caller. */
    public void start(BikeId bike) {
        background.start(WORK, () -> run(bike).replaceWithVoid());
    }

    /** Decides a queue, if it has no other holder, and returns where it stopped. */
    public Uni<Stop> run(BikeId bike) {
        return queues.acquire(bike)
                .flatMap(leased -> leased.isEmpty()
                        ? Uni.createFrom().item(Stop.DONE)
                        : queues.head(leased.get()).flatMap(head -> run(leased.get(), head)));
    }

    private Uni<Stop> run(Lease lease, Optional<Head> first) {
        Run run = new Run(first);
        return Uni.createFrom()
                .deferred(() -> run.head.map(head -> decide(lease, head, run)).orElseGet(DecideQueue::none))
                .invoke(head -> run.head = head)
                .repeat()
                .until(Optional::isEmpty)
                .collect()
                .last()
                .map(_ -> run.stop);
    }

    private Uni<Optional<Head>> decide(Lease lease, Head head, Run run) {
        PendingRental rental = head.rental();
        if (rental.isOverdue(clock.instant(), config.longestWait())) {
            return write(lease, rental, PendingRental::expire);
        }
        return decideRental.decide(rental).flatMap(decision -> switch (decision) {
            case Confirm _ -> write(lease, rental, PendingRental::confirm);
            case Reject(EndReason reason) -> write(lease, rental, (pending, at) -> pending.reject(reason, at));
            case Undecided undecided
            when undecided.unexpected() && head.unexpectedAnswers() + 1 >= config.unexpectedAnswers() ->
                rejectAsUndecidable(lease, rental, undecided);
            case Undecided undecided -> stall(lease, rental, undecided, run);
        });
    }

    private Uni<Optional<Head>> write(
            Lease lease, PendingRental rental, BiFunction<PendingRental, Instant, Rental> decision) {
        return queues.decide(lease, rental, decision)
                .invoke(decided -> decided.written().ifPresent(this::publish))
                .map(BikeQueues.Decided::next);
    }

    private void publish(Rental decided) {
        decisions.count(decided);
        waitingCallers.decided(decided);
    }

    private Uni<Optional<Head>> rejectAsUndecidable(Lease lease, PendingRental rental, Undecided undecided) {
        LOG.errorf("Rental %s is rejected as undecidable: %s", rental.id(), undecided.why());
        return write(lease, rental, (pending, at) -> pending.reject(EndReason.UNDECIDABLE, at));
    }

    private Uni<Optional<Head>> stall(Lease lease, PendingRental rental, Undecided undecided, Run run) {
        LOG.debugf("Rental %s stays PENDING: %s", rental.id(), undecided.why());
        return queues.stall(lease, rental, undecided).invoke(next -> {
            if (next.isEmpty()) {
                run.stop = Stop.STALLED;
                waitingCallers.stalled(lease.bike());
            }
        });
    }

    private static Uni<Optional<Head>> none() {
        return Uni.createFrom().item(Optional.empty());
    }

    /** Where a run stopped. */
    public enum Stop {
        /** The queue is empty, or another holder continues. */
        DONE,
        /** The head could not be decided. */
        STALLED
    }

    /** The progress of a run. */
    private static final class Run {
        Optional<Head> head;
        Stop stop = Stop.DONE;

        Run(Optional<Head> first) {
            head = first;
        }
    }
}
