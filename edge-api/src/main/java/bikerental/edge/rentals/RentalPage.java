package bikerental.edge.rentals;

import bikerental.edge.web.Paging;
import bikerental.rental.v1.ListRentalsResponse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A page of a customer's rentals. */
@Schema(description = "A page of rentals.")
public record RentalPage(
        @Schema(description = "Newest first.") List<RentalJson> items,

        @Schema(description = "The `pageToken` for the next page; absent on the last page.") @Nullable
        String nextPageToken) {

    static RentalPage of(ListRentalsResponse page) {
        return new RentalPage(
                page.getRentalsList().stream().map(RentalJson::of).toList(), Paging.next(page.getNextPageToken()));
    }
}
