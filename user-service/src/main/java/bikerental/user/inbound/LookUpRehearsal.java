package bikerental.user.inbound;

import bikerental.kit.outbox.WarmUp;
import bikerental.user.application.GetUser;
import bikerental.user.domain.UserId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.UUID;

/** Looks up somebody who never signed up. */
@ApplicationScoped
class LookUpRehearsal implements WarmUp {
    private final GetUser getUser;

    LookUpRehearsal(GetUser getUser) {
        this.getUser = getUser;
    }

    @Override
    public Uni<Void> run() {
        return getUser.get(new UserId(UUID.randomUUID())).replaceWithVoid();
    }
}
