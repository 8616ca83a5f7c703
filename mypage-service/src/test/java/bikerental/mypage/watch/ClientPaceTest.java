package bikerental.mypage.watch;

import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import org.junit.jupiter.api.Test;

class ClientPaceTest {
    private final Call call = new Call();
    private final ClientPace pace = new ClientPace(call);

    @Test
    void doesNotWaitForAClientThatTakesWhatItIsSent() {
        call.ready = true;

        waiting().assertCompleted();
    }

    @Test
    void waitsUntilASlowClientHasTakenWhatItWasSent() {
        UniAssertSubscriber<Void> waiting = waiting().assertNotTerminated();

        call.ready = true;
        pace.moved();

        waiting.assertCompleted();
    }

    @Test
    void goesOnWaitingWhenTheClientTookTooLittle() {
        UniAssertSubscriber<Void> waiting = waiting();

        pace.moved();

        waiting.assertNotTerminated();
    }

    private UniAssertSubscriber<Void> waiting() {
        return pace.ready().subscribe().withSubscriber(UniAssertSubscriber.create());
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
