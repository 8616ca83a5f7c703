package bikerental.voucher.outbound;

import bikerental.kit.events.Event;
import bikerental.kit.events.VoucherEvents;
import bikerental.kit.events.VoucherOnTopic;
import bikerental.kit.testing.TestKafka;
import bikerental.voucher.application.VoucherBalances;
import bikerental.voucher.application.VoucherDesk;
import bikerental.voucher.domain.CustomerId;
import bikerental.voucher.domain.Ending;
import bikerental.voucher.domain.RentalId;
import bikerental.voucher.v1.VoucherEntryKind;
import bikerental.voucher.v1.VoucherRestored;
import bikerental.voucher.v1.VoucherSpent;
import bikerental.voucher.v1.VouchersBought;
import bikerental.voucher.v1.VouchersForfeited;
import com.google.protobuf.Descriptors.Descriptor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.util.List;

import static bikerental.voucher.application.VoucherDesk.someCustomer;
import static bikerental.voucher.application.VoucherDesk.someRental;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class VoucherEventsIT {
    @Inject
    VoucherBalances balances;

    @Inject
    Clock clock;

    private final TestKafka kafka = new TestKafka();
    private final CustomerId customer = someCustomer();
    private final RentalId rental = someRental();
    private VoucherDesk desk;

    @BeforeEach
    void open() {
        desk = PostgresDesk.on(balances, clock);
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void tellsOfEveryChangeInOrderWithTheWholeState() {
        desk.buy(customer, 2);
        desk.spend(rental, customer);
        desk.withdraw(customer);
        desk.end(rental, customer, Ending.WITHOUT_RIDE);

        List<Event<VoucherOnTopic>> events = events(5);

        assertThat(events)
                .extracting(Event::type)
                .containsExactly(
                        name(VouchersBought.getDescriptor()),
                        name(VoucherSpent.getDescriptor()),
                        name(VouchersForfeited.getDescriptor()),
                        name(VoucherRestored.getDescriptor()),
                        name(VouchersForfeited.getDescriptor()));
        assertThat(events)
                .extracting(event -> event.state().balance().getVersion())
                .containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(events)
                .extracting(event -> event.state().balance().getBalance())
                .containsExactly(2L, 1L, 0L, 1L, 0L);
        assertThat(events)
                .extracting(event -> event.state().entry().orElseThrow().getChange())
                .containsExactly(2, -1, -1, 1, -1);
    }

    @Test
    void namesTheEntryThatChangedTheBalance() {
        desk.buy(customer, 1);
        desk.spend(rental, customer);

        VoucherOnTopic spent = events(2).getLast().state();

        assertThat(spent.entry().orElseThrow().getKind()).isEqualTo(VoucherEntryKind.VOUCHER_ENTRY_KIND_SPENT);
        assertThat(spent.entry().orElseThrow().getRentalId()).isEqualTo(rental.toString());
        assertThat(spent.entry().orElseThrow().getId())
                .isEqualTo(desk.ledger(customer).getFirst().id().toString());
        assertThat(spent.balance().getCustomerId()).isEqualTo(customer.toString());
    }

    @Test
    void tellsThatAStrangersBalanceIsClosedWithoutAnEntry() {
        desk.withdraw(customer);

        VoucherOnTopic closed = events(1).getFirst().state();

        assertThat(closed.balance().getClosed()).isTrue();
        assertThat(closed.entry()).isEmpty();
    }

    @Test
    void tellsNothingOfWhatWasRefused() {
        desk.buy(customer, 1);
        desk.spend(rental, customer);
        desk.spend(someRental(), customer);
        desk.buy(customer, 1);

        assertThat(events(3))
                .extracting(event -> event.state().balance().getVersion())
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void isACloudEvent() {
        desk.buy(customer, 1);

        ConsumerRecord<String, byte[]> message =
                kafka.messages(VoucherEvents.TOPIC, customer.toString(), 1).getFirst();

        assertThat(header(message, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(message, "ce_source")).isEqualTo("/bikerental/voucher");
        assertThat(header(message, "ce_subject")).isEqualTo(customer.toString());
        assertThat(header(message, "content-type")).isEqualTo("application/protobuf");
    }

    private List<Event<VoucherOnTopic>> events(int count) {
        return kafka.messages(VoucherEvents.TOPIC, customer.toString(), count).stream()
                .map(message -> VoucherEvents.TYPES
                        .read(message.key(), message.headers(), message.value())
                        .orElseThrow())
                .toList();
    }

    private static String name(Descriptor type) {
        return type.getFullName();
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }
}
