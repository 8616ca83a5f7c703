package bikerental.user.inbound;

import bikerental.kit.background.Background;
import bikerental.user.application.DeleteLogins;
import bikerental.user.application.RecoverSignUps;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Duration;

/** Runs the periodic tasks. Several replicas may run them concurrently, since every step is idempotent. */
@ApplicationScoped
class PeriodicTasks {
    private final Background background;
    private final RecoverSignUps recoverSignUps;
    private final DeleteLogins deleteLogins;
    private final Duration interval;

    PeriodicTasks(
            Background background,
            RecoverSignUps recoverSignUps,
            DeleteLogins deleteLogins,
            @ConfigProperty(name = "bikerental.recovery.interval") Duration interval) {
        this.background = background;
        this.recoverSignUps = recoverSignUps;
        this.deleteLogins = deleteLogins;
        this.interval = interval;
    }

    void start(@Observes StartupEvent startup) {
        background.every("Recovery of sign-ups", interval, recoverSignUps::recover);
        background.every("Deletion of logins", interval, deleteLogins::deleteDue);
    }
}
