package bikerental.rental.application;

import bikerental.kit.background.Background;
import bikerental.rental.application.Rentals.Backlog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Measures how many rentals are PENDING, and for how long. It runs on a timer, so its cost does not depend on the
 * number of requests.
 */
@ApplicationScoped
public class MeasureBacklog {
    private final Rentals rentals;
    private final Background background;
    private final RentalConfig config;
    private final Clock clock;
    private volatile Backlog last = Backlog.NONE;

    MeasureBacklog(Rentals rentals, Background background, RentalConfig config, Clock clock, MeterRegistry meters) {
        this.rentals = rentals;
        this.background = background;
        this.config = config;
        this.clock = clock;
        Gauge.builder("bikerental.rentals.waiting", this, measured -> measured.last.waiting())
                .register(meters);
        TimeGauge.builder(
                        "bikerental.rentals.waiting.oldest.age",
                        this,
                        TimeUnit.MILLISECONDS,
                        measured -> measured.ageOfTheOldest().toMillis())
                .register(meters);
    }

    void start(@Observes StartupEvent startup) {
        background.every("Measuring the backlog", config.backlogInterval(), this::measure);
    }

    private Uni<Void> measure() {
        return rentals.backlog().invoke(backlog -> last = backlog).replaceWithVoid();
    }

    private Duration ageOfTheOldest() {
        Instant now = clock.instant();
        return Duration.between(last.oldest().orElse(now), now);
    }
}
