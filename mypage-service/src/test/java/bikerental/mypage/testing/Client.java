package bikerental.mypage.testing;

import bikerental.kit.testing.Bearer;
import bikerental.kit.testing.TestChannel;
import bikerental.mypage.v1.GetMyPageRequest;
import bikerental.mypage.v1.MyPage;
import bikerental.mypage.v1.MyPageServiceGrpc;
import bikerental.mypage.v1.WatchMyPageRequest;
import io.grpc.ManagedChannel;

import java.net.URL;

/** A client app with a connection to the service. */
public final class Client implements AutoCloseable {
    private final ManagedChannel channel;

    public Client(URL service) {
        channel = TestChannel.to(service.getPort());
    }

    public MyPage page(String token) {
        return MyPageServiceGrpc.newBlockingStub(channel)
                .withCallCredentials(Bearer.of(token))
                .getMyPage(GetMyPageRequest.getDefaultInstance())
                .getPage();
    }

    /** Without any token. */
    public MyPage page() {
        return MyPageServiceGrpc.newBlockingStub(channel)
                .getMyPage(GetMyPageRequest.getDefaultInstance())
                .getPage();
    }

    public WatchedPage watch(String token) {
        return watch(token, new WatchedPage());
    }

    /** Requests no messages until the test does. */
    public WatchedPage watchWithoutReading(String token) {
        return watch(token, new WatchedPage(true));
    }

    private WatchedPage watch(String token, WatchedPage watched) {
        MyPageServiceGrpc.newStub(channel)
                .withCallCredentials(Bearer.of(token))
                .watchMyPage(WatchMyPageRequest.getDefaultInstance(), watched);
        return watched;
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
