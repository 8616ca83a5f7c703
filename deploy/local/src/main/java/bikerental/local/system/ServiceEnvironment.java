package bikerental.local.system;

import bikerental.local.LocalSecrets;
import bikerental.local.kafka.EmbeddedKafka;
import bikerental.local.keycloak.EmbeddedKeycloak;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The configuration of the services: environment variables only, as in production. */
final class ServiceEnvironment {
    private static final String HOST = "127.0.0.1";

    private final Map<String, String> common = new HashMap<>();
    private final int postgresPort;

    ServiceEnvironment(
            String profile,
            int postgresPort,
            EmbeddedKafka kafka,
            EmbeddedKeycloak keycloak,
            Map<String, Integer> ports) {
        this.postgresPort = postgresPort;
        common.put("QUARKUS_PROFILE", profile);
        common.put("QUARKUS_HTTP_HOST", HOST);
        common.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        common.put("KEYCLOAK_URL", keycloak.url());
        common.put("OIDC_AUTH_SERVER_URL", keycloak.realmUrl());
        ports.forEach(this::addAddress);
    }

    private void addAddress(String service, int port) {
        String prefix = service.toUpperCase(Locale.ROOT);
        common.put(prefix + "_HOST", HOST);
        common.put(prefix + "_PORT", String.valueOf(port));
    }

    Map<String, String> of(ServiceDescription service, int port, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(common);
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        service.database().ifPresent(database -> environment.putAll(database(database)));
        service.client().ifPresent(client -> environment.put("OIDC_CLIENT_SECRET", LocalSecrets.clientSecret(client)));
        environment.putAll(service.environment());
        environment.putAll(more);
        return environment;
    }

    private Map<String, String> database(String name) {
        return Map.of(
                "DB_HOST", HOST,
                "DB_PORT", String.valueOf(postgresPort),
                "DB_NAME", name,
                "DB_USER", name,
                "DB_PASSWORD", LocalSecrets.databasePassword(name));
    }
}
