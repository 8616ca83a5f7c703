package bikerental.user.application;

import bikerental.user.domain.Details;
import bikerental.user.domain.DetailsChange;
import bikerental.user.domain.EmailAddress;
import bikerental.user.domain.RegisteredUser;
import bikerental.user.domain.User;
import bikerental.user.domain.UserId;
import bikerental.user.domain.WithdrawnUser;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The contract of every user store, fake and real. */
public abstract class UsersContract {
    private static final Instant MORNING = Instant.parse("2026-05-01T08:00:00.123456Z");
    private final RegisteredUser ada = someone();

    protected abstract Users users();

    protected abstract DueLogins dueLogins();

    protected abstract <T> T await(Supplier<Uni<T>> work);

    @Test
    void findsWhatItWasGiven() {
        add(ada);

        assertThat(find(ada.id())).contains(ada);
    }

    @Test
    void doesNotFindAStranger() {
        assertThat(find(someone().id())).isEmpty();
    }

    @Test
    void addsNobodyTwice() {
        assertThat(add(ada)).isTrue();

        assertThat(add(ada)).isFalse();
    }

    @Test
    void letsAnAddressBelongToOneUserOnly() {
        add(ada);

        assertThat(add(withEmailOf(ada))).isFalse();
    }

    @Test
    void savesALockedUser() {
        add(ada);
        RegisteredUser renamed = ada.change(new DetailsChange(Optional.of("Ada L."), Optional.of("")));

        await(() -> users().locked(ada.id(), _ -> users().save(renamed).replaceWith("done")));

        assertThat(find(ada.id())).contains(renamed);
    }

    @Test
    void givesTheWorkNothingToDoForAStranger() {
        Optional<String> outcome =
                await(() -> users().locked(someone().id(), _ -> Uni.createFrom().failure(new AssertionError())));

        assertThat(outcome).isEmpty();
    }

    @Test
    void leavesNothingOfAWorkThatFails() {
        add(ada);
        RegisteredUser renamed = ada.change(new DetailsChange(Optional.of("Ada L."), Optional.empty()));

        assertThatThrownBy(() -> await(() -> users().locked(
                                ada.id(),
                                _ -> users().save(renamed)
                                        .chain(() -> Uni.createFrom()
                                                .<String>failure(new IllegalStateException("on purpose"))))))
                .hasMessageContaining("on purpose");

        assertThat(find(ada.id())).contains(ada);
    }

    @Test
    void letsOneChangeAfterTheOtherHappen() {
        add(ada);

        List<CompletableFuture<?>> changes = IntStream.range(0, 8)
                .<CompletableFuture<?>>mapToObj(i -> CompletableFuture.runAsync(() -> rename("Ada " + i)))
                .toList();
        changes.forEach(CompletableFuture::join);

        assertThat(find(ada.id())).get().extracting(User::version).isEqualTo(9L);
    }

    @Test
    void keepsOnlyThatAWithdrawnUserWas() {
        add(ada);
        WithdrawnUser remains = ada.withdraw(MORNING.plusSeconds(60));

        withdraw(ada, remains);

        assertThat(find(ada.id())).contains(remains);
        assertThat(due()).contains(ada.id());
    }

    @Test
    void freesTheAddressOfAWithdrawnUserButNotTheId() {
        add(ada);
        withdraw(ada, ada.withdraw(MORNING));

        assertThat(add(withEmailOf(ada))).isTrue();
        assertThat(add(ada)).isFalse();
    }

    @Test
    void forgetsALoginThatIsDeleted() {
        add(ada);
        withdraw(ada, ada.withdraw(MORNING));

        await(() -> dueLogins().deleted(ada.id()));
        await(() -> dueLogins().deleted(ada.id()));

        assertThat(due()).doesNotContain(ada.id());
    }

    private void rename(String name) {
        await(() -> users().locked(ada.id(), user -> {
            RegisteredUser renamed =
                    ((RegisteredUser) user).change(new DetailsChange(Optional.of(name), Optional.empty()));
            return users().save(renamed).replaceWith("done");
        }));
    }

    private boolean add(RegisteredUser user) {
        return await(() -> users().add(user));
    }

    private Optional<User> find(UserId id) {
        return await(() -> users().find(id));
    }

    private void withdraw(RegisteredUser user, WithdrawnUser remains) {
        await(() -> users().locked(user.id(), _ -> users().erase(user, remains).replaceWith("done")));
    }

    private List<UserId> due() {
        return await(() -> dueLogins().some(1_000));
    }

    private static RegisteredUser someone() {
        UserId id = new UserId(UUID.randomUUID());
        return RegisteredUser.fresh(
                id, new EmailAddress(id + "@example.org"), new Details("Ada", "+821012345678"), MORNING);
    }

    private static RegisteredUser withEmailOf(RegisteredUser other) {
        return RegisteredUser.fresh(new UserId(UUID.randomUUID()), other.email(), other.details(), MORNING);
    }
}
