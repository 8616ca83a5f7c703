package bikerental.voucher.outbound;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The database refuses these even if the code is wrong. */
@QuarkusTest
class VoucherSchemaIT {
    @Inject
    AgroalDataSource database;

    private final UUID customer = UUID.randomUUID();

    @BeforeEach
    void insertABalanceWithOneEntry() throws SQLException {
        run("insert into voucher_balance values ('%s', 2, 2, 0, 0, 0, false, 1)");
        insertEntry(1, "BOUGHT", 2);
    }

    @Test
    void refusesToChangeTheLedger() {
        refused("append-only", "update voucher_entry set change = 3 where customer_id = '%s'");
    }

    @Test
    void refusesToDeleteFromTheLedger() {
        refused("append-only", "delete from voucher_entry where customer_id = '%s'");
        refused("append-only", "truncate voucher_entry");
    }

    @Test
    void refusesANegativeBalance() {
        refused(
                "balance_never_negative",
                "update voucher_balance set balance = -1, spent = 3 where customer_id = '%s'");
    }

    @Test
    void refusesABalanceThatDoesNotAddUp() {
        refused("balance_adds_up", "update voucher_balance set balance = 3 where customer_id = '%s'");
    }

    @Test
    void refusesAClosedBalanceWithVouchersLeft() {
        refused("balance_closed_is_empty", "update voucher_balance set closed = true where customer_id = '%s'");
    }

    @Test
    void refusesToRestoreWhatWasNotSpent() {
        refused(
                "voucher_restored_only_if_spent",
                "update voucher_balance set restored = 1, balance = 3 where customer_id = '%s'");
    }

    @Test
    void refusesTwoEntriesWithOneVersion() {
        assertThatThrownBy(() -> insertEntry(1, "BOUGHT", 2)).hasMessageContaining("entry_order");
    }

    @Test
    void refusesAnEntryThatContradictsItsKind() {
        assertThatThrownBy(() -> insertEntry(2, "SPENT", -1)).hasMessageContaining("entry_as_its_kind");
        assertThatThrownBy(() -> insertEntry(2, "BOUGHT", -1)).hasMessageContaining("entry_as_its_kind");
        assertThatThrownBy(() -> insertEntry(2, "GIVEN", 1)).hasMessageContaining("entry_as_its_kind");
    }

    private void insertEntry(int version, String kind, int change) throws SQLException {
        run("insert into voucher_entry values (gen_random_uuid(), '%s', " + version + ", '" + kind + "', " + change
                + ", null, now())");
    }

    private void refused(String by, String sql) {
        assertThatThrownBy(() -> run(sql)).isInstanceOf(SQLException.class).hasMessageContaining(by);
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql.formatted(customer));
        }
    }
}
