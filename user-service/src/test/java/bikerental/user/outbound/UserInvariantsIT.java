package bikerental.user.outbound;

import bikerental.kit.invariants.Invariant;
import bikerental.kit.testing.Unis;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Rows that no code would write, and whether anybody notices. */
@QuarkusTest
class UserInvariantsIT {
    private static final String SIGN_UP = "a-finished-sign-up-has-its-user";
    private static final String LOGIN = "only-logins-of-who-withdrew-are-deleted";

    @Inject
    AgroalDataSource database;

    @Inject
    @All
    List<Invariant> invariants;

    private final String user = UUID.randomUUID().toString();
    private final String signUp = UUID.randomUUID().toString();

    @AfterEach
    void leaveNothing() throws SQLException {
        run("delete from due_login where user_id = '%s'".formatted(user));
        run("delete from sign_up where id = '%s'".formatted(signUp));
        run("delete from users where id = '%s'".formatted(user));
    }

    @Test
    void nothingIsWrongWithAUserWhoSignedUp() throws SQLException {
        userWhoStays();
        finishedSignUp();

        assertThat(violatorsOf(SIGN_UP)).doesNotContain(signUp);
    }

    @Test
    void aFinishedSignUpWithoutItsUserIsNoticed() throws SQLException {
        finishedSignUp();

        assertThat(violatorsOf(SIGN_UP)).contains(signUp);
    }

    @Test
    void nothingIsWrongWithDeletingTheLoginOfWhoWithdrew() throws SQLException {
        run("insert into users (id, version, withdrawn_at) values ('%s', 2, now())".formatted(user));

        assertThat(violatorsWithDueLogin()).doesNotContain(user);
    }

    @Test
    void deletingTheLoginOfWhoStaysIsNoticed() throws SQLException {
        userWhoStays();

        await().until(() -> violatorsWithDueLogin().contains(user));
    }

    private void userWhoStays() throws SQLException {
        run("insert into users values ('%1$s', 1, '%1$s@example.org', 'Carol', '', now(), null)".formatted(user));
    }

    private void finishedSignUp() throws SQLException {
        run("""
                insert into sign_up (id, state, email, name, phone, started_at, user_id, registered_at)
                values ('%1$s', 'FINISHED', '%1$s@example.org', 'Carol', '', now(), '%2$s', now())""".formatted(signUp, user));
    }

    /** Unless the service has found in between that there is nothing to delete. */
    private Set<String> violatorsWithDueLogin() throws SQLException {
        run("insert into due_login values ('%s') on conflict do nothing".formatted(user));
        return violatorsOf(LOGIN);
    }

    private Set<String> violatorsOf(String name) {
        Invariant wanted = invariants.stream()
                .filter(invariant -> invariant.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Unis.await(() -> wanted.page("", 1_000_000)).violators();
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
