-- One row per customer. What is left is always what the ledger adds up to, and never negative.
create table voucher_balance (
    customer_id uuid primary key,
    balance bigint not null,
    bought bigint not null,
    spent bigint not null,
    restored bigint not null,
    forfeited bigint not null,
    closed boolean not null,
    version bigint not null,
    constraint balance_never_negative check (balance >= 0),
    constraint balance_adds_up check (balance = bought - spent + restored - forfeited),
    constraint balance_closed_is_empty check (not closed or balance = 0),
    constraint voucher_restored_only_if_spent check (restored <= spent)
);

-- The ledger. Its order within a customer is the version of the balance that the entry made.
create table voucher_entry (
    id uuid primary key,
    customer_id uuid not null references voucher_balance,
    version bigint not null,
    kind text not null,
    change integer not null,
    rental_id uuid,
    at timestamptz not null,
    constraint entry_order unique (customer_id, version),
    constraint entry_as_its_kind check (
        case kind
            when 'BOUGHT' then change > 0 and rental_id is null
            when 'SPENT' then change = -1 and rental_id is not null
            when 'RESTORED' then change = 1 and rental_id is not null
            when 'FORFEITED' then change < 0 and rental_id is null
            else false
        end)
);

create function refuse_to_rewrite_the_ledger() returns trigger language plpgsql as $$
begin
    raise exception 'The ledger is append-only.';
end
$$;

create trigger ledger_is_append_only
    before update or delete or truncate on voucher_entry
    for each statement execute function refuse_to_rewrite_the_ledger();

-- One row per rental, for ever: whoever spends or ends begins by inserting or locking it, so that the second one sees the first.
create table spending (
    rental_id uuid primary key,
    customer_id uuid not null,
    state text not null,
    opened_at timestamptz not null,
    constraint spending_state check (state in ('SPENT', 'RESTORED', 'USED', 'CLOSED'))
);

-- The rentals whose voucher is still out: few, whatever the number of rows.
create index spending_still_out on spending (customer_id, opened_at) where state = 'SPENT';
