package bikerental.systemtest.people;

import io.restassured.path.json.JsonPath;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** My page as a stream of server-sent events. */
public final class PageStream implements AutoCloseable {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final CompletableFuture<HttpResponse<Stream<String>>> answer;

    PageStream(Rest edge) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(edge.url() + "/v1/me/events"))
                .header("Authorization", "Bearer " + edge.token())
                .header("Accept", "text/event-stream")
                .build();
        answer = http.sendAsync(request, HttpResponse.BodyHandlers.ofLines());
        answer.thenAcceptAsync(
                response -> read(response.body()), task -> Thread.ofVirtual().start(task));
    }

    /** One event: what kind of change it tells of, and the JSON it carries. */
    public record Event(String name, String data) {
        public JsonPath json() {
            return JsonPath.from(data);
        }
    }

    private void read(Stream<String> lines) {
        StringBuilder name = new StringBuilder();
        lines.forEach(line -> {
            if (line.startsWith("event:")) {
                name.replace(0, name.length(), line.substring("event:".length()).strip());
            } else if (line.startsWith("data:")) {
                events.add(new Event(
                        name.toString(), line.substring("data:".length()).strip()));
            }
        });
    }

    public int status() {
        return answer.join().statusCode();
    }

    /** The events that have come so far. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** Those of one kind. */
    public List<Event> events(String name) {
        return events.stream().filter(event -> event.name().equals(name)).toList();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
