package bikerental.voucher.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** The customer withdrew, and what was left is lost; without an entry where nothing was left. */
public record VouchersForfeited(
        VoucherBalance balance, @Nullable VoucherEntry entry, Instant at) implements VoucherEvent {}
