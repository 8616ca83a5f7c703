package bikerental.mypage.reconciliation;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Tells mismatches that stand from those that pass. One counts when it has stood unchanged for the stand time and everybody has heard what
 * lay on the topics when it was first seen; as long as somebody has not, its time begins anew.
 */
final class Suspects {
    private final Map<String, Suspect> suspects = new ConcurrentHashMap<>();
    private final Unheard unheard;
    private final Duration standTime;
    private final Clock clock;

    Suspects(Unheard unheard, Duration standTime, Clock clock) {
        this.unheard = unheard;
        this.standTime = standTime;
        this.clock = clock;
    }

    /** The aggregates in sight that have been in the wrong for so long that it cannot pass. */
    Uni<Set<String>> proven(Sight sight) {
        forgetTheWhole(sight);
        return sight.mismatches().isEmpty()
                ? Uni.createFrom().item(Set.of())
                : unheard.ends()
                        .call(ends -> tryThose(sight.mismatches(), ends))
                        .map(_ -> sight.violators().filter(this::isProven).collect(Collectors.toSet()));
    }

    /** And those that are no longer there. */
    private void forgetTheWhole(Sight sight) {
        Set<String> broken = sight.violators().collect(Collectors.toSet());
        suspects.keySet().removeIf(id -> sight.covers(id) && !broken.contains(id));
    }

    private Uni<Void> tryThose(List<Mismatch> mismatches, Map<TopicPartition, Long> ends) {
        Instant now = clock.instant();
        mismatches.forEach(mismatch -> suspect(mismatch, now, ends));
        Map<String, Suspect> due = mismatches.stream()
                .map(Mismatch::aggregate)
                .filter(id -> isDue(suspects.get(id), now))
                .collect(Collectors.toMap(id -> id, suspects::get));
        return due.isEmpty()
                ? Uni.createFrom().voidItem()
                : unheard.isSomethingBefore(latestPlacesOf(due.values()))
                        .invoke(some -> due.forEach(
                                (id, suspect) -> suspects.put(id, some ? suspect.anew(now, ends) : suspect.inProof())))
                        .replaceWithVoid();
    }

    private void suspect(Mismatch mismatch, Instant now, Map<TopicPartition, Long> ends) {
        Suspect known = suspects.get(mismatch.aggregate());
        if (known == null || !known.isStill(mismatch)) {
            suspects.put(mismatch.aggregate(), new Suspect(mismatch.evidence(), now, ends, false));
        }
    }

    private boolean isDue(@Nullable Suspect suspect, Instant now) {
        return suspect != null
                && !suspect.proven()
                && !now.isBefore(suspect.since().plus(standTime));
    }

    private static Map<TopicPartition, Long> latestPlacesOf(Collection<Suspect> some) {
        Map<TopicPartition, Long> latest = new HashMap<>();
        some.forEach(
                suspect -> suspect.places().forEach((partition, place) -> latest.merge(partition, place, Math::max)));
        return latest;
    }

    private boolean isProven(String id) {
        Suspect suspect = suspects.get(id);
        return suspect != null && suspect.proven();
    }
}
