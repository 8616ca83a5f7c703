package bikerental.rental.peers;

import bikerental.common.v1.Reason;
import io.grpc.Status;

import java.util.Map;

/** What a stub peer does with one request. */
public sealed interface Turn {
    /** It answers with success. */
    record Yes() implements Turn {}

    /** It refuses, with the metadata of the reason. */
    record Refuse(Reason reason, Map<String, String> metadata) implements Turn {}

    /** It fails with a bare status. */
    record Fail(Status.Code code) implements Turn {}

    /** It answers nothing until it is released, and then success. */
    record Hang() implements Turn {}

    /** It follows the default behavior, but the connection is cut before the answer is sent. */
    record Lose() implements Turn {}

    static Turn yes() {
        return new Yes();
    }

    static Turn refuse(Reason reason) {
        return new Refuse(reason, Map.of());
    }

    static Turn refuse(Reason reason, String key, String value) {
        return new Refuse(reason, Map.of(key, value));
    }

    static Turn fail(Status.Code code) {
        return new Fail(code);
    }

    static Turn hang() {
        return new Hang();
    }

    static Turn lose() {
        return new Lose();
    }
}
