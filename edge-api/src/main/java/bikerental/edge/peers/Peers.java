package bikerental.edge.peers;

import bikerental.bike.v1.BikeService;
import bikerental.edge.web.EdgeConfig;
import bikerental.mypage.v1.MyPageService;
import bikerental.rental.v1.RentalService;
import bikerental.user.v1.UserService;
import bikerental.voucher.v1.VoucherService;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Produces a {@link Peer} for each service. */
public class Peers {
    private final EdgeConfig config;

    Peers(EdgeConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    Peer<RentalService> rental(@GrpcClient("rental") RentalService service, @GrpcClient("rental") Channel channel) {
        return peer(service, channel);
    }

    @Produces
    @Singleton
    Peer<BikeService> bike(@GrpcClient("bike") BikeService service, @GrpcClient("bike") Channel channel) {
        return peer(service, channel);
    }

    @Produces
    @Singleton
    Peer<VoucherService> voucher(
            @GrpcClient("voucher") VoucherService service, @GrpcClient("voucher") Channel channel) {
        return peer(service, channel);
    }

    @Produces
    @Singleton
    Peer<UserService> user(@GrpcClient("user") UserService service, @GrpcClient("user") Channel channel) {
        return peer(service, channel);
    }

    @Produces
    @Singleton
    Peer<MyPageService> mypage(@GrpcClient("mypage") MyPageService service, @GrpcClient("mypage") Channel channel) {
        return peer(service, channel);
    }

    private <S> Peer<S> peer(S service, Channel channel) {
        return new Peer<>(service, (ManagedChannel) channel, config.resendAfter());
    }
}
