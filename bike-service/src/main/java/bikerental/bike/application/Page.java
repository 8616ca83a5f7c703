package bikerental.bike.application;

import java.util.List;
import java.util.Optional;

/** Part of a list, and its last item if more follow. */
public record Page<T>(List<T> items, Optional<T> lastBeforeMore) {
    /** A page of a list that was read with one item more than the page holds. */
    static <T> Page<T> of(List<T> oneMore, int size) {
        if (oneMore.size() <= size) {
            return new Page<>(oneMore, Optional.empty());
        }
        return new Page<>(oneMore.subList(0, size), Optional.of(oneMore.get(size - 1)));
    }
}
