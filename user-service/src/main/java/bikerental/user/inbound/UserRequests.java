package bikerental.user.inbound;

import bikerental.kit.grpc.FieldRules;
import bikerental.user.domain.DetailsChange;
import bikerental.user.domain.EmailAddress;
import bikerental.user.v1.RegisterUserRequest;
import bikerental.user.v1.UpdateUserRequest;
import bikerental.user.v1.WithdrawUserRequest;

import java.util.Optional;
import java.util.regex.Pattern;

/** Validates requests. */
final class UserRequests {
    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 128;
    private static final int LONGEST_NAME = 100;

    /** E.164: country code and number, at most 15 digits together. */
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private static final String PHONE_RULE = "must be a telephone number like +821012345678";

    private UserRequests() {}

    static void check(RegisterUserRequest request) {
        FieldRules fields = FieldRules.fields()
                .require("email", EmailAddress.isValid(request.getEmail()), EmailAddress.RULE)
                .text("password", request.getPassword(), SHORTEST_PASSWORD, LONGEST_PASSWORD)
                .text("name", request.getName(), 1, LONGEST_NAME)
                .requestId(request.getRequestId());
        phone(fields, request.getPhone()).orRefuse();
    }

    static void check(UpdateUserRequest request) {
        FieldRules fields = FieldRules.fields()
                .optionalText("name", request.hasName(), request.getName(), 1, LONGEST_NAME)
                .requestId(request.getRequestId());
        phone(fields, request.getPhone()).orRefuse();
    }

    static void check(WithdrawUserRequest request) {
        FieldRules.fields().requestId(request.getRequestId()).orRefuse();
    }

    static DetailsChange changeIn(UpdateUserRequest request) {
        return new DetailsChange(
                request.hasName() ? Optional.of(request.getName()) : Optional.empty(),
                request.hasPhone() ? Optional.of(request.getPhone()) : Optional.empty());
    }

    private static FieldRules phone(FieldRules fields, String phone) {
        return phone.isEmpty() ? fields : fields.matches("phone", phone, PHONE, PHONE_RULE);
    }
}
