package bikerental.bike.outbound;

import bikerental.bike.application.NearbyBike;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.BikeState;
import bikerental.bike.domain.Circle;
import bikerental.bike.domain.Circle.Range;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import java.util.List;
import java.util.Optional;

/** Reads bikes ordered by distance: an index finds those in the box around the circle, then each is measured. */
final class NearbyBikes {
    private static final String QUERY = """
            select * from (
                select bike.*, metres_between(:lat, :lon, lat, lon) as metres
                from bike
                where state in (:states)
                    and lat between :south and :north
                    and (lon between :west and :east or lon between :west2 and :east2)
            ) as boxed
            where metres <= :radius and (metres, id) > (:lastMetres, :lastId)
            order by metres, id
            limit :limit""";

    private static final List<String> IN_FLEET =
            List.of(BikeState.AVAILABLE.name(), BikeState.RESERVED.name(), BikeState.OUT_OF_SERVICE.name());

    private NearbyBikes() {}

    static Uni<List<NearbyBike>> find(
            Mutiny.Session session,
            Circle circle,
            Optional<BikeState> state,
            Optional<NearbyBike.Place> after,
            int limit) {
        Mutiny.SelectionQuery<Object[]> query =
                session.createNativeQuery(QUERY, session.getResultSetMapping(Object[].class, BikeRow.WITH_METRES));
        within(query, circle);
        after(query, after);
        return query.setParameter(
                        "states", state.map(wanted -> List.of(wanted.name())).orElse(IN_FLEET))
                .setParameter("limit", limit)
                .getResultList()
                .map(found -> found.stream().map(NearbyBikes::nearby).toList());
    }

    private static void within(Mutiny.SelectionQuery<Object[]> query, Circle circle) {
        Range lats = circle.latitudes();
        List<Range> lons = circle.longitudes();
        query.setParameter("lat", circle.centre().lat())
                .setParameter("lon", circle.centre().lon())
                .setParameter("radius", circle.radiusMetres())
                .setParameter("south", lats.from())
                .setParameter("north", lats.to())
                .setParameter("west", lons.getFirst().from())
                .setParameter("east", lons.getFirst().to())
                .setParameter("west2", lons.getLast().from())
                .setParameter("east2", lons.getLast().to());
    }

    /** Without a place, every bike qualifies: no distance is negative. */
    private static void after(Mutiny.SelectionQuery<Object[]> query, Optional<NearbyBike.Place> place) {
        query.setParameter("lastMetres", place.map(NearbyBike.Place::metres).orElse(-1.0))
                .setParameter(
                        "lastId",
                        place.map(NearbyBike.Place::id).map(BikeId::value).orElse(""));
    }

    private static NearbyBike nearby(Object[] row) {
        return new NearbyBike(((BikeRow) row[0]).bike(), (Double) row[1]);
    }
}
