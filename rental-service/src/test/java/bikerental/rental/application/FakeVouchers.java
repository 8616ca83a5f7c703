package bikerental.rental.application;

import bikerental.rental.domain.EndedRental;
import bikerental.rental.domain.PendingRental;
import bikerental.rental.domain.RentalId;
import io.smallrye.mutiny.Uni;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Scripted vouchers. By default every customer has one. */
final class FakeVouchers implements Vouchers {
    final List<RentalId> asked = new CopyOnWriteArrayList<>();
    private volatile Function<PendingRental, Uni<Answer>> script =
            _ -> Uni.createFrom().item(new Answer.Spent());

    void answer(Function<PendingRental, Uni<Answer>> newScript) {
        script = newScript;
    }

    void always(Answer answer) {
        answer(_ -> Uni.createFrom().item(answer));
    }

    @Override
    public Uni<Answer> spend(PendingRental rental, List<EndedRental> ended) {
        asked.add(rental.id());
        return script.apply(rental);
    }
}
