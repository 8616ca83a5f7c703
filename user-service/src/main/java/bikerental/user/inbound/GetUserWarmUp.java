package bikerental.user.inbound;

import bikerental.kit.outbox.WarmUp;
import bikerental.user.application.GetUser;
import bikerental.user.domain.UserId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.UUID;

/** Looks up a user that does not exist. */
@ApplicationScoped
class GetUserWarmUp implements WarmUp {
    private final GetUser getUser;

    GetUserWarmUp(GetUser getUser) {
        this.getUser = getUser;
    }

    @Override
    public Uni<Void> run() {
        return getUser.get(new UserId(UUID.randomUUID())).replaceWithVoid();
    }
}
