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
 * Separates persistent mismatches from temporary ones. A mismatch counts when it has persisted unchanged for the stand
 * time and all consumers have processed the events that were on the topics when it was first seen. While a consumer
 * lags, the stand time starts again.
 */
final class Candidates {
    private final Map<String, Candidate> candidates = new ConcurrentHashMap<>();
    private final ConsumerLag consumerLag;
    private final Duration standTime;
    private final Clock clock;

    Candidates(ConsumerLag consumerLag, Duration standTime, Clock clock) {
        this.consumerLag = consumerLag;
        this.standTime = standTime;
        this.clock = clock;
    }

    /** The aggregates of the snapshot whose mismatch has proven persistent. */
    Uni<Set<String>> proven(Snapshot snapshot) {
        forgetResolved(snapshot);
        return snapshot.mismatches().isEmpty()
                ? Uni.createFrom().item(Set.of())
                : consumerLag
                        .ends()
                        .call(ends -> evaluate(snapshot.mismatches(), ends))
                        .map(_ -> snapshot.violators().filter(this::isProven).collect(Collectors.toSet()));
    }

    /** Also forgets aggregates that no longer exist. */
    private void forgetResolved(Snapshot snapshot) {
        Set<String> broken = snapshot.violators().collect(Collectors.toSet());
        candidates.keySet().removeIf(id -> snapshot.covers(id) && !broken.contains(id));
    }

    private Uni<Void> evaluate(List<Mismatch> mismatches, Map<TopicPartition, Long> ends) {
        Instant now = clock.instant();
        mismatches.forEach(mismatch -> track(mismatch, now, ends));
        Map<String, Candidate> due = mismatches.stream()
                .map(Mismatch::aggregate)
                .filter(id -> isDue(candidates.get(id), now))
                .collect(Collectors.toMap(id -> id, candidates::get));
        return due.isEmpty()
                ? Uni.createFrom().voidItem()
                : consumerLag
                        .isBehind(latestEndsOf(due.values()))
                        .invoke(behind -> due.forEach((id, candidate) ->
                                candidates.put(id, behind ? candidate.restarted(now, ends) : candidate.asProven())))
                        .replaceWithVoid();
    }

    private void track(Mismatch mismatch, Instant now, Map<TopicPartition, Long> ends) {
        Candidate tracked = candidates.get(mismatch.aggregate());
        if (tracked == null || !tracked.isStill(mismatch)) {
            candidates.put(mismatch.aggregate(), new Candidate(mismatch.evidence(), now, ends, false));
        }
    }

    private boolean isDue(@Nullable Candidate candidate, Instant now) {
        return candidate != null
                && !candidate.proven()
                && !now.isBefore(candidate.since().plus(standTime));
    }

    private static Map<TopicPartition, Long> latestEndsOf(Collection<Candidate> candidates) {
        Map<TopicPartition, Long> latest = new HashMap<>();
        candidates.forEach(
                candidate -> candidate.ends().forEach((partition, end) -> latest.merge(partition, end, Math::max)));
        return latest;
    }

    private boolean isProven(String id) {
        Candidate candidate = candidates.get(id);
        return candidate != null && candidate.proven();
    }
}
