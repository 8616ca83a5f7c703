package bikerental.voucher.inbound;

import bikerental.kit.outbox.WarmUp;
import bikerental.voucher.application.SpendVoucher;
import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.domain.RentalId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

/** Spends a voucher of a customer who has none: the refusal leaves nothing behind. */
@ApplicationScoped
class SpendingWarmUp implements WarmUp {
    private final SpendVoucher spendVoucher;

    SpendingWarmUp(SpendVoucher spendVoucher) {
        this.spendVoucher = spendVoucher;
    }

    @Override
    public Uni<Void> run() {
        return spendVoucher
                .spend(new RentalId(UUID.randomUUID()), new CustomerId(UUID.randomUUID()), List.of())
                .replaceWithVoid();
    }
}
