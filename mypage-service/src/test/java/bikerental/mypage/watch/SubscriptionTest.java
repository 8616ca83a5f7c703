package bikerental.mypage.watch;

import bikerental.mypage.page.CustomerId;
import bikerental.mypage.page.Page;
import bikerental.mypage.v1.MyPage;
import bikerental.mypage.v1.MyRental;
import bikerental.rental.v1.Rental;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SubscriptionTest {
    private static final Page WITH_BIKE = new Page.Shown(MyPage.newBuilder()
            .addRentals(MyRental.newBuilder().setRental(Rental.newBuilder().setBikeId("mine")))
            .build());

    private final Stream stream = Stream.of(new CustomerId("alice"));
    private final Subscription subscription = stream.subscription();

    @Test
    void readsWhenItsPageChanges() {
        subscription.pageChanged();

        stream.assertReads(1);
    }

    @Test
    void readsOnceForAllChangesWhileItsClientWasSlow() {
        Stream slow = Stream.slow(new CustomerId("alice"));
        slow.subscription().pageChanged();
        slow.subscription().pageChanged();
        slow.subscription().pageChanged();

        slow.clientTakesEverything();

        slow.assertReads(1);
    }

    @Test
    void sendsTheWholePageFirstThenChanges() {
        assertThat(subscription.finishRead(WITH_BIKE).whole()).isTrue();
        assertThat(subscription.finishRead(WITH_BIKE).whole()).isFalse();
    }

    @Test
    void sendsTheWholePageAgainAfterMissedChanges() {
        subscription.finishRead(WITH_BIKE);

        subscription.restart();

        stream.assertReads(1);
        assertThat(subscription.finishRead(WITH_BIKE).whole()).isTrue();
    }

    @Test
    void readsWhenABikeOnItsPageChanges() {
        subscription.finishRead(WITH_BIKE);

        subscription.bikeChanged("mine");

        stream.assertReads(1);
    }

    @Test
    void ignoresOtherBikes() {
        subscription.finishRead(WITH_BIKE);

        subscription.bikeChanged("another");

        stream.assertReads(0);
    }

    @Test
    void countsAnyBikeDuringARead() {
        subscription.startRead();

        subscription.bikeChanged("perhaps mine");

        stream.assertReads(1);
    }

    @Test
    void endsItsStream() {
        subscription.end();

        stream.assertEnded();
    }
}
