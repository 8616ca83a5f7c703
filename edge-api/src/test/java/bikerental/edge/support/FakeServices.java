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

/** The five services as real gRPC servers in this process. They answer what a test tells them to, and remember what they were asked. */
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

    /** Has a method answer each request as the behaviour says. */
    public void on(String method, Behaviour behaviour) {
        script.set(method, behaviour);
    }

    /** Has a method answer always the same. */
    public void answer(String method, Message answer) {
        on(method, Behaviour.answering(answer));
    }

    /** Has a method fail always in the same way. */
    public void fail(String method, RuntimeException failure) {
        on(method, Behaviour.failing(failure));
    }

    /** The methods that were called since the last {@link #forget}. */
    public List<String> asked() {
        return script.asked();
    }

    /** Forgets the requests so far. */
    public void forget() {
        script.forget();
    }

    /** The requests that a method got in this test. */
    public <M extends Message> List<M> requests(String method, Class<M> type) {
        return script.asked(method).stream()
                .map(asked -> type.cast(asked.request()))
                .toList();
    }

    /** The only request that a method got in this test. */
    public <M extends Message> M request(String method, Class<M> type) {
        List<M> requests = requests(method, type);
        if (requests.size() != 1) {
            throw new AssertionError(method + " was asked " + requests.size() + " times: " + requests);
        }
        return requests.getFirst();
    }

    /** A header of the last request that a method got. */
    public String header(String method, String name) {
        return script.asked(method).getLast().headers().get(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER));
    }

    /** Begins to listen. */
    public void start() {
        int port = ConfigProvider.getConfig().getValue(ServicesPort.PROPERTY, Integer.class);
        NettyServerBuilder builder = NettyServerBuilder.forPort(port)
                .permitKeepAliveTime(1, TimeUnit.SECONDS)
                .permitKeepAliveWithoutCalls(true)
                .intercept(new ScriptedService.RememberHeaders());
        SERVICES.forEach(service -> builder.addService(ScriptedService.of(service, script)));
        try {
            server = builder.build().start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Goes away at once, with all connections. */
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
