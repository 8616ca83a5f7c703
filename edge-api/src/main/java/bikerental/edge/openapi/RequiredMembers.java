package bikerental.edge.openapi;

import bikerental.edge.bikes.BikeJson;
import bikerental.edge.bikes.BikePage;
import bikerental.edge.me.MeJson;
import bikerental.edge.operations.WaitingRentalsPage;
import bikerental.edge.problem.FieldError;
import bikerental.edge.problem.Problem;
import bikerental.edge.rentals.RentalJson;
import bikerental.edge.rentals.RentalPage;
import bikerental.edge.rentals.TimelineJson;
import bikerental.edge.users.UserJson;
import bikerental.edge.vouchers.BalanceJson;
import bikerental.edge.vouchers.VoucherEntryJson;
import bikerental.edge.vouchers.VouchersPage;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Marks the fields that an answer always has (its components that are not nullable), and forbids unknown fields in
 * requests.
 */
final class RequiredMembers {
    private static final List<Class<? extends Record>> ANSWERS = List.of(
            BikeJson.class,
            BikePage.class,
            RentalJson.class,
            RentalPage.class,
            TimelineJson.class,
            UserJson.class,
            BalanceJson.class,
            VouchersPage.class,
            VoucherEntryJson.class,
            MeJson.class,
            WaitingRentalsPage.class,
            Problem.class,
            FieldError.class);

    private static final Set<String> BODIES = Set.of(
            "RentBike", "ReturnBike", "RegisterBike", "ChangeBike", "SignUp", "ChangeUser", "Purchase", "Position");

    private RequiredMembers() {}

    /** Completes the schemas. */
    static void addTo(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        ANSWERS.forEach(answer -> known(schemas, nameOf(answer)).setRequired(requiredOf(answer)));
        BODIES.forEach(body -> known(schemas, body).setAdditionalPropertiesBoolean(false));
    }

    private static Schema known(Map<String, Schema> schemas, String name) {
        return Objects.requireNonNull(schemas.get(name), name);
    }

    private static String nameOf(Class<? extends Record> answer) {
        var annotation = answer.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return annotation.name().isEmpty() ? answer.getSimpleName() : annotation.name();
    }

    private static List<String> requiredOf(Class<? extends Record> answer) {
        return Arrays.stream(answer.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .toList();
    }
}
