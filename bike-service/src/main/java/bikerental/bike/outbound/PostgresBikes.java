package bikerental.bike.outbound;

import bikerental.bike.application.Bikes;
import bikerental.bike.application.NearbyBike;
import bikerental.bike.domain.Bike;
import bikerental.bike.domain.BikeEvent.BikeRegistered;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.BikeState;
import bikerental.bike.domain.Circle;
import bikerental.bike.domain.Decision;
import bikerental.kit.outbox.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Bikes in PostgreSQL: a change locks the bike's row and is committed together with its event. */
@ApplicationScoped
public class PostgresBikes implements Bikes {
    private final Transactions transactions;
    private final BikeRows rows;

    PostgresBikes(Transactions transactions, BikeRows rows) {
        this.transactions = transactions;
        this.rows = rows;
    }

    @Override
    public Uni<Boolean> add(BikeRegistered registered) {
        return transactions.run(session -> rows.add(registered));
    }

    @Override
    public Uni<Decision> change(BikeId id, Function<Optional<Bike>, Decision> decide) {
        return transactions.run(session ->
                rows.lock(id).flatMap(row -> rows.save(row, decide.apply(row.map(BikeRow::bike)))));
    }

    @Override
    public Uni<Optional<Bike>> find(BikeId id) {
        return transactions.read(session -> BikeRow.<BikeRow>findById(id.value())
                .map(row -> Optional.ofNullable(row).map(BikeRow::bike)));
    }

    @Override
    public Uni<List<Bike>> list(Optional<BikeState> state, Optional<BikeId> after, int limit) {
        return transactions.read(session -> BikeLists.byId(state, after, limit));
    }

    @Override
    public Uni<List<NearbyBike>> near(
            Circle circle, Optional<BikeState> state, Optional<NearbyBike.Place> after, int limit) {
        return transactions.read(session -> NearbyBikes.find(session, circle, state, after, limit));
    }
}
