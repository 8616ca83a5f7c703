-- The rentals whose voucher has not come back: how many there are is checked against the balance's totals.
create index spending_out on spending (customer_id) where state in ('SPENT', 'USED');
