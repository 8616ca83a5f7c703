package bikerental.edge.openapi;

import bikerental.common.v1.Reason;

import java.util.Map;
import java.util.Set;

import static bikerental.common.v1.Reason.REASON_BIKE_ID_TAKEN;
import static bikerental.common.v1.Reason.REASON_BIKE_IN_USE;
import static bikerental.common.v1.Reason.REASON_BIKE_NOT_AVAILABLE;
import static bikerental.common.v1.Reason.REASON_BIKE_NOT_FOUND;
import static bikerental.common.v1.Reason.REASON_CANCELLATION_WINDOW_PASSED;
import static bikerental.common.v1.Reason.REASON_EMAIL_TAKEN;
import static bikerental.common.v1.Reason.REASON_NO_VOUCHER_LEFT;
import static bikerental.common.v1.Reason.REASON_PRECONDITION_REQUIRED;
import static bikerental.common.v1.Reason.REASON_RENTAL_CLOSED;
import static bikerental.common.v1.Reason.REASON_RENTAL_IN_PROGRESS;
import static bikerental.common.v1.Reason.REASON_RENTAL_NOT_ACTIVE;
import static bikerental.common.v1.Reason.REASON_RENTAL_NOT_FOUND;
import static bikerental.common.v1.Reason.REASON_REQUEST_IN_PROGRESS;
import static bikerental.common.v1.Reason.REASON_ROUTE_NOT_FOUND;
import static bikerental.common.v1.Reason.REASON_UNDECIDABLE;
import static bikerental.common.v1.Reason.REASON_USER_NOT_FOUND;
import static bikerental.common.v1.Reason.REASON_USER_WITHDRAWN;
import static bikerental.common.v1.Reason.REASON_VERSION_MISMATCH;

/** The refusal reasons of each route, in addition to those that all routes share. */
final class RouteRefusals {
    private static final Map<String, Set<Reason>> OF = Map.ofEntries(
            Map.entry("signUp", Set.of(REASON_EMAIL_TAKEN, REASON_REQUEST_IN_PROGRESS)),
            Map.entry("getUser", Set.of(REASON_USER_NOT_FOUND)),
            Map.entry("changeUser", Set.of(REASON_USER_NOT_FOUND, REASON_USER_WITHDRAWN)),
            Map.entry("withdraw", Set.of(REASON_USER_NOT_FOUND, REASON_RENTAL_IN_PROGRESS)),
            Map.entry("listVouchers", Set.of()),
            Map.entry("buyVouchers", Set.of(REASON_USER_WITHDRAWN)),
            Map.entry("listBikes", Set.of()),
            Map.entry("getBike", Set.of(REASON_BIKE_NOT_FOUND)),
            Map.entry("registerBike", Set.of(REASON_BIKE_ID_TAKEN)),
            Map.entry(
                    "changeBike",
                    Set.of(
                            REASON_BIKE_NOT_FOUND,
                            REASON_VERSION_MISMATCH,
                            REASON_PRECONDITION_REQUIRED,
                            REASON_BIKE_IN_USE,
                            REASON_BIKE_NOT_AVAILABLE)),
            Map.entry(
                    "retireBike",
                    Set.of(
                            REASON_BIKE_NOT_FOUND,
                            REASON_VERSION_MISMATCH,
                            REASON_PRECONDITION_REQUIRED,
                            REASON_BIKE_IN_USE)),
            Map.entry(
                    "rentBike",
                    Set.of(
                            REASON_NO_VOUCHER_LEFT,
                            REASON_BIKE_NOT_AVAILABLE,
                            REASON_BIKE_NOT_FOUND,
                            REASON_UNDECIDABLE,
                            REASON_RENTAL_CLOSED,
                            REASON_USER_WITHDRAWN)),
            Map.entry("listRentals", Set.of()),
            Map.entry("getRental", Set.of(REASON_RENTAL_NOT_FOUND)),
            Map.entry(
                    "cancelRental",
                    Set.of(REASON_RENTAL_NOT_FOUND, REASON_RENTAL_CLOSED, REASON_CANCELLATION_WINDOW_PASSED)),
            Map.entry("returnBike", Set.of(REASON_RENTAL_NOT_FOUND, REASON_RENTAL_NOT_ACTIVE, REASON_RENTAL_CLOSED)),
            Map.entry("getMyPage", Set.of(REASON_USER_NOT_FOUND)),
            Map.entry("watchMyPage", Set.of()),
            Map.entry("listWaitingRentals", Set.of()),
            Map.entry("listProblems", Set.of()),
            Map.entry("getProblem", Set.of(REASON_ROUTE_NOT_FOUND)));

    private RouteRefusals() {}

    /** The reasons that are specific to this route. */
    static Set<Reason> of(String operationId) {
        Set<Reason> reasons = OF.get(operationId);
        if (reasons == null) {
            throw new IllegalStateException("RouteRefusals lacks the refusal reasons of " + operationId);
        }
        return reasons;
    }
}
