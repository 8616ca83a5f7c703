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

    /** A holder name that is unique for each lease, and shows operators which replica holds it. */
    String newHolder() {
        return name + "/" + UUID.randomUUID();
    }
}
