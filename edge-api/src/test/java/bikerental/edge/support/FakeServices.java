package bikerental.edge.support;

import bikerental.bike.v1.BikeServiceGrpc;
import bikerental.mypage.v1.MyPageServiceGrpc;
import bikerental.rental.v1.RentalServiceGrpc;
import bikerental.user.v1.UserServiceGrpc;
import bikerental.voucher.v1.VoucherServiceGrpc;
import com.google.protobuf.Message;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServiceDescriptor;
import io.grpc.netty.NettyServerBuilder;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The five services as real gRPC servers in this process. Tests script their answers and inspect their requests. */
public final class FakeServices implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private static final List<ServiceDescriptor> SERVICES = Stream.of(
                    RentalServiceGrpc.getServiceDescriptor(),
                    BikeServiceGrpc.getServiceDescriptor(),
                    VoucherServiceGrpc.getServiceDescriptor(),
                    UserServiceGrpc.getServiceDescriptor(),
                    MyPageServiceGrpc.getServiceDescriptor())
            .toList();

    private final Script script = new Script();
    private Server server;

    /** Sets the behaviour of a method. */
    public void on(String method, Behaviour behaviour) {
        script.set(method, behaviour);
    }

    /** Makes a method always return the same answer. */
    public void answer(String method, Message answer) {
        on(method, Behaviour.answering(answer));
    }

    /** Makes a method always fail in the same way. */
    public void fail(String method, RuntimeException failure) {
        on(method, Behaviour.failing(failure));
    }

    /** The methods that were called since the last {@link #forget}. */
    public List<String> called() {
        return script.called();
    }

    /** Forgets the requests so far. */
    public void forget() {
        script.forget();
    }

    /** The requests of a method in this test. */
    public <M extends Message> List<M> requests(String method, Class<M> type) {
        return script.received(method).stream()
                .map(received -> type.cast(received.request()))
                .toList();
    }

    /** The only request of a method in this test. */
    public <M extends Message> M request(String method, Class<M> type) {
        List<M> requests = requests(method, type);
        if (requests.size() != 1) {
            throw new AssertionError(method + " was called " + requests.size() + " times: " + requests);
        }
        return requests.getFirst();
    }

    /** A header of the last request of a method. */
    public String header(String method, String name) {
        return script.received(method).getLast().headers().get(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER));
    }

    /** Starts the servers. */
    public void start() {
        int port = ConfigProvider.getConfig().getValue(ServicesPort.PROPERTY, Integer.class);
        NettyServerBuilder builder = NettyServerBuilder.forPort(port)
                .permitKeepAliveTime(1, TimeUnit.SECONDS)
                .permitKeepAliveWithoutCalls(true)
                .intercept(new ScriptedService.KeepHeaders());
        SERVICES.forEach(service -> builder.addService(ScriptedService.of(service, script)));
        try {
            server = builder.build().start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Stops the servers at once and closes all connections. */
    public void stop() {
        server.shutdownNow();
        try {
            server.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        script.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop();
    }
}
