package bikerental.user.outbound;

import bikerental.kit.outbox.Transactions;
import bikerental.user.application.DueLogins;
import bikerental.user.domain.UserId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** The logins to delete, in PostgreSQL. */
@ApplicationScoped
class PostgresDueLogins implements DueLogins {
    private final Transactions transactions;

    PostgresDueLogins(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Uni<List<UserId>> some(int most) {
        return transactions.read(_ -> DueLoginRow.<DueLoginRow>find("order by random()")
                .page(0, most)
                .list()
                .map(rows -> rows.stream().map(DueLoginRow::id).toList()));
    }

    @Override
    public Uni<Void> deleted(UserId id) {
        return transactions.run(_ -> DueLoginRow.deleteById(id.value()).replaceWithVoid());
    }
}
