package bikerental.systemtest.check;

import bikerental.systemtest.check.FinalState.Balance;
import bikerental.systemtest.check.FinalState.Bike;
import bikerental.systemtest.check.FinalState.Page;
import bikerental.systemtest.check.FinalState.Rental;
import bikerental.systemtest.check.FinalState.Spending;
import bikerental.systemtest.check.Operation.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;

import static bikerental.systemtest.check.Story.BIKE;
import static bikerental.systemtest.check.Story.CAROL;
import static bikerental.systemtest.check.Story.DAVE;
import static bikerental.systemtest.check.Story.at;
import static bikerental.systemtest.check.Story.entry;
import static bikerental.systemtest.check.Story.event;
import static bikerental.systemtest.check.Story.operation;
import static org.assertj.core.api.Assertions.assertThat;

/** Each rule sees what it is there for, and none objects to a history in which all is well. */
class CheckerTest {
    private final Story story = new Story();

    @Test
    void nothingIsWrongWhereAllIsWell() {
        assertThat(story.broken()).isEmpty();
    }

    @Test
    void tablesTopicsAndPagesAreEnoughWhereNothingElseIsKnown() {
        story.operations.clear();

        assertThat(story.broken()).isEmpty();
    }

    @Test
    void seesTwoRidesOnOneBike() {
        story.rental("R1", rental -> ended(rental, at(31)));

        assertThat(story.broken()).contains("OneLiveRentalPerBike");
    }

    @Test
    void seesThatTwoCustomersWereToldTheyHadTheBike() {
        story.operations.add(operation(DAVE, Kind.RENT, "r4", BIKE, 13, 201, "{\"id\":\"R4\",\"state\":\"ACTIVE\"}"));

        assertThat(story.broken()).contains("OneLiveRentalPerBike", "NothingAnsweredIsLost", "ActiveMeansReserved");
    }

    @Test
    void aRideThatIsToldOfTwiceIsOne() {
        story.operations.add(operation(CAROL, Kind.RENT, "r1", BIKE, 12, 201, "{\"id\":\"R1\",\"state\":\"ACTIVE\"}"));

        assertThat(story.broken()).isEmpty();
    }

    @Test
    void seesABalanceThatItsLedgerDoesNotAddUpTo() {
        story.balances.set(0, new Balance(CAROL, 3, 2, 1, 1, 0, 3));

        assertThat(story.broken()).contains("VouchersAreConserved");
    }

    @Test
    void seesAPurchaseThatWasAnsweredAndIsNotThere() {
        story.operations.add(operation(CAROL, Kind.BUY, "b3", "1", 40, 201, "{\"balance\":3}"));

        assertThat(story.broken()).containsExactly("VouchersAreConserved");
    }

    @Test
    void aPurchaseThatWasNotAnsweredMayBeThereOrNot() {
        story.operations.add(operation(CAROL, Kind.BUY, "b3", "1", 40, 503, ""));

        assertThat(story.broken()).isEmpty();
    }

    @Test
    void seesVouchersThatNobodyBought() {
        story.operations.removeIf(operation -> operation.key().equals("b1"));

        assertThat(story.broken()).containsExactly("VouchersAreConserved");
    }

    @Test
    void seesABalanceThatWasNegativeForAMoment() {
        story.ledger.set(3, entry(DAVE, 3, "BOUGHT", 1, null, 2));
        story.ledger.set(4, entry(DAVE, 1, "SPENT", -1, "R2", 1));
        story.ledger.set(5, entry(DAVE, 2, "RESTORED", 1, "R2", 1));

        assertThat(story.broken()).contains("VouchersAreConserved");
    }

    @Test
    void seesTwoVouchersSpentForOneRental() {
        story.ledger.add(entry(CAROL, 4, "SPENT", -1, "R1", 21));
        story.balances.set(0, new Balance(CAROL, 1, 2, 2, 1, 0, 3));

        assertThat(story.broken()).contains("VouchersAreConserved");
    }

