package bikerental.edge.vouchers;

import bikerental.edge.web.WireEnum;
import bikerental.kit.grpc.Times;
import bikerental.voucher.v1.VoucherEntry;
import bikerental.voucher.v1.VoucherEntryKind;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** An entry of a customer's voucher ledger. */
@RegisterForReflection
@Schema(name = "VoucherEntry", description = "An entry of the ledger.")
public record VoucherEntryJson(
        @Schema(format = "uuid", examples = "0a4f1c1e-8f1b-4a0f-8a5e-5f4d5f3f2b10")
        String id,

        @Schema(
                description = "What happened.",
                enumeration = {"BOUGHT", "SPENT", "RESTORED", "FORFEITED"},
                examples = "BOUGHT")
        String kind,

        @Schema(description = "The change of the balance.", examples = "2")
        int change,

        @Schema(description = "The rental; only for `SPENT` and `RESTORED`.", format = "uuid") @Nullable
        String rentalId,

        @Schema(description = "When the entry was recorded.", examples = "2026-03-01T08:59:00Z")
        Instant at) {

    /** The kinds by their names in JSON. */
    public static final WireEnum<VoucherEntryKind> KINDS =
            WireEnum.of("VOUCHER_ENTRY_KIND_", VoucherEntryKind.values());

    static VoucherEntryJson of(VoucherEntry entry) {
        return new VoucherEntryJson(
                entry.getId(),
                KINDS.nameOf(entry.getKind()),
                entry.getChange(),
                entry.getRentalId().isEmpty() ? null : entry.getRentalId(),
                Times.of(entry.getAt()));
    }
}
