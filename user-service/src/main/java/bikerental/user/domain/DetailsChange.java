package bikerental.user.domain;

import java.util.Optional;

/** The details that a user wants changed; those that are absent stay as they are. */
public record DetailsChange(Optional<String> name, Optional<String> phone) {
    Details applyTo(Details details) {
        return new Details(name.orElse(details.name()), phone.orElse(details.phone()));
    }
}
