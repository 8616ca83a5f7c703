package bikerental.user.domain;

import java.util.Optional;

/** The details to change. Absent ones stay unchanged. */
public record DetailsChange(Optional<String> name, Optional<String> phone) {
    Details applyTo(Details details) {
        return new Details(name.orElse(details.name()), phone.orElse(details.phone()));
    }
}
