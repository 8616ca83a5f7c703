package bikerental.edge.me;

import bikerental.edge.web.PositionJson;
import bikerental.mypage.v1.MyRental;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The details of a rented bike on my page. */
@RegisterForReflection
@Schema(name = "MyBike", description = "The details of a rented bike.")
public record MyBikeJson(
        @Schema(examples = "City 28") @Nullable String model,

        @Schema(description = "Where the bike is.") @Nullable
        PositionJson position) {

    static @Nullable MyBikeJson of(MyRental rental) {
        String model = rental.getBikeModel();
        return model.isEmpty() && !rental.hasBikePosition()
                ? null
                : new MyBikeJson(
                        model.isEmpty() ? null : model,
                        rental.hasBikePosition() ? PositionJson.of(rental.getBikePosition()) : null);
    }
}
