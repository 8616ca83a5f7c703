package bikerental.rental.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.UUID;

/** This process among the replicas of the service. */
@ApplicationScoped
class Replica {
    private final String name;

    Replica(@ConfigProperty(name = "bikerental.replica") String name) {
        this.name = name;
    }

    /** A holder's name that no other claim has, and that tells an operator which replica it is. */
    String newHolder() {
        return name + "/" + UUID.randomUUID();
    }
}
