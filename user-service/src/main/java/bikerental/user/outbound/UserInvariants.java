package bikerental.user.outbound;

import bikerental.kit.invariants.Invariant;
import bikerental.kit.invariants.SqlInvariant;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * What must hold across tables, where no constraint applies. Users are looked up by key: {@code exists} might hash the
 * whole table.
 */
class UserInvariants {
    /** Every finished sign-up has its user. */
    @Produces
    @Singleton
    Invariant aFinishedSignUpHasItsUser(Pool pool) {
        return SqlInvariant.ofUuids(pool, "a-finished-sign-up-has-its-user", """
                with page as (select id, state, user_id from sign_up where id > $1::text::uuid order by id limit $2)
                select id::text as id,
                       state = 'FINISHED' and (select id from users where users.id = page.user_id) is null as broken
                  from page
                 order by page.id""");
    }

    /** Only withdrawn users lose their login. */
    @Produces
    @Singleton
    Invariant onlyLoginsOfWhoWithdrewAreDeleted(Pool pool) {
        return SqlInvariant.ofUuids(pool, "only-logins-of-who-withdrew-are-deleted", """
                with page as (select user_id from due_login where user_id > $1::text::uuid order by user_id limit $2)
                select user_id::text as id,
                       (select withdrawn_at from users where users.id = page.user_id) is null as broken
                  from page
                 order by user_id""");
    }
}
