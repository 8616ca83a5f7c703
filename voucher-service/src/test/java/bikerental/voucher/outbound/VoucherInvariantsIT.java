package bikerental.voucher.outbound;

import bikerental.kit.invariants.Invariant;
import bikerental.kit.testing.Unis;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** Books that no code would write, and whether anybody notices. */
@QuarkusTest
class VoucherInvariantsIT {
    private static final String LEDGER = "balance-is-what-its-ledger-adds-up-to";
    private static final String SPENDINGS = "a-voucher-is-out-for-each-spending";

    @Inject
    AgroalDataSource database;

    @Inject
    @All
    List<Invariant> invariants;

    private final String customer = UUID.randomUUID().toString();

    /** Bought 5, spent 3, one of which came back. */
    @BeforeEach
    void keepProperBooks() throws SQLException {
        run("insert into voucher_balance values ('%s', 3, 5, 3, 1, 0, false, 5)");
        run("insert into voucher_entry values (gen_random_uuid(), '%s', 1, 'BOUGHT', 5, null, now())");
        for (int version = 2; version <= 4; version++) {
            run("insert into voucher_entry values (gen_random_uuid(), '%s', " + version
                    + ", 'SPENT', -1, gen_random_uuid(), now())");
        }
        run("insert into voucher_entry values (gen_random_uuid(), '%s', 5, 'RESTORED', 1, gen_random_uuid(), now())");
        for (String state : List.of("SPENT", "USED", "RESTORED", "CLOSED")) {
            run("insert into spending values (gen_random_uuid(), '%s', '" + state + "', now())");
        }
    }

    @Test
    void nothingIsWrongWithProperBooks() {
        assertThat(violatorsOf(LEDGER)).doesNotContain(customer);
        assertThat(violatorsOf(SPENDINGS)).doesNotContain(customer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "balance = 4, bought = 6",
                "spent = 4, restored = 2",
                "bought = 6, forfeited = 1",
            })
    void aBalanceThatIsNotWhatItsLedgerAddsUpToIsNoticed(String change) throws SQLException {
        run("update voucher_balance set " + change + " where customer_id = '%s'");

        assertThat(violatorsOf(LEDGER)).contains(customer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPENT", "USED"})
    void aSpendingTooManyIsNoticed(String state) throws SQLException {
        run("insert into spending values (gen_random_uuid(), '%s', '" + state + "', now())");

        assertThat(violatorsOf(SPENDINGS)).contains(customer);
    }

    @Test
    void aSpendingTooFewIsNoticed() throws SQLException {
        run("update spending set state = 'CLOSED' where customer_id = '%s' and state = 'USED'");

        assertThat(violatorsOf(SPENDINGS)).contains(customer);
    }

    private Set<String> violatorsOf(String name) {
        Invariant wanted = invariants.stream()
                .filter(invariant -> invariant.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Unis.await(() -> wanted.page("", 1_000_000)).violators();
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql.formatted(customer));
        }
    }
}
