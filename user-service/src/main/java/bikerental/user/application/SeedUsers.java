package bikerental.user.application;

import bikerental.user.domain.RegisteredUser;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Adds users whose logins are part of the realm. Existing and withdrawn users stay unchanged. */
@ApplicationScoped
public class SeedUsers {
    private final Users users;

    SeedUsers(Users users) {
        this.users = users;
    }

    public Uni<Void> seed(List<RegisteredUser> seeds) {
        return Multi.createFrom()
                .iterable(seeds)
                .onItem()
                .transformToUniAndConcatenate(users::add)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
