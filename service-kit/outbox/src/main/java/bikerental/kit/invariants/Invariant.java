package bikerental.kit.invariants;

import io.smallrye.mutiny.Uni;

/** Something that must hold of every aggregate of a kind. All beans of this type are checked, a page of aggregates at a time. */
public interface Invariant {
    /** What holds, as the metric's tag says it: {@code balance-is-what-its-ledger-adds-up-to}. */
    String name();

    /**
     * Looks at some aggregates in one statement, so that all of a look is of one moment and no passing state counts.
     *
     * @param after the last aggregate of the look before; empty to begin at the first
     * @param size how many to look at
     */
    Uni<Look> look(String after, int size);
}
