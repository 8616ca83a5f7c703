package bikerental.rental.application;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who watches what: found by what they watch, so that telling them costs nothing for all the others. */
final class Watchers<K, W> {
    private final Map<K, Set<W>> byKey = new ConcurrentHashMap<>();

    void add(K key, W watcher) {
        byKey.compute(key, (_, present) -> {
            Set<W> watchers = present == null ? ConcurrentHashMap.newKeySet() : present;
            watchers.add(watcher);
            return watchers;
        });
    }

    void remove(K key, W watcher) {
        byKey.computeIfPresent(key, (_, present) -> {
            present.remove(watcher);
            return present.isEmpty() ? null : present;
        });
    }

    Set<W> of(K key) {
        return byKey.getOrDefault(key, Set.of());
    }
}
