package bikerental.rental.inbound;

import bikerental.kit.grpc.CallDeadline;
import bikerental.rental.application.RentalConfig;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;

/** How long a caller waits for a decision: until shortly before its deadline, so that there is time to answer. */
@ApplicationScoped
class CallerTimeout {
    private final RentalConfig config;

    CallerTimeout(RentalConfig config) {
        this.config = config;
    }

    Duration remaining() {
        Duration untilDeadline = CallDeadline.remaining().orElse(config.longestAnswer());
        return untilDeadline.minus(config.answerMargin());
    }
}
