package bikerental.edge.web;

import bikerental.edge.support.RawHttp;
import bikerental.edge.support.ServicesPort;
import bikerental.kit.testing.TestTokens;
import bikerental.kit.testing.TokensResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that ordinary clients do not send. */
@QuarkusTest
@WithTestResource(TokensResource.class)
@WithTestResource(ServicesPort.class)
class RawHttpIT {
    /** Quarkus looks at it before anything of ours. */
    @Test
    void refusesAPathThatCannotBeDecoded() {
        String answer = RawHttp.send("GET /v1/bikes/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @Test
    void refusesATooLargeChunkedBody() {
        String chunk = "x".repeat(0x4000);
        String body = ("4000\r\n" + chunk + "\r\n").repeat(6) + "0\r\n\r\n";

        String answer = RawHttp.send("PATCH /v1/users/me HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Authorization: Bearer " + TestTokens.customer("3f1c2b1a-9b1d-4a44-8d1f-2f6a1c9d7e01")
                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + body);

        assertThat(answer).startsWith("HTTP/1.1 413").contains("PAYLOAD_TOO_LARGE");
    }

    @Test
    void refusesARequestWithoutAHost() {
        String answer = RawHttp.send("GET /v1/bikes HTTP/1.1\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("BAD_REQUEST");
    }

    @Test
    void refusesAForm() {
        String answer = RawHttp.send("POST /v1/users HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 7\r\n\r\nemail=a");

        assertThat(answer).startsWith("HTTP/1.1 415").contains("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void refusesATooLongHeader() {
        String answer = RawHttp.send(
                "GET /v1/bikes HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Long: " + "x".repeat(50_000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 431");
    }

    @Test
    void refusesATooLongPath() {
        String answer =
                RawHttp.send("GET /" + "x".repeat(10_000) + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer.lines().findFirst().orElseThrow()).contains(" 414 ");
    }

    @Test
    void refusesALengthThatIsNoNumber() {
        String answer =
                RawHttp.send("POST /v1/users HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ten\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400");
    }
}
