package bikerental.mypage.reconciliation;

import bikerental.mypage.testing.Groups;
import bikerental.mypage.testing.Tables;
import bikerental.mypage.testing.TestEvents;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Mismatches written directly to the tables, found by the service's own periodic checks. */
@QuarkusTest
@TestProfile(ReconciliationIT.Hasty.class)
class ReconciliationIT {
    private static final String RESERVED = "a-reserved-bike-has-its-live-rental";
    private static final String ACTIVE = "an-active-rental-has-its-bike-and-its-voucher";
    private static final String VOUCHERS = "as-many-vouchers-are-out-as-rentals-cost";

    @Inject
    Tables tables;

    @Inject
    Groups groups;

    @Inject
    MeterRegistry meters;

    private final String alice = TestEvents.randomId();

    @BeforeEach
    void begin() {
        tables.clear();
        groups.catchUp("bike", "bikerental.rental");
        groups.catchUp("voucher", "bikerental.rental");
        groups.catchUp("voucher", "bikerental.user");
        groups.catchUp("rental", "bikerental.user");
    }

    @Test
    void aBikeReservedWithoutARentalCountsOnceUntilItIsResolved() {
        double before = counted(RESERVED);

        insert(bike("a", "RESERVED", "nobody"));
        await().until(() -> counted(RESERVED), now -> now == before + 1);
        insert(bike("b", "RESERVED", "nobody"));
        await().until(() -> counted(RESERVED), now -> now == before + 2);
        tables.run("update my_bike set state = 'AVAILABLE', held_by = null, version = version + 1");
        insert(bike("c", "RESERVED", "nobody"));
        await().until(() -> counted(RESERVED), now -> now == before + 3);
        insert(bike("a", "RESERVED", "nobody"));
        await().until(() -> counted(RESERVED), now -> now == before + 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CANCELLED", "RETURNED", "REJECTED", "EXPIRED"})
    void aBikeReservedForAnEndedRentalCounts(String state) {
        double before = counted(RESERVED);

        insert(rental("rental", "bike", state), bike("bike", "RESERVED", "rental"));

        await().until(() -> counted(RESERVED), now -> now == before + 1);
    }

    @Test
    void anActiveRentalWithoutItsBikeCounts() {
        double before = counted(ACTIVE);

        insert(
                vouchers(2, 0),
                rental("rental", "bike", "ACTIVE"),
                rental("other", "bike-of-another", "ACTIVE"),
                bike("bike", "AVAILABLE", null),
                bike("bike-of-another", "RESERVED", "another"));

        await().until(() -> counted(ACTIVE), now -> now == before + 2);
    }

    @Test
    void anActiveRentalWithoutASpentVoucherCounts() {
        double before = counted(ACTIVE);

        insert(rental("rental", "bike", "ACTIVE"), bike("bike", "RESERVED", "rental"));

        await().until(() -> counted(ACTIVE), now -> now == before + 1);
    }

    @Test
    void aVoucherTooManyOrTooFewCounts() {
        double before = counted(VOUCHERS);

        insert(rental("rental", "bike", "RETURNED"), vouchers(1, 1));
        await().until(() -> counted(VOUCHERS), now -> now == before + 1);

        insert(vouchers(1, 0));
        tables.run("insert into my_vouchers values ('%s', 1, 0, 7, 0, now())".formatted(own("zzz")));
        await().until(() -> counted(VOUCHERS), now -> now == before + 2);
        insert(vouchers(2, 0));
        await().until(() -> counted(VOUCHERS), now -> now == before + 3);
    }

    /** The aggregate with the last id is broken: once it has counted, everything before it has been checked. */
    @Test
    void consistentDataDoesNotCount() {
        double reserved = counted(RESERVED);
        double active = counted(ACTIVE);
        double vouchers = counted(VOUCHERS);

        insert(
                rental("deciding", "bike-1", "PENDING"),
                rental("riding", "bike-2", "ACTIVE"),
                rental("ridden", "bike-3", "RETURNED"),
                rental("changed-my-mind", "bike-3", "CANCELLED"),
                bike("bike-1", "RESERVED", "deciding"),
                bike("bike-2", "RESERVED", "riding"),
                bike("bike-3", "OUT_OF_SERVICE", null),
                vouchers(4, 1),
                bike("zzz", "RESERVED", "nobody"),
                "insert into my_vouchers values ('%s', 1, 0, 7, 0, now())".formatted(own("zzz")),
                "insert into my_rental values ('%1$s', 1, '%1$s', '%1$s', 'ACTIVE', now(), '', now())"
                        .formatted(own("zzz")));

        await().until(() -> counted(RESERVED), now -> now == reserved + 1);
        await().until(() -> counted(ACTIVE), now -> now == active + 1);
        await().until(() -> counted(VOUCHERS), now -> now == vouchers + 1);
    }

    @Test
    void theCountersExistFromTheStart() {
        assertThat(meters.find("invariant.violations").counters())
                .extracting(counter -> counter.getId().getTag("invariant"))
                .containsExactlyInAnyOrder(RESERVED, ACTIVE, VOUCHERS);
    }

    /** In one transaction, so that no check sees only a part. */
    private void insert(String... rows) {
        tables.run(String.join("; ", rows));
    }

    private String bike(String id, String state, @Nullable String holder) {
        return "insert into my_bike values ('%s', 1, 'City 3', 1, 1, '%s', %s, now())"
                        .formatted(own(id), state, holder == null ? "null" : "'" + own(holder) + "'")
                + " on conflict (bike_id) do update set version = my_bike.version + 1, state = excluded.state,"
                + " held_by = excluded.held_by";
    }

    private String rental(String id, String bike, String state) {
        return "insert into my_rental values ('%s', 1, '%s', '%s', '%s', now(), '', now())"
                .formatted(own(id), alice, own(bike), state);
    }

    private String vouchers(int spent, int restored) {
        return "insert into my_vouchers values ('%s', 1, 0, %d, %d, now())".formatted(alice, spent, restored)
                + " on conflict (customer_id) do update set version = my_vouchers.version + 1, spent = excluded.spent,"
                + " restored = excluded.restored";
    }

    /** Unique ids, so that violations that other tests left behind are not mistaken for this test's. */
    private String own(String id) {
        return id + " of " + alice;
    }

    private double counted(String invariant) {
        return meters.get("invariant.violations")
                .tag("invariant", invariant)
                .counter()
                .count();
    }

    /** Frequent checks of small pages, with a short stand time. */
    public static final class Hasty implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "bikerental.invariants.interval", "20ms",
                    "bikerental.invariants.page-size", "2",
                    "bikerental.mypage.reconciliation.stand-time", "300ms");
        }
    }
}
