package bikerental.edge.support;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A client of {@code GET /v1/me/events}. */
public final class EventStream implements AutoCloseable, Flow.Subscriber<String> {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private volatile Flow.Subscription subscription;
    private volatile HttpHeaders headers;

    private EventStream() {}

    /** Opens a stream with this token. */
    public static EventStream open(String token) {
        EventStream stream = new EventStream();
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/me/events"))
                .header("Authorization", "Bearer " + token)
                .build();
        CLIENT.sendAsync(request, stream::opened).whenComplete((_, failure) -> stream.finish(failure));
        return stream;
    }

    private HttpResponse.BodySubscriber<Void> opened(HttpResponse.ResponseInfo answer) {
        headers = answer.headers();
        return HttpResponse.BodySubscribers.fromLineSubscriber(this);
    }

    /** A header of the answer; null if it is missing. Call it after the first line. */
    public @Nullable String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    /** Waits for this line. */
    public void awaitLine(String line) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(lines).contains(line));
    }

    /** Waits for this many such lines. */
    public void awaitLines(String line, int times) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> lines.stream().filter(line::equals).count() >= times);
    }

    /** The data of the newest event of this name. */
    public String data(String event) {
        return lines.get(lines.lastIndexOf("event:" + event) + 1).substring("data:".length());
    }

    /** All lines so far. */
    public List<String> lines() {
        return lines;
    }

    /** Whether the edge has ended the stream. */
    public boolean ended() {
        return end.isDone();
    }

    @Override
    public void close() {
        if (subscription != null) {
            subscription.cancel();
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription opened) {
        subscription = opened;
        opened.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        lines.add(line);
    }

    @Override
    public void onError(Throwable failure) {
        end.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        end.complete(null);
    }

    private void finish(Throwable failure) {
        if (failure != null) {
            end.completeExceptionally(failure);
        }
    }
}
