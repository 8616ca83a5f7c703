package bikerental.systemtest;

import bikerental.systemtest.harness.BikeRental;
import bikerental.systemtest.harness.Databases;
import bikerental.systemtest.harness.OnTheRealSystem;
import bikerental.systemtest.harness.Topics;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static bikerental.systemtest.harness.Waiting.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What holds whatever was done to the system: looked at when all other tests are over. */
@Tag("invariants")
@OnTheRealSystem
@Order(Integer.MAX_VALUE)
class InvariantsIT {
    private static final String LIFE =
            "RentalAccepted( BikeRented)?( RentalRejected| RentalCancelled| RentalExpired| BikeReturned)?";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final BikeRental system;
    private final Databases databases;
    private final Topics topics;

    InvariantsIT(BikeRental system) {
        this.system = system;
        this.databases = system.databases();
        this.topics = system.topics();
    }

    @Test
    void everyRentalIsDecided() {
        within(30)
                .untilAsserted(
                        () -> assertThat(databases.rows("rental", "select id from rental where state = 'PENDING'"))
                                .isEmpty());
    }

    @Test
    void everyBalanceIsWhatItsLedgerAddsUpTo() {
        assertThat(databases.row("voucher", "select count(*) from voucher_balance"))
                .isNotEqualTo("0");
        assertThat(databases.rows("voucher", """
                        select customer_id from voucher_balance b
                        where balance < 0 or balance <> coalesce(
                            (select sum(change) from voucher_entry e where e.customer_id = b.customer_id), 0)
                        """)).isEmpty();
    }

    @Test
    void noRentalHasCostMoreThanOneVoucherOrGivenBackMore() {
        assertThat(databases.rows("voucher", """
                        select rental_id from voucher_entry where rental_id is not null
                        group by rental_id
                        having count(*) filter (where kind = 'SPENT') <> 1 or count(*) filter (where kind = 'RESTORED') > 1
                        """)).isEmpty();
    }

    @Test
    void aBikeIsReservedExactlyWhileOneRentalOfItIsActive() {
        String active = "select bike_id || ' ' || id from rental where state = 'ACTIVE'";
        String reserved = "select id || ' ' || held_by from bike where state = 'RESERVED'";

        within(10)
                .untilAsserted(() -> assertThat(databases.rows("bike", reserved))
                        .isNotEmpty()
                        .containsExactlyInAnyOrderElementsOf(databases.rows("rental", active)));
        assertThat(databases.rows("rental", "select bike_id from rental where state = 'ACTIVE'"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aVoucherIsOutExactlyForEachActiveRental() {
        String out = "select customer_id || ' ' || rental_id from spending where state = 'SPENT'";
        String active = "select customer_id || ' ' || id from rental where state = 'ACTIVE'";

        within(10)
                .untilAsserted(() -> assertThat(databases.rows("voucher", out))
                        .isNotEmpty()
                        .containsExactlyInAnyOrderElementsOf(databases.rows("rental", active)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rental", "bike", "voucher", "user"})
    void everyEventHasLeftItsOutbox(String service) {
        within(10)
                .untilAsserted(() -> assertThat(databases.row(service, "select count(*) from outbox"))
                        .isEqualTo("0"));
    }

    @Test
    void everyRentalsEventsLieInKafkaInTheOrderOfItsLife() {
        Map<String, List<String>> inKafka = topics.typesByKey("bikerental.rental");

        assertThat(inKafka.values())
                .allSatisfy(types -> assertThat(types.stream().distinct().collect(Collectors.joining(" ")))
                        .matches(LIFE));
        assertThat(inKafka.entrySet().stream()
                        .map(types -> types.getKey() + " " + types.getValue().getLast()))
                .containsExactlyInAnyOrderElementsOf(databases.rows("rental", """
                        select id || ' ' || case state
                            when 'PENDING' then 'RentalAccepted'
                            when 'ACTIVE' then 'BikeRented'
                            when 'RETURNED' then 'BikeReturned'
                            else 'Rental' || initcap(state) end
                        from rental
                        """));
    }

    /** Whatever was away meanwhile. */
    @Test
    void noMessageWasGivenUpButThoseThatATestMadeImpossible() {
        assertThat(topics.names())
                .filteredOn(topic -> topic.endsWith(".dead-letter"))
                .isNotEmpty()
                .flatMap(topics::deadLetters)
                .allSatisfy(letter -> assertThat(letter.reason()).contains(DeadLettersIT.REFUSAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rental", "bike", "voucher", "user", "mypage"})
    void noServiceHasFoundAnythingThatDoesNotFit(String service) {
        assertThat(system.metrics(service).values("invariant_violations_total"))
                .isNotEmpty()
                .containsOnly(0.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void whatIsCommittedIsOnDisk(String setting) {
        assertThat(databases.row("postgres", "show " + setting)).isEqualTo("on");
    }

    @ParameterizedTest
    @CsvSource({"bike, voucher", "voucher, bike", "rental, mypage", "user, rental", "postgres, bike"})
    void noServiceOpensAnothersDatabase(String database, String role) throws SQLException {
        databases.open(role, role);

        assertThatThrownBy(() -> databases.open(database, role))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }
}
