package bikerental.user.application;

import bikerental.user.application.Logins.Creation;
import bikerental.user.domain.EmailAddress;
import bikerental.user.domain.Password;
import bikerental.user.domain.SignUpId;
import bikerental.user.domain.UserId;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

import java.util.UUID;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract of every identity provider, fake and real. */
public abstract class LoginsContract {
    private final SignUpId mark = SignUpId.random();
    private final EmailAddress email = new EmailAddress("u" + mark + "@example.org");

    protected abstract Logins logins();

    protected abstract <T> T await(Supplier<Uni<T>> work);

    @Test
    void findsALoginByItsMark() {
        UserId id = created(create(mark));

        assertThat(await(() -> logins().find(email, mark))).contains(id);
        assertThat(await(() -> logins().find(mark))).contains(id);
    }

    @Test
    void findsNothingUnderAnotherMarkOrAddress() {
        create(mark);

        assertThat(await(() -> logins().find(email, SignUpId.random()))).isEmpty();
        assertThat(await(() -> logins().find(SignUpId.random()))).isEmpty();
        assertThat(await(() -> logins().find(new EmailAddress("x" + email.value()), mark)))
                .isEmpty();
    }

    @Test
    void makesOneLoginPerAddress() {
        UserId id = created(create(mark));

        assertThat(create(SignUpId.random())).isEqualTo(new Creation.Taken());
        assertThat(create(mark)).isEqualTo(new Creation.Taken());
        assertThat(await(() -> logins().find(email, mark))).contains(id);
    }

    @Test
    void deletesALoginOnceAndForAll() {
        UserId id = created(create(mark));

        await(() -> logins().delete(id));
        await(() -> logins().delete(id));

        assertThat(await(() -> logins().find(mark))).isEmpty();
        assertThat(create(mark)).isInstanceOf(Creation.Created.class);
    }

    @Test
    void takesALoginThatNeverWasForDeleted() {
        await(() -> logins().delete(new UserId(UUID.randomUUID())));
    }

    private Creation create(SignUpId newMark) {
        return await(() -> logins().create(newMark, email, new Password("correct horse")));
    }

    private static UserId created(Creation creation) {
        return ((Creation.Created) creation).id();
    }
}
