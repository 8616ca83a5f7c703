package bikerental.mypage.watch;

import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import org.junit.jupiter.api.Test;

class ClientReadinessTest {
    private final Call call = new Call();
    private final ClientReadiness client = new ClientReadiness(call);

    @Test
    void doesNotWaitForAFastClient() {
        call.ready = true;

        waiting().assertCompleted();
    }

    @Test
    void waitsForASlowClient() {
        UniAssertSubscriber<Void> waiting = waiting().assertNotTerminated();

        call.ready = true;
        client.changed();

        waiting.assertCompleted();
    }

    @Test
    void keepsWaitingWhenTheClientIsStillNotReady() {
        UniAssertSubscriber<Void> waiting = waiting();

        client.changed();

        waiting.assertNotTerminated();
    }

    private UniAssertSubscriber<Void> waiting() {
        return client.ready().subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private static final class Call extends ServerCall<Object, Object> {
        private boolean ready;

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public void request(int messages) {}

        @Override
        public void sendHeaders(Metadata headers) {}

        @Override
        public void sendMessage(Object message) {}

        @Override
        public void close(Status status, Metadata trailers) {}

        @Override
        public MethodDescriptor<Object, Object> getMethodDescriptor() {
            throw new UnsupportedOperationException();
        }
    }
}
