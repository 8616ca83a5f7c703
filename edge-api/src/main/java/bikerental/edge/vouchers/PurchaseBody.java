package bikerental.edge.vouchers;

import bikerental.voucher.v1.BuyVouchersRequest;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Buys vouchers. */
@Schema(name = "Purchase", description = "Buys vouchers.", examples = "{\"count\": 2}")
public record PurchaseBody(
        @Schema(description = "The number of vouchers.", minimum = "1", maximum = "100", examples = "2")
        @JsonProperty(required = true)
        int count) {

    BuyVouchersRequest toContract(String requestId) {
        return BuyVouchersRequest.newBuilder()
                .setCount(count)
                .setRequestId(requestId)
                .build();
    }
}
