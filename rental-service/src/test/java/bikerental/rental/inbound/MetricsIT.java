package bikerental.rental.inbound;

import bikerental.common.v1.Reason;
import bikerental.rental.peers.Turn;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static bikerental.kit.testing.RefusalAssert.assertRefused;
import static bikerental.rental.inbound.TestCalls.someId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The metrics for operators. */
@QuarkusTest
class MetricsIT extends OnTheWire {
    private static final String VOUCHERS = "GrpcVouchers.spend";

    @Test
    void measuresTheBacklogAndItsAge() {
        await().atMost(LIMIT).until(() -> value("bikerental_rentals_waiting") == 0);
        waiting();
        waiting(someId());
        clock.set(Duration.ofMinutes(2));

        await().atMost(LIMIT).until(() -> value("bikerental_rentals_waiting") == 2);
        await().atMost(LIMIT).until(() -> value("bikerental_rentals_waiting_oldest_age_seconds") >= 120);
    }

    @Test
    void countsDecisionsByTheirOutcome() {
        double rides = value("bikerental_rentals_decided_total", "state=\"ACTIVE\"");
        double withoutVoucher = value("bikerental_rentals_decided_total", "NO_VOUCHER_LEFT");
        calls.rent(customer, bike);
        voucher.always(Turn.refuse(Reason.REASON_NO_VOUCHER_LEFT));
        assertRefused(() -> calls.rent(customer, bike), Reason.REASON_NO_VOUCHER_LEFT);

        assertThat(value("bikerental_rentals_decided_total", "state=\"ACTIVE\""))
                .isEqualTo(rides + 1);
        assertThat(value("bikerental_rentals_decided_total", "NO_VOUCHER_LEFT")).isEqualTo(withoutVoucher + 1);
    }

    @Test
    void exportsTheUndecidableCounterFromTheStart() {
        assertThat(lines("bikerental_rentals_decided_total", "reason=\"UNDECIDABLE\""))
                .isNotEmpty();
    }

    @Test
    void showsTheBreakerOfAPeerThatHangs() {
        assertThat(value("ft_circuitbreaker_state_current", VOUCHERS, "state=\"closed\""))
                .isEqualTo(1);
        voucher.always(Turn.hang());

        IntStream.range(0, 20)
                .mapToObj(_ -> async(() -> calls.rent(someId(), "bike-" + someId())))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(value("ft_circuitbreaker_state_current", VOUCHERS, "state=\"closed\""))
                .isZero();
        assertThat(value("ft_circuitbreaker_opened_total", VOUCHERS)).isPositive();
        await().atMost(LIMIT).until(() -> {
            calls.rent(someId(), "bike-" + someId());
            return value("ft_circuitbreaker_calls_total", VOUCHERS, "circuitBreakerOpen") > 0;
        });
    }

    private double value(String... parts) {
        return lines(parts)
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private Stream<String> lines(String... parts) {
        return metrics()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .filter(line -> line.startsWith(parts[0] + "{") || line.startsWith(parts[0] + " "))
                .filter(line -> List.of(parts).stream().allMatch(line::contains));
    }

    private String metrics() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(address.resolve("/q/metrics"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
