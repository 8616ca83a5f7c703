package bikerental.rental.application;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A concurrent index of callers by what they wait for, so that completing some costs nothing for the others. */
final class CallersByKey<K, W> {
    private final Map<K, Set<W>> byKey = new ConcurrentHashMap<>();

    void add(K key, W caller) {
        byKey.compute(key, (_, present) -> {
            Set<W> callers = present == null ? ConcurrentHashMap.newKeySet() : present;
            callers.add(caller);
            return callers;
        });
    }

    void remove(K key, W caller) {
        byKey.computeIfPresent(key, (_, present) -> {
            present.remove(caller);
            return present.isEmpty() ? null : present;
        });
    }

    Set<W> of(K key) {
        return byKey.getOrDefault(key, Set.of());
    }
}
