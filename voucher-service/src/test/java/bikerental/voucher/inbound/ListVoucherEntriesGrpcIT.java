package bikerental.voucher.inbound;

import bikerental.common.v1.Reason;
import bikerental.kit.grpc.FieldViolation;
import bikerental.kit.grpc.PageToken;
import bikerental.voucher.v1.ListVoucherEntriesRequest;
import bikerental.voucher.v1.ListVoucherEntriesResponse;
import bikerental.voucher.v1.VoucherEntry;
import bikerental.voucher.v1.VoucherEntryKind;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URL;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import static bikerental.kit.testing.RefusalAssert.assertRefused;
import static bikerental.voucher.inbound.TestCalls.someId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@QuarkusTest
class ListVoucherEntriesGrpcIT {
    @TestHTTPResource
    URL service;

    private final String customer = someId();
    private TestCalls calls;

    @BeforeEach
    void open() {
        calls = new TestCalls(service);
    }

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void showsWhatHappenedNewestFirst() {
        String rental = someId();
        calls.buy(customer, 2);
        calls.spend(rental, customer);

        ListVoucherEntriesResponse page = page(0, "");

        assertThat(page.getBalance()).isEqualTo(calls.balance(customer));
        assertThat(page.getNextPageToken()).isEmpty();
        assertThat(page.getEntriesList()).extracting(VoucherEntry::getChange).containsExactly(-1, 2);
        VoucherEntry spent = page.getEntries(0);
        assertThat(spent.getKind()).isEqualTo(VoucherEntryKind.VOUCHER_ENTRY_KIND_SPENT);
        assertThat(spent.getRentalId()).isEqualTo(rental);
        assertThat(spent.getId()).hasSize(36);
        assertThat(Instant.ofEpochSecond(spent.getAt().getSeconds()))
                .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void pagesThroughTheLedgerByTokens() {
        for (int i = 1; i <= 5; i++) {
            calls.buy(customer, i);
        }

        ListVoucherEntriesResponse first = page(2, "");
        ListVoucherEntriesResponse second = page(2, first.getNextPageToken());
        ListVoucherEntriesResponse third = page(2, second.getNextPageToken());

        assertThat(Stream.of(first, second, third).flatMap(page -> page.getEntriesList().stream()))
                .extracting(VoucherEntry::getChange)
                .containsExactly(5, 4, 3, 2, 1);
        assertThat(third.getNextPageToken()).isEmpty();
    }

    @Test
    void returnsTwentyEntriesByDefault() {
        for (int i = 0; i < 21; i++) {
            calls.buy(customer, 1);
        }

        assertThat(page(0, "").getEntriesList()).hasSize(20);
        assertThat(page(100, "").getEntriesList()).hasSize(21);
    }

    @Test
    void showsOnlyTheCallersEntries() {
        calls.buy(someId(), 1);

        assertThat(page(0, "").getEntriesList()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101})
    void refusesAPageSizeOutOfBounds(int size) {
        assertThat(assertRefused(() -> page(size, ""), Reason.REASON_INVALID_FIELD)
                        .fields())
                .extracting(FieldViolation::field)
                .containsExactly("page_size");
    }

    @ParameterizedTest
    @MethodSource("foreignTokens")
    void refusesAMalformedToken(String token) {
        assertThat(assertRefused(() -> page(0, token), Reason.REASON_INVALID_FIELD)
                        .fields())
                .extracting(FieldViolation::field)
                .containsExactly("page_token");
    }

    static Stream<String> foreignTokens() {
        return Stream.of(
                "!",
                "x",
                PageToken.of("1", "2"),
                PageToken.of("soon"),
                PageToken.of("0"),
                PageToken.of("-1"),
                PageToken.of("9".repeat(19)));
    }

    private ListVoucherEntriesResponse page(int size, String token) {
        return calls.customer(customer)
                .listVoucherEntries(ListVoucherEntriesRequest.newBuilder()
                        .setPageSize(size)
                        .setPageToken(token)
                        .build());
    }
}
