package bikerental.edge.rentals;

import bikerental.common.v1.Reason;
import bikerental.edge.web.WireEnum;
import bikerental.rental.v1.RentalState;
import org.jspecify.annotations.Nullable;

/** How the contract's enums are called in the JSON of rentals. */
public final class RentalNames {
    /** What can have become of a rental. */
    public static final WireEnum<RentalState> STATES = WireEnum.of("RENTAL_STATE_", RentalState.values());

    private static final WireEnum<Reason> REASONS = WireEnum.of("REASON_", Reason.values());

    private RentalNames() {}

    static @Nullable String reason(Reason reason) {
        return reason == Reason.REASON_UNSPECIFIED ? null : REASONS.nameOf(reason);
    }
}
