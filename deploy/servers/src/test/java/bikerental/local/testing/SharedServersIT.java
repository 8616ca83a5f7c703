package bikerental.local.testing;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class SharedServersIT {
    @Test
    void givesEachDatabaseItsOwnRoleOnOneServer() throws Exception {
        Map<String, String> rental = postgres("rental");
        Map<String, String> user = postgres("user");
        assertThat(rental.get("quarkus.datasource.jdbc.url").replace("rental", "user"))
                .isEqualTo(user.get("quarkus.datasource.jdbc.url"));
        try (Connection connection = open(user)) {
            assertThat(connection.getCatalog()).isEqualTo("user");
        }
    }

    private static Map<String, String> postgres(String database) {
        PostgresResource resource = new PostgresResource();
        resource.init(Map.of("database", database));
        return resource.start();
    }

    private static Connection open(Map<String, String> settings) throws Exception {
        return DriverManager.getConnection(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"));
    }
}
