package bikerental.rental.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;

/** The numbers of the core. */
@ConfigMapping(prefix = "bikerental.rental")
public interface RentalConfig {
    /** How long a PENDING rental may wait before it expires. */
    @WithDefault("24h")
    Duration longestWait();

    /** How long after its start a ride can be cancelled instead of returned. */
    @WithDefault("10m")
    Duration cancellationWindow();

    /** The deadline of a caller that sent none. */
    @WithDefault("2s")
    Duration longestAnswer();

    /** How long before the caller's deadline PENDING is answered. */
    @WithDefault("300ms")
    Duration answerMargin();

    /** How long a claim on a queue holds without being renewed, in database time. */
    @WithDefault("10s")
    Duration claim();

    /** How often waiting queues are looked for. */
    @WithDefault("1s")
    Duration sweepInterval();

    /** How many waiting queues are decided at a time, beside those that callers wait for. */
    @WithDefault("8")
    int sweepConcurrency();

    /** How many waiting queues one sweep takes on. */
    @WithDefault("500")
    int sweepSize();

    /** After so many odd answers a rental is given up. */
    @WithDefault("10")
    int oddAnswers();

    /** How often it is looked for decisions that other replicas made while callers wait here. */
    @WithDefault("50ms")
    Duration watchInterval();

    /** How often it is counted what waits, for the metrics. */
    @WithDefault("5s")
    Duration backlogInterval();
}
