package bikerental.bike.application;

import java.util.List;
import java.util.Optional;

/** A part of a list, and its last item where more follow. */
public record Page<T>(List<T> items, Optional<T> lastBeforeMore) {
    /** Of a list that was read one item further than the page goes. */
    static <T> Page<T> of(List<T> oneMore, int size) {
        if (oneMore.size() <= size) {
            return new Page<>(oneMore, Optional.empty());
        }
        return new Page<>(oneMore.subList(0, size), Optional.of(oneMore.get(size - 1)));
    }
}
