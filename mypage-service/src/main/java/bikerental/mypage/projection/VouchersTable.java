package bikerental.mypage.projection;

import bikerental.kit.events.Event;
import bikerental.kit.events.VoucherOnTopic;
import bikerental.voucher.v1.VoucherBalance;
import io.vertx.mutiny.sqlclient.Tuple;

import java.time.ZoneOffset;

/** A customer's voucher balance, and the totals of vouchers spent and restored. */
final class VouchersTable implements Table<VoucherOnTopic> {
    @Override
    public String upsert() {
        return """
            with applied as (
              insert into my_vouchers as mine (customer_id, version, balance, spent, restored, at)
              values ($1, $2, $3, $4, $5, $6)
              on conflict (customer_id) do update
                 set version = excluded.version, balance = excluded.balance, spent = excluded.spent,
                     restored = excluded.restored, at = excluded.at
               where excluded.version > mine.version
              returning customer_id)
            select customer_id from applied, pg_notify('my_' || current_schema(), 'customer:' || customer_id)""";
    }

    @Override
    public Tuple row(Event<VoucherOnTopic> event) {
        VoucherBalance balance = event.state().balance();
        Table.require(balance.getCustomerId(), balance.getVersion());
        return Tuple.tuple()
                .addString(balance.getCustomerId())
                .addLong(balance.getVersion())
                .addLong(balance.getBalance())
                .addLong(balance.getSpent())
                .addLong(balance.getRestored())
                .addOffsetDateTime(event.time().atOffset(ZoneOffset.UTC));
    }
}
