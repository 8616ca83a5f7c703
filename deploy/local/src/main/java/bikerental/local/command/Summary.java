package bikerental.local.command;

import bikerental.local.LocalSecrets;
import bikerental.local.system.LocalSystem;

/** The last lines of a successful start: the URLs and the first steps. */
final class Summary {
    private Summary() {}

    static String ofEverything(LocalSystem system) {
        return """

                The bike rental is running.
                  REST             http://localhost:%1$d/v1
                  Swagger UI       http://localhost:%1$d/q/swagger-ui
                  Keycloak         http://127.0.0.1:%2$d (%3$s / %4$s)
                  Customers        alice / alice, bob / bob
                  Operator         olga / olga
                  Logs             .local/logs

                Try it, in another terminal:
                  TOKEN=$(curl -s http://127.0.0.1:%2$d/realms/bikerental/protocol/openid-connect/token -d grant_type=password -d client_id=bikerental-cli -d username=alice -d password=alice | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                  curl -s 'http://localhost:%1$d/v1/bikes?state=AVAILABLE'
                  curl -s http://localhost:%1$d/v1/vouchers/purchases -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d '{"count": 2}'

                ./run status, ./run stop|start|restart|logs <service> work there too. Ctrl-C here or ./run down there ends everything.""".formatted(
                        system.port("edge"),
                        system.port("keycloak"),
                        LocalSecrets.KEYCLOAK_ADMIN,
                        LocalSecrets.keycloakAdminPassword());
    }

    static String ofInfrastructure(LocalSystem system) {
        return """

                PostgreSQL, Kafka and Keycloak are running, without any service.
                  PostgreSQL       %s (role and database: the service's name; password: <name>-local-only)
                  Kafka            %s
                  Keycloak         http://127.0.0.1:%d (%s / %s)

                In another terminal, a service with live reload:
                  ./mvnw compile quarkus:dev -pl rental-service -am
                or as it is packaged:
                  ./run start rental""".formatted(
                        system.jdbcUrl("rental"),
                        system.bootstrapServers(),
                        system.port("keycloak"),
                        LocalSecrets.KEYCLOAK_ADMIN,
                        LocalSecrets.keycloakAdminPassword());
    }
}
