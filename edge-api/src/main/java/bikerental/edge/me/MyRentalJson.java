package bikerental.edge.me;

import bikerental.edge.rentals.RentalJson;
import bikerental.mypage.v1.MyRental;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One rental on my page. */
@RegisterForReflection
@Schema(name = "MyRental", description = "A rental on my page, with the details of its bike.")
public record MyRentalJson(
        @JsonUnwrapped RentalJson rental,

        @Schema(description = "The bike; absent until the first event about it.") @Nullable
        MyBikeJson bike) {

    static MyRentalJson of(MyRental rental) {
        return new MyRentalJson(RentalJson.of(rental.getRental()), MyBikeJson.of(rental));
    }
}
