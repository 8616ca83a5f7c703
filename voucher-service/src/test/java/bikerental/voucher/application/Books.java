package bikerental.voucher.application;

import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.domain.RentalId;
import bikerental.voucher.domain.Spending;
import bikerental.voucher.domain.VoucherBalance;
import bikerental.voucher.domain.VoucherEvent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The state of the in-memory fake. */
record Books(Map<CustomerId, VoucherBalance> balances, Map<RentalId, Spending> spendings, List<VoucherEvent> events) {
    Books() {
        this(new HashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
    }

    Books copy() {
        return new Books(new HashMap<>(balances), new LinkedHashMap<>(spendings), new ArrayList<>(events));
    }

    VoucherBalance balance(CustomerId customer) {
        return balances.getOrDefault(customer, VoucherBalance.none(customer));
    }
}
