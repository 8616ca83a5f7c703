package bikerental.user.application;

import bikerental.user.domain.EmailAddress;
import bikerental.user.domain.LoginField;
import bikerental.user.domain.Password;
import bikerental.user.domain.SignUpId;
import bikerental.user.domain.UserId;
import io.smallrye.mutiny.Uni;

import java.util.Optional;

/** The logins that the identity provider keeps. Every call may fail with {@link LoginsUnavailable}, having had its effect or not. */
public interface Logins {
    /** Makes a customer's login, marked with the sign-up that it is for. */
    Uni<Creation> create(SignUpId mark, EmailAddress email, Password password);

    /** The login with this e-mail address and mark. */
    Uni<Optional<UserId>> find(EmailAddress email, SignUpId mark);

    /** The login with this mark, whatever its e-mail address. */
    Uni<Optional<UserId>> find(SignUpId mark);

    /** Deletes a login, and with it its sessions; one that is gone is deleted. */
    Uni<Void> delete(UserId id);

    /** What became of a wish for a login. */
    sealed interface Creation {
        /** It exists now, under this id. */
        record Created(UserId id) implements Creation {}

        /** There is a login with this e-mail address: another's, or the one that an earlier call made. */
        record Taken() implements Creation {}

        /** The identity provider's rules refuse a field. */
        record NotAcceptable(LoginField field) implements Creation {}
    }
}
