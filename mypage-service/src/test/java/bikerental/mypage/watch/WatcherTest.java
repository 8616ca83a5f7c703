package bikerental.mypage.watch;

import bikerental.mypage.page.CustomerId;
import bikerental.mypage.page.Page;
import bikerental.mypage.v1.MyPage;
import bikerental.mypage.v1.MyRental;
import bikerental.rental.v1.Rental;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WatcherTest {
    private static final Page WITH_BIKE = new Page.Shown(MyPage.newBuilder()
            .addRentals(MyRental.newBuilder().setRental(Rental.newBuilder().setBikeId("mine")))
            .build());

    private final Stream stream = Stream.of(new CustomerId("alice"));
    private final Watcher watcher = stream.watcher();

    @Test
    void looksWhenItsPageIsTouched() {
        watcher.touched();

        stream.assertLooks(1);
    }

    @Test
    void looksOnceMoreForAllThatHappenedWhileItsClientWasSlow() {
        Stream slow = Stream.slow(new CustomerId("alice"));
        slow.watcher().touched();
        slow.watcher().touched();
        slow.watcher().touched();

        slow.clientTakesEverything();

        slow.assertLooks(1);
    }

    @Test
    void showsTheWholePageFirstAndChangesThen() {
        assertThat(watcher.seen(WITH_BIKE).whole()).isTrue();
        assertThat(watcher.seen(WITH_BIKE).whole()).isFalse();
    }

    @Test
    void showsTheWholePageAgainAfterChangesMayHaveGoneUnnoticed() {
        watcher.seen(WITH_BIKE);

        watcher.restart();

        stream.assertLooks(1);
        assertThat(watcher.seen(WITH_BIKE).whole()).isTrue();
    }

    @Test
    void looksWhenABikeOnItsPageIsTouched() {
        watcher.seen(WITH_BIKE);

        watcher.bikeTouched("mine");

        stream.assertLooks(1);
    }

    @Test
    void doesNotMindOtherBikes() {
        watcher.seen(WITH_BIKE);

        watcher.bikeTouched("another");

        stream.assertLooks(0);
    }

    @Test
    void mindsAnyBikeWhileItIsLooking() {
        watcher.look();

        watcher.bikeTouched("perhaps mine");

        stream.assertLooks(1);
    }

    @Test
    void endsItsStream() {
        watcher.end();

        stream.assertEnded();
    }
}
