package bikerental.kit.outbox;

import bikerental.common.v1.Position;
import bikerental.common.v1.Reason;
import bikerental.kit.testing.Unis;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import static bikerental.kit.testing.RefusalAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@TestServers
class IdempotencyIT {
    private static final Position REQUEST = Position.newBuilder().setLat(1).build();
    private static final Position OTHER_REQUEST =
            Position.newBuilder().setLat(2).build();

    @Inject
    Transactions transactions;

    @Inject
    Idempotency idempotency;

    private final String requestId = UUID.randomUUID().toString();
    private final AtomicInteger effects = new AtomicInteger();

    @Test
    void repeatsTheAnswerWithoutTheEffect() {
        Position first = ask("caller", REQUEST);

        assertThat(ask("caller", REQUEST)).isEqualTo(first);
        assertThat(effects).hasValue(1);
    }

    @Test
    void refusesAnotherRequestUnderTheKey() {
        ask("caller", REQUEST);

        assertRefused(() -> ask("caller", OTHER_REQUEST), Reason.REASON_IDEMPOTENCY_KEY_REUSED);
        assertThat(effects).hasValue(1);
    }

    @Test
    void separatesTheKeysOfCallers() {
        ask("caller", REQUEST);
        ask("another", OTHER_REQUEST);

        assertThat(effects).hasValue(2);
    }

    @Test
    void storesNothingOfAFailedEffect() {
        assertThatThrownBy(() -> Unis.await(() -> transactions.run(_ -> idempotency.once(
                        key("caller", REQUEST),
                        Position.parser(),
                        () -> Uni.createFrom().failure(new IllegalStateException("refused"))))))
                .hasMessage("refused");

        ask("caller", REQUEST);
        assertThat(effects).hasValue(1);
    }

    @Test
    void runsOneOfManyConcurrentRequests() {
        List<CompletableFuture<Position>> answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> ask("caller", REQUEST)))
                .limit(10)
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(effects).hasValue(1);
    }

    @Test
    void runsEveryRequestWithoutAKey() {
        Idempotency.Key none = Idempotency.Key.of("caller", "Move", "", REQUEST);
        Unis.await(() -> transactions.run(_ -> idempotency.once(none, Position.parser(), this::effect)));
        Unis.await(() -> transactions.run(_ -> idempotency.once(none, Position.parser(), this::effect)));

        assertThat(effects).hasValue(2);
    }

    private Position ask(String caller, Position request) {
        return Unis.await(
                () -> transactions.run(_ -> idempotency.once(key(caller, request), Position.parser(), this::effect)));
    }

    private Idempotency.Key key(String caller, Position request) {
        return Idempotency.Key.of(caller, "Move", requestId, request);
    }

    private Uni<Position> effect() {
        return Uni.createFrom()
                .item(() ->
                        Position.newBuilder().setLon(effects.incrementAndGet()).build());
    }
}
