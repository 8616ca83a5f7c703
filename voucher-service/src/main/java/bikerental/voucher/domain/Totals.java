package bikerental.voucher.domain;

/** The totals of a customer's vouchers; the balance follows from them and is never negative. */
public record Totals(long bought, long spent, long restored, long forfeited) {
    static final Totals NONE = new Totals(0, 0, 0, 0);

    public Totals {
        if (bought - spent + restored - forfeited < 0) {
            throw new IllegalArgumentException("The balance is negative");
        }
    }

    /** The balance. */
    public long left() {
        return bought - spent + restored - forfeited;
    }

    Totals plusBought(int count) {
        return new Totals(bought + count, spent, restored, forfeited);
    }

    Totals plusSpent() {
        return new Totals(bought, spent + 1, restored, forfeited);
    }

    Totals plusRestored() {
        return new Totals(bought, spent, restored + 1, forfeited);
    }

    Totals allForfeited() {
        return new Totals(bought, spent, restored, forfeited + left());
    }
}