    @Test
    void seesARideThatCostNothing() {
        story.ledger.removeLast();
        story.balances.set(1, new Balance(DAVE, 1, 1, 1, 1, 0, 4));

        assertThat(story.broken()).contains("VouchersAreConserved");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "202 | {\"id\":\"R1\",\"state\":\"PENDING\"}",
                "201 | {\"id\":\"R3\",\"state\":\"ACTIVE\"}",
                "409 | {\"reason\":\"NO_VOUCHER_LEFT\"}"
            })
    void seesAnotherAnswerUnderTheSameKey(int status, String body) {
        story.operations.add(operation(CAROL, Kind.RENT, "r1", BIKE, 40, status, body));

        assertThat(story.broken()).contains("SameKeySameAnswer");
    }

    @ParameterizedTest
    @CsvSource({"409, false", "422, true"})
    void seesAKeyThatWasTakenForSomethingElse(int status, boolean fine) {
        story.operations.add(operation(CAROL, Kind.RENT, "r1", "another bike", 40, status, "{}"));

        assertThat(story.broken().contains("SameKeySameAnswer")).isNotEqualTo(fine);
    }

    @Test
    void theSameAnswerMayBeSpelledAnotherWay() {
        story.operations.add(
                operation(CAROL, Kind.RENT, "r1", BIKE, 40, 201, "{ \"state\": \"ACTIVE\", \"id\": \"R1\" }"));

        assertThat(story.broken()).isEmpty();
    }

    @Test
    void seesARentalThatWasAnsweredAndIsLost() {
        story.operations.add(operation(CAROL, Kind.RENT, "r4", BIKE, 40, 202, "{\"id\":\"R4\",\"state\":\"PENDING\"}"));

        assertThat(story.broken()).containsExactly("NothingAnsweredIsLost");
    }

    @Test
    void seesARentalThatNobodyAskedFor() {
        story.rental("R2", rental -> keyed(rental, "another key"));

        assertThat(story.broken()).containsExactly("NothingAnsweredIsLost");
    }

    @Test
    void seesARentalThatWaitsForEver() {
        story.rental("R2", rental -> decided(rental, "PENDING", null, null));

        assertThat(story.broken()).contains("EverythingIsDecided");
    }

    @Test
    void seesWhatIsLeftOver() {
        story.leftOver.add("events in the outbox of rental 3");

        assertThat(story.broken()).containsExactly("EverythingIsDecided");
    }

    @Test
    void seesARideOnABikeThatWasNotReserved() {
        story.events.removeIf(
                event -> event.state().equals("RESERVED") && event.rental().equals("R1"));

        assertThat(story.broken()).contains("ActiveMeansReserved");
    }

    @Test
    void seesARideThatBeganBeforeTheBikeWasReserved() {
        story.events.replaceAll(event -> event.key().equals(BIKE) && event.version() == 4
                ? event("bike", BIKE, 4, "RESERVED", "R3", 31)
                : event);

        assertThat(story.broken()).containsExactly("ActiveMeansReserved");
    }

    @Test
    void seesABikeThatIsHeldForNobody() {
        story.bikes.set(0, new Bike(BIKE, "RESERVED", "R1", 4));

        assertThat(story.broken()).containsExactly("NothingIsHeldForNobody");
    }

    @Test
    void seesAVoucherThatIsOutForNobody() {
        story.spendings.set(0, new Spending("R1", CAROL, "SPENT"));

        assertThat(story.broken()).containsExactly("NothingIsHeldForNobody");
    }

    @Test
    void seesARideThatHoldsNoBikeAndNoVoucher() {
        story.bikes.set(0, new Bike(BIKE, "AVAILABLE", null, 4));
        story.spendings.set(2, new Spending("R3", DAVE, "CLOSED"));

        assertThat(story.broken()).containsExactly("NothingIsHeldForNobody");
    }

    @Test
    void seesADecisionBeforeThatOfAnEarlierPlace() {
        story.rental("R2", rental -> placed(rental, 4));

        assertThat(story.broken()).containsExactly("EachBikeKeepsItsOrder");
    }

    @Test
    void seesATimelineThatGoesBack() {
        story.rental("R1", rental -> ended(rental, at(9)));

        assertThat(story.broken()).contains("EachBikeKeepsItsOrder");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"version\":2} | {\"version\":1} | false",
                "{\"version\":1,\"queuePosition\":2} | {\"version\":1,\"queuePosition\":3} | false",
                "{\"version\":1,\"queuePosition\":2} | {\"version\":1,\"queuePosition\":1} | true",
                "{\"version\":1,\"queuePosition\":2} | {\"version\":2} | true"
            })
    void seesARentalThatGoesBackUnderTheEyesOfItsCustomer(String first, String second, boolean fine) {
        story.operations.add(operation(CAROL, Kind.LOOK, "", "R1", 12, 200, first));
        story.operations.add(operation(CAROL, Kind.LOOK, "", "R1", 13, 200, second));

        assertThat(story.broken().contains("LooksNeverGoBack")).isNotEqualTo(fine);
    }

    @ParameterizedTest
    @CsvSource({"20, true", "29, true", "31, false"})
    void seesARefusalWhoseReasonWasOverForLongerThanAClaimLasts(int second, boolean fine) {
        story.rental("R3", rental -> placed(decided(rental, "ACTIVE", at(50), null), 3));
        story.rental("R2", rental -> decided(rental, "REJECTED", null, at(second)));
        story.events.replaceAll(
                event -> event.rental().equals("R3") && event.key().equals(BIKE)
                        ? event("bike", BIKE, 4, "RESERVED", "R3", 50)
                        : event);

        assertThat(story.broken().contains("RefusalsAreTrue")).isNotEqualTo(fine);
    }

    @Test
    void seesARefusalForWantOfAVoucherThatWasThere() {
        story.rental("R2", rental -> refused(rental, "NO_VOUCHER_LEFT", at(14)));

        assertThat(story.broken()).contains("RefusalsAreTrue");
    }

    @Test
    void seesACancellationThatWasAnsweredAndDidNotHappen() {
        story.rental("R1", rental -> decided(rental, "RETURNED", at(10), at(20)));

        assertThat(story.broken()).contains("EndingsLast");
    }

    @Test
    void seesAnEndThatCameAfterItsAnswer() {
        story.rental("R1", rental -> ended(rental, at(25)));

        assertThat(story.broken()).containsExactly("EndingsLast");
    }

    @Test
    void seesAnEventThatIsMissing() {
        story.events.removeIf(event -> event.id().equals("rentalR11"));
        story.events.removeIf(event -> event.id().equals("voucherdave2"));

        assertThat(story.broken()).containsExactly("EventsAreInOrder");
    }

    @Test
    void seesEventsInTheWrongOrder() {
        story.events.add(story.events.remove(0));

        assertThat(story.broken()).containsExactly("EventsAreInOrder");
    }

    @Test
    void seesAnOldEventBehindTheNewest() {
        story.events.add(event("rental", "R1", 2, "ACTIVE", "R1", 10));

        assertThat(story.broken()).containsExactly("EventsAreInOrder");
    }

    @Test
    void aBatchMayLieThereTwice() {
        story.events.addAll(story.events.subList(0, 3).stream().toList());

        assertThat(story.broken()).isEmpty();
    }

    @Test
    void seesAPageThatIsBehind() {
        story.pages.set(0, new Page(CAROL, 1, story.pages.getFirst().rentals()));

        assertThat(story.broken()).containsExactly("PagesShowWhatTheOwnersSay");
    }

    private static Rental ended(Rental row, Instant endedAt) {
        return decided(row, row.state(), row.activeAt(), endedAt);
    }

    private static Rental decided(Rental row, String state, @Nullable Instant activeAt, @Nullable Instant endedAt) {
        return new Rental(
                row.id(),
                row.customer(),
                row.bike(),
                row.place(),
                state,
                row.reason(),
                row.requestedAt(),
                activeAt,
                endedAt,
                row.version(),
                row.key());
    }

    private static Rental refused(Rental row, String reason, Instant at) {
        return new Rental(
                row.id(),
                row.customer(),
                row.bike(),
                row.place(),
                "REJECTED",
                reason,
                at,
                null,
                at,
                row.version(),
                row.key());
    }

    private static Rental placed(Rental row, long place) {
        return new Rental(
                row.id(),
                row.customer(),
                row.bike(),
                place,
                row.state(),
                row.reason(),
                row.requestedAt(),
                row.activeAt(),
                row.endedAt(),
                row.version(),
                row.key());
    }

    private static Rental keyed(Rental row, String key) {
        return new Rental(
                row.id(),
                row.customer(),
                row.bike(),
                row.place(),
                row.state(),
                row.reason(),
                row.requestedAt(),
                row.activeAt(),
                row.endedAt(),
                row.version(),
                key);
    }
}
