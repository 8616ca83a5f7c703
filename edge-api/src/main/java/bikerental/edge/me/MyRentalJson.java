package bikerental.edge.me;

import bikerental.edge.rentals.RentalJson;
import bikerental.mypage.v1.MyRental;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One rental on my page. */
@RegisterForReflection
@Schema(name = "MyRental", description = "One rental on my page, with what the page knows of its bike.")
public record MyRentalJson(
        @JsonUnwrapped RentalJson rental,

        @Schema(description = "The bike; absent until the page has heard of it.") @Nullable
        MyBikeJson bike) {

    static MyRentalJson of(MyRental rental) {
        return new MyRentalJson(RentalJson.of(rental.getRental()), MyBikeJson.of(rental));
    }
}
