package bikerental.bike.outbound;

import bikerental.bike.domain.Bike;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.BikeState;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.smallrye.mutiny.Uni;

import java.util.List;
import java.util.Optional;

/** Reads bikes ordered by id. */
final class BikeLists {
    private BikeLists() {}

    static Uni<List<Bike>> byId(Optional<BikeState> state, Optional<BikeId> after, int limit) {
        // Every id sorts after the empty text.
        String last = after.map(BikeId::value).orElse("");
        return state.map(wanted -> inState(wanted, last))
                .orElseGet(() -> inFleet(last))
                .page(0, limit)
                .list()
                .map(rows -> rows.stream().map(BikeRow::bike).toList());
    }

    private static PanacheQuery<BikeRow> inState(BikeState state, String last) {
        return BikeRow.find("state = ?1 and id > ?2 order by id", state, last);
    }

    private static PanacheQuery<BikeRow> inFleet(String last) {
        return BikeRow.find("state <> RETIRED and id > ?1 order by id", last);
    }
}
