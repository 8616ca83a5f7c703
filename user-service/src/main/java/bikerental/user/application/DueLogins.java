package bikerental.user.application;

import bikerental.user.domain.UserId;
import io.smallrye.mutiny.Uni;

import java.util.List;

/** The logins of withdrawn users that are still to be deleted. */
public interface DueLogins {
    /** Some of them, in no order, so that one that cannot be deleted holds up nobody for long. */
    Uni<List<UserId>> some(int most);

    /** The login is gone. */
    Uni<Void> deleted(UserId id);
}
