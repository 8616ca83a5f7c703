package bikerental.rental.wire;

import bikerental.common.v1.Reason;
import bikerental.kit.grpc.Refusals;
import bikerental.kit.grpc.Times;
import bikerental.rental.application.Ending;
import bikerental.rental.application.ListedRental;
import bikerental.rental.application.RentOutcome;
import bikerental.rental.application.WaitingRental;
import bikerental.rental.domain.RentalId;
import bikerental.rental.v1.PendingRental;
import bikerental.rental.v1.RentBikeResponse;
import bikerental.rental.v1.Rental;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Maps outcomes to the contract: a message, or a refusal from the catalogue of reasons. */
public final class ResponseMessages {
    private ResponseMessages() {}

    /** The response to a rental request, or the refusal. */
    public static RentBikeResponse rented(RentOutcome outcome) {
        return switch (outcome) {
            case RentOutcome.Rented(var active) -> response(RentalMessages.of(active));
            case RentOutcome.Waiting(var pending) -> response(listed(pending));
            case RentOutcome.Refused(var rejected) ->
                throw refusal(RentalMessages.reasonOf(rejected.reason()), rejected.id());
            case RentOutcome.Closed(var ended) ->
                throw refusal(Reason.REASON_RENTAL_CLOSED, ended.rental().id());
            case RentOutcome.KeyReused _ -> throw Refusals.of(Reason.REASON_IDEMPOTENCY_KEY_REUSED);
            case RentOutcome.CustomerHasWithdrawn _ -> throw Refusals.of(Reason.REASON_USER_WITHDRAWN);
        };
    }

    /** The ended rental, or the refusal to end it. */
    public static Rental ended(Ending ending) {
        return switch (ending) {
            case Ending.Ends(var rental) -> RentalMessages.of(rental);
            case Ending.AlreadyEnded(var rental) -> RentalMessages.of(rental);
            case Ending.Refused(var why) -> throw Refusals.of(reasonOf(why));
        };
    }

    /** A rental with its queue position. */
    public static Rental listed(ListedRental listed) {
        Rental rental = RentalMessages.of(listed.rental());
        return listed.queuePosition().isEmpty()
                ? rental
                : rental.toBuilder()
                        .setQueuePosition(listed.queuePosition().getAsInt())
                        .build();
    }

    /** A PENDING rental for operators. */
    public static PendingRental waiting(WaitingRental waiting, Instant now) {
        Instant since = waiting.listed().rental().request().requestedAt();
        var answer = PendingRental.newBuilder()
                .setRental(listed(waiting.listed()))
                .setAttempts(waiting.attempts())
                .setLastError(waiting.lastError().orElse(""))
                .setAgeSeconds(Duration.between(since, now).toSeconds());
        waiting.lastAttemptAt().ifPresent(at -> answer.setLastAttemptAt(Times.of(at)));
        return answer.build();
    }

    /** The refusal for a rental that the customer does not have. */
    public static RuntimeException notFound() {
        return Refusals.of(Reason.REASON_RENTAL_NOT_FOUND);
    }

    private static RentBikeResponse response(Rental rental) {
        return RentBikeResponse.newBuilder().setRental(rental).build();
    }

    private static RuntimeException refusal(Reason reason, RentalId rental) {
        return Refusals.of(reason, Map.of("rental_id", rental.toString()));
    }

    private static Reason reasonOf(Ending.Why why) {
        return switch (why) {
            case NOT_FOUND -> Reason.REASON_RENTAL_NOT_FOUND;
            case CLOSED -> Reason.REASON_RENTAL_CLOSED;
            case NOT_ACTIVE -> Reason.REASON_RENTAL_NOT_ACTIVE;
            case WINDOW_PASSED -> Reason.REASON_CANCELLATION_WINDOW_PASSED;
        };
    }
}
