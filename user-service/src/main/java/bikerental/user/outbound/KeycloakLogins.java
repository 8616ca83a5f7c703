package bikerental.user.outbound;

import bikerental.user.application.Logins;
import bikerental.user.application.LoginsUnavailable;
import bikerental.user.domain.EmailAddress;
import bikerental.user.domain.Password;
import bikerental.user.domain.SignUpId;
import bikerental.user.domain.UserId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The logins, in Keycloak. A response that its contract does not define counts as no answer. */
@ApplicationScoped
class KeycloakLogins implements Logins {
    private static final Logger LOG = Logger.getLogger(KeycloakLogins.class);

    private final KeycloakUsers users;
    private final Vertx vertx;

    KeycloakLogins(@RestClient KeycloakUsers users, Vertx vertx) {
        this.users = users;
        this.vertx = vertx;
    }

    @Override
    public Uni<Creation> create(SignUpId mark, EmailAddress email, Password password) {
        return call(() -> users.create(KeycloakLogin.ofCustomer(mark, email, password)))
                .<Creation>map(answer -> new Creation.Created(idIn(answer)))
                .onFailure(WebApplicationException.class)
                .recoverWithItem(refusal -> refused((WebApplicationException) refusal))
                .onFailure()
                .transform(failure -> unavailable("create a login", failure));
    }

    @Override
    public Uni<Optional<UserId>> find(EmailAddress email, SignUpId mark) {
        return find(email.value(), mark, login -> login.hasEmail(email));
    }

    @Override
    public Uni<Optional<UserId>> find(SignUpId mark) {
        return find(null, mark, _ -> true);
    }

    @Override
    public Uni<Void> delete(UserId id) {
        return call(() -> users.delete(id.value()))
                .replaceWithVoid()
                .onFailure(KeycloakLogins::isGone)
                .recoverWithNull()
                .onFailure()
                .transform(failure -> unavailable("delete a login", failure));
    }

    private Uni<Optional<UserId>> find(@Nullable String email, SignUpId mark, Predicate<KeycloakLogin> condition) {
        return call(() -> users.find(email, KeycloakLogin.queryFor(mark), true, false))
                .map(logins -> logins.stream()
                        .filter(login -> login.hasMark(mark) && condition.test(login))
                        .findFirst()
                        .flatMap(KeycloakLogin::userId))
                .onFailure()
                .transform(failure -> unavailable("find a login", failure));
    }

    /**
     * Continues on the original context: a failed call completes on a worker thread, where no database session can be
     * opened.
     */
    private <T> Uni<T> call(Supplier<Uni<T>> call) {
        return Uni.createFrom().deferred(() -> {
            Context here = vertx.getOrCreateContext();
            return call.get().emitOn(next -> here.runOnContext(_ -> next.run()));
        });
    }

    private static Creation refused(WebApplicationException refusal) {
        return switch (refusal.getResponse().getStatusInfo().toEnum()) {
            case CONFLICT -> new Creation.Taken();
            case BAD_REQUEST ->
                refusal.getResponse()
                        .readEntity(KeycloakRefusal.class)
                        .loginField()
                        .<Creation>map(Creation.NotAcceptable::new)
                        .orElseThrow(() -> refusal);
            default -> throw refusal;
        };
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof WebApplicationException refusal
                && refusal.getResponse().getStatusInfo().toEnum() == Response.Status.NOT_FOUND;
    }

    private static UserId idIn(Response created) {
        String path = created.getLocation().getPath();
        return new UserId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    }

    private static LoginsUnavailable unavailable(String task, Throwable failure) {
        LOG.warnf("Keycloak failed to %s: %s", task, failure);
        return new LoginsUnavailable(task, failure);
    }
}
