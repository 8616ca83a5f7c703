package bikerental.edge.bikes;

import bikerental.bike.v1.ListBikesResponse;
import bikerental.edge.web.Paging;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A page of bikes. */
@Schema(description = "A page of bikes.")
public record BikePage(
        @Schema(description = "Nearest first if `near` is given, otherwise by id.")
        List<BikeJson> items,

        @Schema(description = "The `pageToken` for the next page; absent on the last page.") @Nullable
        String nextPageToken) {

    static BikePage of(ListBikesResponse page) {
        return new BikePage(
                page.getBikesList().stream().map(BikeJson::of).toList(), Paging.next(page.getNextPageToken()));
    }
}
