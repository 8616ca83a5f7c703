package bikerental.rental.application;

import bikerental.rental.domain.BikeId;
import bikerental.rental.domain.EndedRental;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.RentalId;
import io.smallrye.mutiny.Uni;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A scripted fleet. By default every bike exists, and one rental at a time has it. */
final class FakeBikes implements Bikes {
    final List<RentalId> asked = new CopyOnWriteArrayList<>();
    private final Map<BikeId, RentalId> holders = new ConcurrentHashMap<>();
    private volatile Function<PendingRental, Uni<Answer>> script = this::oneAtATime;

    void answer(Function<PendingRental, Uni<Answer>> newScript) {
        script = newScript;
    }

    void always(Answer answer) {
        answer(_ -> Uni.createFrom().item(answer));
    }

    void asUsual() {
        script = this::oneAtATime;
    }

    /** Answers when the future completes. */
    CompletableFuture<Answer> hang() {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        answer(_ -> Uni.createFrom().completionStage(answer));
        return answer;
    }

    @Override
    public Uni<Answer> reserve(PendingRental rental, List<EndedRental> ended) {
        asked.add(rental.id());
        ended.forEach(over -> holders.remove(over.request().bike(), over.id()));
        return script.apply(rental);
    }

    private Uni<Answer> oneAtATime(PendingRental rental) {
        RentalId holder = holders.computeIfAbsent(rental.request().bike(), _ -> rental.id());
        return Uni.createFrom()
                .item(
                        holder.equals(rental.id())
                                ? new Answer.Reserved()
                                : new Answer.NotAvailable(Optional.of(holder)));
    }
}
