package bikerental.local.command;

import bikerental.local.kafka.EmbeddedKafka;
import bikerental.local.keycloak.EmbeddedKeycloak;
import bikerental.local.postgres.EmbeddedPostgres;
import bikerental.local.process.StartFailed;
import bikerental.local.system.LocalSystem;

import java.util.List;

/** How much of the system a start brings up. */
enum Goal {
    EVERYTHING("Starting PostgreSQL, Kafka, Keycloak and the services ...") {
        @Override
        List<String> servers(LocalSystem system) {
            return system.names();
        }

        @Override
        void seed(LocalSystem system, Console console) {
            try {
                new DemoBikes(system).register();
            } catch (StartFailed incomplete) {
                console.say(incomplete.getMessage());
            }
        }

        @Override
        String summary(LocalSystem system) {
            return Summary.ofEverything(system);
        }
    },
    INFRASTRUCTURE("Starting PostgreSQL, Kafka and Keycloak ...") {
        @Override
        List<String> servers(LocalSystem system) {
            return List.of(EmbeddedPostgres.NAME, EmbeddedKafka.NAME, EmbeddedKeycloak.NAME);
        }

        @Override
        void seed(LocalSystem system, Console console) {}

        @Override
        String summary(LocalSystem system) {
            return Summary.ofInfrastructure(system);
        }
    };

    private final String announcement;

    Goal(String announcement) {
        this.announcement = announcement;
    }

    String announcement() {
        return announcement;
    }

    abstract List<String> servers(LocalSystem system);

    /** Adds the demo's data; a failure here does not stop the start. */
    abstract void seed(LocalSystem system, Console console);

    abstract String summary(LocalSystem system);
}
