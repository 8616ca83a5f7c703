package bikerental.bike.outbound;

import bikerental.bike.Tables;
import bikerental.bike.WithoutRelay;
import bikerental.bike.application.Bikes;
import bikerental.bike.application.BikesContract;
import bikerental.bike.domain.AvailableBike;
import bikerental.bike.domain.BikeId;
import bikerental.bike.domain.BikeRegistered;
import bikerental.bike.domain.BikeStateChanged;
import bikerental.bike.domain.Decision.Changed;
import bikerental.bike.domain.Decision.Refused;
import bikerental.bike.domain.Model;
import bikerental.bike.domain.Position;
import bikerental.bike.domain.Refusal.BikeInUse;
import bikerental.kit.outbox.Transactions;
import bikerental.kit.testing.Unis;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@TestProfile(WithoutRelay.class)
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

        assertThat(tables.query("select type from outbox where topic = 'bikerental.bike' and key = 'a' order by seq"))
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
        assertThat(tables.query("select key from outbox")).isEmpty();
    }

    @Test
    void findsEveryListInAnIndex() {
        assertThat(plan("select * from bike where state = 'AVAILABLE' and id > 'a' order by id limit 20"))
                .contains("bike_by_state");
        assertThat(plan("select * from bike where state <> 'RETIRED' and id > 'a' order by id limit 20"))
                .contains("bike_in_fleet");
        assertThat(plan("select * from bike where lat between 1 and 2 and lon between 1 and 2"))
                .contains("bike_by_place");
    }

    private String plan(String query) {
        tables.run("insert into bike select 'b-' || i, 'City', 'AVAILABLE', null, i % 90, i % 180, 1, now(), now()"
                + " from generate_series(1, 5000) i on conflict do nothing");
        tables.run("analyze bike");
        return String.join("\n", tables.query("explain " + query));
    }
}
