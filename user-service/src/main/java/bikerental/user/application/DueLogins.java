package bikerental.user.application;

import bikerental.user.domain.UserId;
import io.smallrye.mutiny.Uni;

import java.util.List;

/** The logins of withdrawn users that must still be deleted. */
public interface DueLogins {
    /** Some of them in random order, so that one that cannot be deleted does not block the others for long. */
    Uni<List<UserId>> some(int most);

    /** Marks the login as deleted. */
    Uni<Void> deleted(UserId id);
}
