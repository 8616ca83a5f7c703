package bikerental.kit.invariants;

import io.smallrye.mutiny.Uni;

/** A condition that must hold for every aggregate of a kind. All beans of this type are checked, one page of aggregates at a time. */
public interface Invariant {
    /** The condition, as the metric's tag names it: {@code balance-is-what-its-ledger-adds-up-to}. */
    String name();

    /**
     * Checks a page of aggregates in one statement, so that it sees them all at one moment and no intermediate state counts.
     *
     * @param after the last aggregate of the previous page; empty to begin at the first
     * @param size how many to check
     */
    Uni<InvariantPage> page(String after, int size);
}
