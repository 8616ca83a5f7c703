package bikerental.user.application;

import bikerental.user.domain.EmailAddress;
import bikerental.user.domain.LoginField;
import bikerental.user.domain.Password;
import bikerental.user.domain.SignUpId;
import bikerental.user.domain.UserId;
import io.smallrye.mutiny.Uni;

import java.util.Optional;

/**
 * The logins in the identity provider. Any call may fail with {@link LoginsUnavailable}, with or without having taken
 * effect.
 */
public interface Logins {
    /** Creates a customer's login, marked with its sign-up. */
    Uni<Creation> create(SignUpId mark, EmailAddress email, Password password);

    /** The login with this e-mail address and mark. */
    Uni<Optional<UserId>> find(EmailAddress email, SignUpId mark);

    /** The login with this mark, whatever its e-mail address. */
    Uni<Optional<UserId>> find(SignUpId mark);

    /** Deletes a login and its sessions. A missing login counts as deleted. */
    Uni<Void> delete(UserId id);

    /** The result of creating a login. */
    sealed interface Creation {
        /** The login exists now, with this id. */
        record Created(UserId id) implements Creation {}

        /** A login with this e-mail address exists already: someone else's, or one from an earlier attempt. */
        record Taken() implements Creation {}

        /** The identity provider's rules reject a field. */
        record NotAcceptable(LoginField field) implements Creation {}
    }
}
