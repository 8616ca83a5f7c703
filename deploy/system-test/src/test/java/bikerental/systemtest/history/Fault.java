package bikerental.systemtest.history;

import java.util.Set;

/**
 * Something that goes wrong with the system for a while.
 *
 * @param kind what it is
 * @param victim what it happens to
 * @param needs what must be well meanwhile
 * @param begin makes it go wrong
 * @param heal makes it right again; returns when it is
 */
record Fault(String kind, String victim, Set<String> needs, Runnable begin, Runnable heal) {
    /** Whether both can be at the same time. */
    boolean goesWith(Fault other) {
        return !victim.equals(other.victim) && !needs.contains(other.victim) && !other.needs.contains(victim);
    }

    @Override
    public String toString() {
        return kind + " " + victim;
    }
}
