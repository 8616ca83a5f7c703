package bikerental.mypage;

import bikerental.common.v1.Reason;
import bikerental.kit.grpc.Caller;
import bikerental.kit.grpc.Refusals;
import bikerental.mypage.page.CustomerId;
import bikerental.mypage.page.Pages;
import bikerental.mypage.v1.GetMyPageRequest;
import bikerental.mypage.v1.GetMyPageResponse;
import bikerental.mypage.v1.MyPageService;
import bikerental.mypage.v1.WatchMyPageRequest;
import bikerental.mypage.v1.WatchMyPageResponse;
import bikerental.mypage.watch.StreamClientInterceptor;
import bikerental.mypage.watch.TooManySubscriptions;
import bikerental.mypage.watch.WatchPage;
import io.quarkus.grpc.GrpcService;
import io.quarkus.grpc.RegisterInterceptor;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;

/** Shows customers their own page and streams its changes. */
@GrpcService
@RegisterInterceptor(StreamClientInterceptor.class)
public class MyPageGrpcService implements MyPageService {
    private final Caller caller;
    private final Pages pages;
    private final WatchPage watchPage;

    MyPageGrpcService(Caller caller, Pages pages, WatchPage watchPage) {
        this.caller = caller;
        this.pages = pages;
        this.watchPage = watchPage;
    }

    @Override
    @RolesAllowed("customer")
    public Uni<GetMyPageResponse> getMyPage(GetMyPageRequest request) {
        return pages.of(new CustomerId(caller.id()))
                .map(PageUpdates::shown)
                .map(page -> GetMyPageResponse.newBuilder().setPage(page).build());
    }

    @Override
    @RolesAllowed("customer")
    public Multi<WatchMyPageResponse> watchMyPage(WatchMyPageRequest request) {
        PageUpdates updates = new PageUpdates();
        return watchPage
                .watch(new CustomerId(caller.id()), StreamClientInterceptor.currentClient())
                .onItem()
                .transformToIterable(updates::next)
                .onFailure(TooManySubscriptions.class)
                .transform(_ -> Refusals.of(Reason.REASON_TEMPORARILY_UNAVAILABLE));
    }
}
