package bikerental.rental.inbound;

import bikerental.kit.grpc.CallDeadline;
import bikerental.rental.application.RentalConfig;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;

/** How long a caller waits for a decision: nearly until its deadline, so that there is time left to answer. */
@ApplicationScoped
class Patience {
    private final RentalConfig config;

    Patience(RentalConfig config) {
        this.config = config;
    }

    Duration left() {
        Duration untilDeadline = CallDeadline.remaining().orElse(config.longestAnswer());
        return untilDeadline.minus(config.answerMargin());
    }
}
