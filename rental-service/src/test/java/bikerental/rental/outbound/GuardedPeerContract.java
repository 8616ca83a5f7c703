package bikerental.rental.outbound;

import bikerental.kit.grpc.CallDeadline;
import bikerental.kit.testing.Unis;
import bikerental.rental.application.Decision.Undecided;
import bikerental.rental.peers.Asked;
import bikerental.rental.peers.ScriptedPeer;
import bikerental.rental.peers.Turn;
import io.grpc.Status;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How the core protects itself from a failing peer: breaker, bulkhead, deadline, and its own token. */
abstract class GuardedPeerContract extends AskingPeers {
    private static final int VOLUME = 20;
    private static final int AT_A_TIME = 64;
    private static final int IN_LINE = 256;
    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final Duration LONGEST_DEADLINE = Duration.ofMillis(700);

    abstract ScriptedPeer<?, ?> peer();

    /** Asks the peer; empty if it gives a usable answer. */
    abstract Uni<Optional<Undecided>> question();

    @ParameterizedTest
    @EnumSource(
            value = Status.Code.class,
            names = {"UNAVAILABLE", "DEADLINE_EXCEEDED"})
    void opensTheBreakerWhenHalfOfTwentyCallsFailed(Status.Code code) {
        ask(10, Turn.yes());
        ask(10, Turn.fail(code));

        assertThat(ask().orElseThrow().why()).endsWith(": not called, circuit breaker open");
        assertThat(peer().asked()).hasSize(VOLUME);
    }

    @Test
    void keepsTheBreakerClosedWhileFewerThanHalfFailed() {
        ask(11, Turn.yes());
        ask(9, Turn.fail(Status.Code.UNAVAILABLE));

        peer().always(Turn.yes());
        assertThat(ask()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.Code.class,
            names = {
                "INTERNAL",
                "UNKNOWN",
                "RESOURCE_EXHAUSTED",
                "UNIMPLEMENTED",
                "UNAUTHENTICATED",
                "PERMISSION_DENIED"
            })
    void keepsTheBreakerClosedForAllOtherAnswers(Status.Code code) {
        ask(2 * VOLUME, Turn.fail(code));

        assertThat(peer().asked()).hasSize(2 * VOLUME);
    }

    @Test
    void opensTheBreakerOfAPeerThatHangs() {
        peer().always(Turn.hang());

        together(VOLUME, this::question).forEach(CompletableFuture::join);

        assertThat(ask().orElseThrow().why()).endsWith(": not called, circuit breaker open");
    }

    @Test
    void letsOneCallThroughAfterASecondAndClosesWhenItSucceeds() {
        long before = System.nanoTime();
        ask(VOLUME, Turn.fail(Status.Code.UNAVAILABLE));
        peer().always(Turn.hang());

        await().until(this::aCallIsLetThrough);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(DELAY);
        assertThat(peer().asked()).hasSize(VOLUME + 1);

        assertThat(ask().orElseThrow().why()).endsWith(": not called, circuit breaker open");
        peer().playsAsUsual();
        peer().release();
        await().until(() -> ask().isEmpty());
    }

    /** Of five calls at once, four are always rejected. */
    private boolean aCallIsLetThrough() {
        List<CompletableFuture<Optional<Undecided>>> trials = together(5, this::question);
        await().until(() -> trials.stream().filter(CompletableFuture::isDone).count() >= 4);
        return !trials.stream().allMatch(CompletableFuture::isDone);
    }

    @Test
    void limitsConcurrentCalls() {
        int tooMany = 80;
        peer().always(Turn.hang());

        List<CompletableFuture<Optional<Undecided>>> asked = together(AT_A_TIME + IN_LINE + tooMany, this::question);
        await().pollInterval(Duration.ofMillis(10)).until(() -> asked.stream().anyMatch(CompletableFuture::isDone));
        assertThat(asked.stream()
                        .filter(CompletableFuture::isDone)
                        .findFirst()
                        .orElseThrow()
                        .join())
                .hasValueSatisfying(
                        undecided -> assertThat(undecided.why()).endsWith(": not called, too many calls in progress"));
        assertThat(peer().hanging()).isLessThanOrEqualTo(AT_A_TIME);

        peer().playsAsUsual();
        peer().release();
        asked.forEach(CompletableFuture::join);
    }

    @Test
    void sendsItsDeadline() {
        ask();

        assertThat(deadlineSent()).isPositive().isLessThanOrEqualTo(LONGEST_DEADLINE);
    }

    @Test
    void waitsNoLongerThanItsCaller() {
        Duration left = Duration.ofMillis(200);

        Unis.await(() -> {
            CallDeadline.begin(left);
            return question();
        });

        assertThat(deadlineSent()).isPositive().isLessThanOrEqualTo(left);
    }

    @Test
    void sendsItsOwnToken() {
        ask();

        assertThat(keycloak.issued()).contains(peer().asked().getFirst().token());
    }

    @Test
    void renewsARejectedToken() {
        ask();
        String refused = lastToken();
        peer().always(Turn.fail(Status.Code.UNAUTHENTICATED));
        assertThat(ask().orElseThrow().unexpected()).isFalse();
        peer().playsAsUsual();

        await().until(() -> {
            assertThat(ask()).isEmpty();
            return !lastToken().equals(refused);
        });
        assertThat(keycloak.issued()).contains(lastToken());
    }

    @Test
    void keepsUsingItsTokenWhileTheIdentityProviderIsAway() {
        ask();
        keycloak.goAway();

        assertThat(ask()).isEmpty();
    }

    @Test
    void callsNoPeerWithoutAToken() {
        keycloak.goAway();
        clock.set(Duration.ofHours(2));

        Stream.generate(this::ask).limit(2 * VOLUME).forEach(undecided -> {
            assertThat(undecided.orElseThrow().why()).startsWith("No service token");
            assertThat(undecided.orElseThrow().unexpected()).isFalse();
        });
        assertThat(peer().asked()).isEmpty();

        keycloak.comeBack();
        await().until(() -> ask().isEmpty());
    }

    private Optional<Undecided> ask() {
        return Unis.await(this::question);
    }

    private void ask(int times, Turn answered) {
        peer().always(answered);
        Stream.generate(this::ask).limit(times).forEach(_ -> {});
    }

    private Duration deadlineSent() {
        return peer().asked().getLast().deadline();
    }

    private String lastToken() {
        Asked<?> last = peer().asked().getLast();
        return last.token();
    }
}
