package bikerental.voucher.outbound;

import bikerental.kit.invariants.Invariant;
import bikerental.kit.invariants.SqlInvariant;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Invariants across tables, which no constraint can enforce. */
class VoucherInvariants {
    /** The balance and each of its totals are sums over the ledger. */
    @Produces
    @Singleton
    Invariant balanceIsWhatItsLedgerAddsUpTo(Pool pool) {
        return SqlInvariant.ofUuids(pool, "balance-is-what-its-ledger-adds-up-to", """
                with page as (
                  select * from voucher_balance where customer_id > $1::text::uuid order by customer_id limit $2)
                select customer_id::text as id,
                       (balance, bought, spent, restored, forfeited) is distinct from (
                         select (coalesce(sum(change), 0)::bigint,
                                 coalesce(sum(change) filter (where kind = 'BOUGHT'), 0)::bigint,
                                 count(*) filter (where kind = 'SPENT'),
                                 count(*) filter (where kind = 'RESTORED'),
                                 coalesce(-sum(change) filter (where kind = 'FORFEITED'), 0)::bigint)
                           from voucher_entry
                          where voucher_entry.customer_id = page.customer_id) as broken
                  from page
                 order by customer_id""");
    }

    /** The vouchers spent and not restored are those that spendings hold or have used. */
    @Produces
    @Singleton
    Invariant aVoucherIsOutForEachSpending(Pool pool) {
        return SqlInvariant.ofUuids(pool, "a-voucher-is-out-for-each-spending", """
                with page as (
                  select customer_id, spent - restored as still_out
                    from voucher_balance where customer_id > $1::text::uuid order by customer_id limit $2)
                select customer_id::text as id,
                       still_out <> (select count(*) from spending
                                where spending.customer_id = page.customer_id and state in ('SPENT', 'USED')) as broken
                  from page
                 order by customer_id""");
    }
}
