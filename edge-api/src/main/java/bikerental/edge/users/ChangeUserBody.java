package bikerental.edge.users;

import bikerental.edge.web.RequestIds;
import bikerental.kit.grpc.FieldRules;
import bikerental.user.v1.UpdateUserRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Changes the caller's details. */
@Schema(
        name = "ChangeUser",
        description = "Changes the given details and keeps the others.",
        examples = "{\"name\": \"Carol Kim\"}")
public record ChangeUserBody(
        @Schema(minLength = 1, maxLength = 100, examples = "Carol Kim") @Nullable
        String name,

        @Schema(description = "In E.164 format; empty to remove it.", examples = "+821012345678") @Nullable
        String phone) {

    UpdateUserRequest toContract() {
        FieldRules.fields()
                .require("body", name != null || phone != null, "must have name or phone")
                .orRefuse();
        UpdateUserRequest.Builder request = UpdateUserRequest.newBuilder().setRequestId(RequestIds.generate());
        if (name != null) {
            request.setName(name);
        }
        if (phone != null) {
            request.setPhone(phone);
        }
        return request.build();
    }
}
