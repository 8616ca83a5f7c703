-- Everybody who signed up. Of those who withdrew only the id, the version and the time remain, for good: the id is not used again.
create table users (
    id            uuid        primary key,
    version       bigint      not null,
    email         text        unique,
    name          text,
    phone         text,
    registered_at timestamptz,
    withdrawn_at  timestamptz,
    check (email = lower(email)),
    check (num_nonnulls(email, name, phone, registered_at) = case when withdrawn_at is null then 4 else 0 end)
);

-- Logins of withdrawn users that are still to be deleted.
create table due_login (
    user_id uuid primary key
);

-- Attempts to sign up, without passwords: written before the login is made, and the record of the answer under an idempotency key.
create table sign_up (
    id            uuid        primary key,
    state         text        not null check (state in ('STARTED', 'FINISHED', 'REFUSED', 'UNDONE')),
    email         text,
    name          text,
    phone         text,
    request_id    text,
    fingerprint   text,
    started_at    timestamptz not null,
    -- STARTED: until then its caller attends to it. UNDONE: then a login that turned up late is looked for.
    due_at        timestamptz,
    user_id       uuid,
    registered_at timestamptz,
    check (num_nonnulls(request_id, fingerprint) in (0, 2)),
    check ((due_at is not null) = (state in ('STARTED', 'UNDONE'))),
    check (num_nonnulls(user_id, registered_at) = case when state = 'FINISHED' then 2 else 0 end),
    check (num_nonnulls(name, phone) = case when state in ('STARTED', 'FINISHED') then 2 else 0 end),
    check ((email is null) = (state = 'UNDONE')),
    check (state <> 'UNDONE' or request_id is null)
);
create unique index sign_up_key on sign_up (email, request_id) where request_id is not null;
create index sign_up_email on sign_up (email);
create index sign_up_due on sign_up (due_at) where due_at is not null;
create index sign_up_started on sign_up (started_at);

-- The newest that was heard of each rental that ever became active or ended. Never pruned: a late event must not open an ended one again.
create table active_rental (
    rental_id   uuid   primary key,
    customer_id uuid   not null,
    progress    text   not null check (progress in ('ACTIVE', 'ENDED')),
    version     bigint not null
);
create index active_rental_customer on active_rental (customer_id) where progress = 'ACTIVE';
