package bikerental.voucher.domain;

import bikerental.voucher.domain.Spending.Restored;
import bikerental.voucher.domain.Spending.Spent;
import bikerental.voucher.domain.Spending.Used;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class SpendingTest {
    private final Spent spent = new Spent(new RentalId(UUID.randomUUID()), new CustomerId(UUID.randomUUID()));

    @Test
    void isUsedAfterARide() {
        assertThat(spent.end(Ending.AFTER_RIDE)).isEqualTo(new Used(spent.rental(), spent.customer()));
    }

    @Test
    void isRestoredWithoutARide() {
        assertThat(spent.end(Ending.WITHOUT_RIDE)).isEqualTo(new Restored(spent.rental(), spent.customer()));
    }
}
