package bikerental.kit.testing;

import bikerental.common.v1.Reason;
import bikerental.kit.grpc.Catalogue;
import bikerental.kit.grpc.Refusals;
import bikerental.kit.grpc.Refused;
import io.grpc.Status;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Asserts that a call is refused according to the catalogue. */
public final class RefusalAssert {
    private RefusalAssert() {}

    /** Asserts code and reason, and returns the whole refusal for further assertions. */
    public static Refused assertRefused(ThrowingCallable call, Reason reason) {
        return assertRefused(catchThrowable(call), reason);
    }

    /** Asserts code and reason of a failure, and returns the whole refusal for further assertions. */
    public static Refused assertRefused(Throwable failure, Reason reason) {
        assertThat(failure).as("the call must be refused with %s", reason).isNotNull();
        Refused refused = Refusals.in(failure)
                .orElseThrow(() -> new AssertionError("Not a refusal of the catalogue: " + failure, failure));
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(Status.fromThrowable(failure).getCode())
                .isEqualTo(Catalogue.statusOf(reason).getCode());
        return refused;
    }
}
