package bikerental.systemtest.people;

import bikerental.bike.v1.BikeServiceGrpc;
import bikerental.bike.v1.ReserveBikeRequest;
import bikerental.kit.grpc.Refusals;
import bikerental.local.LocalSecrets;
import bikerental.local.system.LocalSystem;
import bikerental.voucher.v1.SpendVoucherRequest;
import bikerental.voucher.v1.VoucherServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Somebody with the core's own token, who asks bike and voucher past the edge: a request of the core that comes much too late. */
public final class RentalServiceItself implements AutoCloseable {
    private static final String CLIENT = "rental-service";

    private final LocalSystem processes;
    private final Metadata headers = new Metadata();
    private final List<ManagedChannel> channels = new ArrayList<>();

    public RentalServiceItself(LocalSystem processes) {
        this.processes = processes;
        headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token(processes));
    }

    private static String token(LocalSystem processes) {
        try {
            return processes.tokens().ofClient(CLIENT, LocalSecrets.clientSecret(CLIENT));
        } catch (IOException e) {
            throw new AssertionError(CLIENT + " gets no token", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** "OK", or the reason of the refusal. */
    public String reserves(String rental, String bike) {
        return outcome(() -> BikeServiceGrpc.newBlockingStub(channel("bike"))
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
                .reserveBike(ReserveBikeRequest.newBuilder()
                        .setRentalId(rental)
                        .setBikeId(bike)
                        .build()));
    }

    /** "OK", or the reason of the refusal. */
    public String spends(String rental, String customer) {
        return outcome(() -> VoucherServiceGrpc.newBlockingStub(channel("voucher"))
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
                .spendVoucher(SpendVoucherRequest.newBuilder()
                        .setRentalId(rental)
                        .setCustomerId(customer)
                        .build()));
    }

    private ManagedChannel channel(String service) {
        ManagedChannel channel = ManagedChannelBuilder.forAddress("127.0.0.1", processes.port(service))
                .usePlaintext()
                .build();
        channels.add(channel);
        return channel;
    }

    private static String outcome(Runnable call) {
        try {
            call.run();
            return "OK";
        } catch (StatusRuntimeException refused) {
            return Refusals.in(refused)
                    .orElseThrow(() -> refused)
                    .reason()
                    .name()
                    .replaceFirst("^REASON_", "");
        }
    }

    @Override
    public void close() {
        channels.forEach(ManagedChannel::shutdownNow);
    }
}
