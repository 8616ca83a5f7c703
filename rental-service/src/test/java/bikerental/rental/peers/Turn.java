package bikerental.rental.peers;

import bikerental.common.v1.Reason;
import io.grpc.Status;

import java.util.Map;

/** What a played service does with one request. */
public sealed interface Turn {
    /** It says yes. */
    record Yes() implements Turn {}

    /** It refuses, with what the reason names. */
    record Refuse(Reason reason, Map<String, String> metadata) implements Turn {}

    /** It fails with a bare status. */
    record Fail(Status.Code code) implements Turn {}

    /** It says nothing until it is released, and then yes. */
    record Hang() implements Turn {}

    /** It does what it usually does, and the connection is cut before the answer is out. */
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
