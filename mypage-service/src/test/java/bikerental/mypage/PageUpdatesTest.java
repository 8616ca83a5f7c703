package bikerental.mypage;

import bikerental.common.v1.Reason;
import bikerental.kit.testing.RefusalAssert;
import bikerental.mypage.page.Page;
import bikerental.mypage.v1.MyDetails;
import bikerental.mypage.v1.MyPage;
import bikerental.mypage.v1.MyRental;
import bikerental.mypage.v1.MyVouchers;
import bikerental.mypage.v1.WatchMyPageResponse;
import bikerental.mypage.watch.View;
import bikerental.rental.v1.Rental;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class PageUpdatesTest {
    private static final MyPage PAGE = MyPage.newBuilder()
            .setCustomerId("alice")
            .setDetails(MyDetails.newBuilder().setName("Alice"))
            .setVouchers(MyVouchers.newBuilder().setBalance(2))
            .addRentals(rental("old", 1))
            .build();

    private final PageUpdates updates = new PageUpdates();

    @Test
    void beginsWithTheWholePage() {
        assertThat(whole(PAGE))
                .containsExactly(WatchMyPageResponse.newBuilder().setPage(PAGE).build());
    }

    @Test
    void showsTheWholePageAgainWhenAsked() {
        whole(PAGE);

        assertThat(whole(PAGE)).hasSize(1);
    }

    @Test
    void sendsNothingWhenNothingChanged() {
        whole(PAGE);

        assertThat(change(PAGE)).isEmpty();
    }

    @Test
    void sendsChangedDetails() {
        whole(PAGE);
        MyDetails details = MyDetails.newBuilder().setName("Alicia").build();

        assertThat(change(PAGE.toBuilder().setDetails(details).build()))
                .containsExactly(
                        WatchMyPageResponse.newBuilder().setDetails(details).build());
    }

    @Test
    void sendsAChangedBalance() {
        whole(PAGE);
        MyVouchers vouchers = MyVouchers.newBuilder().setBalance(1).build();

        assertThat(change(PAGE.toBuilder().setVouchers(vouchers).build()))
                .containsExactly(
                        WatchMyPageResponse.newBuilder().setVouchers(vouchers).build());
    }

    @Test
    void sendsNewAndChangedRentalsOldestFirst() {
        whole(PAGE);
        MyRental changed = rental("old", 2);
        MyRental added = rental("new", 1);

        assertThat(change(PAGE.toBuilder()
                        .clearRentals()
                        .addRentals(added)
                        .addRentals(changed)
                        .build()))
                .containsExactly(
                        WatchMyPageResponse.newBuilder().setRental(changed).build(),
                        WatchMyPageResponse.newBuilder().setRental(added).build());
    }

    @Test
    void comparesWithThePreviousView() {
        whole(PAGE);
        MyPage poorer = PAGE.toBuilder().clearVouchers().build();
        change(poorer);

        assertThat(change(poorer)).isEmpty();
    }

    @Test
    void refusesToShowAPageThatIsGone() {
        RefusalAssert.assertRefused(() -> updates.next(new View(new Page.Gone(), false)), Reason.REASON_USER_NOT_FOUND);
    }

    private List<WatchMyPageResponse> whole(MyPage page) {
        return updates.next(new View(new Page.Shown(page), true));
    }

    private List<WatchMyPageResponse> change(MyPage page) {
        return updates.next(new View(new Page.Shown(page), false));
    }

    private static MyRental rental(String id, long version) {
        return MyRental.newBuilder()
                .setRental(Rental.newBuilder().setId(id).setVersion(version))
                .build();
    }
}
