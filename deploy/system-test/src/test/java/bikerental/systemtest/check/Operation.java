package bikerental.systemtest.check;

import java.time.Instant;
import java.util.Set;

/**
 * A request of a customer and what came of it.
 *
 * @param key its idempotency key; empty for one that changes nothing
 * @param about the bike that was wished for, the rental that was meant, or how many vouchers were bought
 * @param begun when it was sent
 * @param ended when its answer was there, or when it was given up
 * @param status the HTTP status; 0 where no answer came
 * @param body what was answered
 */
public record Operation(
        String customer, Kind kind, String key, String about, Instant begun, Instant ended, int status, String body) {
    private static final Set<Integer> TRANSIENT = Set.of(0, 429, 500, 503);

    /** What is asked for. */
    public enum Kind {
        BUY,
        RENT,
        CANCEL,
        RETURN,
        LOOK
    }

    /** Whether the answer is final: anything else is asked again under the same key. */
    public boolean isAnswered() {
        return !TRANSIENT.contains(status) && !body.contains("REQUEST_IN_PROGRESS");
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** A member of the body on its outermost level; empty where it is missing. */
    public String field(String name) {
        return Json.field(body, name);
    }

    @Override
    public String toString() {
        return "%s %s %s by %s: %d %s".formatted(begun, kind, about, customer, status, body);
    }
}
