package bikerental.mypage.page;

import bikerental.kit.outbox.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads pages with four queries, regardless of the number of rentals. */
@ApplicationScoped
public class Pages {
    private static final int RENTALS = 50;

    private final Transactions transactions;

    Pages(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The customer's page. It is empty before the first event. */
    public Uni<Page> of(CustomerId customer) {
        return transactions.read(session -> parts(session, customer)).map(PageParts::page);
    }

    private static Uni<PageParts> parts(Mutiny.Session session, CustomerId customer) {
        return session.find(MyDetailsRow.class, customer.value())
                .flatMap(details -> session.find(MyVouchersRow.class, customer.value())
                        .flatMap(vouchers -> rentals(session, customer)
                                .flatMap(rentals -> bikes(session, rentals)
                                        .map(bikes -> new PageParts(
                                                customer,
                                                Optional.ofNullable(details),
                                                Optional.ofNullable(vouchers),
                                                rentals,
                                                bikes)))));
    }

    private static Uni<List<MyRentalRow>> rentals(Mutiny.Session session, CustomerId customer) {
        return session.createQuery(
                        "from MyRentalRow where customerId = ?1 order by requestedAt desc, rentalId desc",
                        MyRentalRow.class)
                .setParameter(1, customer.value())
                .setMaxResults(RENTALS)
                .getResultList();
    }

    private static Uni<Map<String, MyBikeRow>> bikes(Mutiny.Session session, List<MyRentalRow> rentals) {
        List<String> ids =
                rentals.stream().map(rental -> rental.bikeId).distinct().toList();
        return session.createQuery("from MyBikeRow where bikeId in ?1", MyBikeRow.class)
                .setParameter(1, ids)
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.bikeId, Function.identity())));
    }
}
