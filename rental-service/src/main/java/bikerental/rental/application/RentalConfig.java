package bikerental.rental.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** Configuration of the core. */
@ConfigMapping(prefix = "bikerental.rental")
public interface RentalConfig {
    /** How long a PENDING rental may wait before it expires. */
    @WithDefault("24h")
    Duration longestWait();

    /** How long after its start a ride can be cancelled instead of returned. */
    @WithDefault("10m")
    Duration cancellationWindow();

    /** The deadline for callers that sent none. */
    @WithDefault("2s")
    Duration longestAnswer();

    /** How long before the caller's deadline PENDING is returned. */
    @WithDefault("300ms")
    Duration answerMargin();

    /** How long a lease on a queue lasts without renewal, in database time. */
    @WithDefault("10s")
    Duration lease();

    /** How often waiting queues are restarted. */
    @WithDefault("1s")
    Duration sweepInterval();

    /** How many waiting queues are decided at a time, beside those of live requests. */
    @WithDefault("8")
    int sweepConcurrency();

    /** How many waiting queues one sweep takes. */
    @WithDefault("500")
    int sweepSize();

    /** After this many unexpected answers a rental is rejected as undecidable. */
    @WithDefault("10")
    int unexpectedAnswers();

    /** How often the decisions of other replicas are read while callers wait here. */
    @WithDefault("50ms")
    Duration decisionPollInterval();

    /** How often the backlog is measured for the metrics. */
    @WithDefault("5s")
    Duration backlogInterval();
}
