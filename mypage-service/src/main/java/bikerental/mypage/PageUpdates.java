package bikerental.mypage;

import bikerental.common.v1.Reason;
import bikerental.kit.grpc.Refusals;
import bikerental.mypage.page.Page;
import bikerental.mypage.v1.MyPage;
import bikerental.mypage.v1.MyRental;
import bikerental.mypage.v1.WatchMyPageResponse;
import bikerental.mypage.watch.View;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Computes, for one client, what changed on the page from one view to the next. */
final class PageUpdates {
    private MyPage last = MyPage.getDefaultInstance();

    List<WatchMyPageResponse> next(View view) {
        MyPage page = shown(view.page());
        List<WatchMyPageResponse> updates = view.whole() ? List.of(whole(page)) : changesTo(page);
        last = page;
        return updates;
    }

    /** The page in a response; a page that is gone is a refusal. */
    static MyPage shown(Page page) {
        return switch (page) {
            case Page.Shown shown -> shown.page();
            case Page.Gone _ -> throw Refusals.of(Reason.REASON_USER_NOT_FOUND);
        };
    }

    private static WatchMyPageResponse whole(MyPage page) {
        return WatchMyPageResponse.newBuilder().setPage(page).build();
    }

    private List<WatchMyPageResponse> changesTo(MyPage page) {
        List<WatchMyPageResponse> changes = new ArrayList<>();
        if (!page.getDetails().equals(last.getDetails())) {
            changes.add(WatchMyPageResponse.newBuilder()
                    .setDetails(page.getDetails())
                    .build());
        }
        if (!page.getVouchers().equals(last.getVouchers())) {
            changes.add(WatchMyPageResponse.newBuilder()
                    .setVouchers(page.getVouchers())
                    .build());
        }
        changedRentals(page)
                .forEach(rental -> changes.add(
                        WatchMyPageResponse.newBuilder().setRental(rental).build()));
        return changes;
    }

    /** Oldest first, so that a client that prepends each rental ends with the newest on top. */
    private List<MyRental> changedRentals(MyPage page) {
        Set<MyRental> known = new HashSet<>(last.getRentalsList());
        return page.getRentalsList().reversed().stream()
                .filter(rental -> !known.contains(rental))
                .toList();
    }
}
