package bikerental.edge.operations;

import bikerental.edge.web.Paging;
import bikerental.rental.v1.ListPendingRentalsResponse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A page of pending rentals. */
@Schema(description = "A page of pending rentals.")
public record WaitingRentalsPage(
        @Schema(description = "Oldest first.") List<WaitingRentalJson> items,

        @Schema(description = "The `pageToken` for the next page; absent on the last page.") @Nullable
        String nextPageToken) {

    static WaitingRentalsPage of(ListPendingRentalsResponse page) {
        return new WaitingRentalsPage(
                page.getRentalsList().stream().map(WaitingRentalJson::of).toList(),
                Paging.next(page.getNextPageToken()));
    }
}
