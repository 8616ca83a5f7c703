package bikerental.bike.outbound;

import bikerental.bike.Tables;
import bikerental.bike.application.Bikes;
import bikerental.bike.application.BikesContract;
import bikerental.bike.domain.AvailableBike;
import bikerental.bike.domain.BikeEvent.BikeRegistered;
import bikerental.bike.domain.BikeEvent.BikeStateChanged;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.Decision.Changed;
import bikerental.bike.domain.Decision.Refused;
import bikerental.bike.domain.Model;
import bikerental.bike.domain.Position;
import bikerental.bike.domain.Refusal.BikeInUse;
import bikerental.kit.outbox.Transactions;
import bikerental.kit.testing.Unis;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class PostgresBikesIT extends BikesContract {
    @Inject
    Bikes bikes;

    @Inject
    Transactions transactions;

    @Inject
    Tables tables;

    @BeforeEach
    void begin() {
        tables.empty();
    }

    @Override
    protected Bikes bikes() {
        return bikes;
    }

    @Override
    protected <T> T done(Supplier<Uni<T>> work) {
        return Unis.await(work);
    }

    @Test
    void leavesAnEventForEachChangeInTheOrderOfTheChanges() {
        AvailableBike bike = added("a");
        change("a", new Changed(new BikeStateChanged(bike.takeOutOfService())));
        change("a", new Refused(new BikeInUse()));
        retire(bike);

        assertThat(tables.query("""
                        select type from recorded_outbox
                        where topic = 'bikerental.bike' and key = 'a'
                        order by seq"""))
                .containsExactly(
                        "bikerental.bike.v1.BikeRegistered",
                        "bikerental.bike.v1.BikeStateChanged",
                        "bikerental.bike.v1.BikeRetired");
    }

    @Test
    void leavesNeitherBikeNorEventOfATransactionThatFails() {
        var registered =
                new BikeRegistered(AvailableBike.register(new BikeId("a"), new Model("City"), new Position(1, 1)));

        assertThatThrownBy(() -> done(() -> transactions.run(session -> bikes.add(registered)
                        .chain(() -> Uni.createFrom().failure(new ArithmeticException("after all"))))))
                .isInstanceOf(ArithmeticException.class);

        assertThat(tables.query("select id from bike")).isEmpty();
        assertThat(tables.query("select key from recorded_outbox")).isEmpty();
    }

    @Test
    void findsEveryListInAnIndex() {
        tables.run("""
                insert into bike
                select 'b-' || i, 'City',
                    case when i % 50 = 0 then 'AVAILABLE' when i % 50 < 20 then 'OUT_OF_SERVICE' else 'RETIRED' end,
                    null, i % 90, i % 180, 1, now(), now()
                from generate_series(1, 5000) i""");
        tables.run("analyze bike");

        assertThat(plan("state = 'AVAILABLE' and id > 'a' order by id limit 20"))
                .contains("bike_by_state");
        assertThat(plan("state <> 'RETIRED' and id > 'a' order by id limit 20")).contains("bike_in_fleet");
        assertThat(plan("lat between 1 and 2 and lon between 1 and 2")).contains("bike_by_place");
    }

    private String plan(String condition) {
        return String.join("\n", tables.query("explain select * from bike where " + condition));
    }
}
