package bikerental.local.postgres;

import bikerental.local.process.Folders;
import bikerental.local.process.Ports;
import bikerental.local.process.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class EmbeddedPostgresIT {
    private static final Path FOLDER = Folders.temporary("postgres-it");
    private static final Database BIKE = new Database("bike");
    private static final Database VOUCHER = new Database("voucher");
    private static final EmbeddedPostgres SERVER = new EmbeddedPostgres(
            FOLDER.resolve("data"), Ports.free(), Durability.FULL, List.of(BIKE, VOUCHER), FOLDER.resolve("log"));
    private static final ServerProcess PROCESS = ServerProcess.ofThisJvm(SERVER);

    @BeforeAll
    static void start() {
        PROCESS.start();
    }

    @AfterAll
    static void stop() {
        PROCESS.stop();
        Folders.delete(FOLDER);
    }

    @Test
    void answersACommitOnlyWhenItIsOnDisk() throws SQLException {
        assertThat(show("fsync")).isEqualTo("on");
        assertThat(show("synchronous_commit")).isEqualTo("on");
        assertThat(show("full_page_writes")).isEqualTo("on");
    }

    @Test
    void letsARoleOpenItsOwnDatabase() {
        assertThatNoException().isThrownBy(() -> open(BIKE.name(), BIKE).close());
    }

    @Test
    void keepsARoleOutOfEveryOtherDatabase() {
        for (String other : List.of("bike", "postgres", "template1")) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> open(other, VOUCHER))
                    .withMessageContaining("permission denied for database");
        }
    }

    @Test
    void keepsOutWhoHasNoPassword() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(SERVER.jdbcUrl("bike"), "bike", "guessed"))
                .withMessageContaining("password authentication failed");
    }

    @Test
    void keepsPasswordsAsScram() throws SQLException {
        assertThat(asSuperuser("select rolpassword from pg_authid where rolname = 'bike'"))
                .startsWith("SCRAM-SHA-256$");
    }

    @Test
    void keepsItsDataWhenItIsKilled() throws SQLException {
        try (Connection connection = open("voucher", VOUCHER);
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept as select 42 as answer");
        }
        PROCESS.kill();
        PROCESS.start();
        try (Connection connection = open("voucher", VOUCHER)) {
            assertThat(single(connection, "select answer from kept")).isEqualTo("42");
        }
    }

    private static String show(String setting) throws SQLException {
        return asSuperuser("show " + setting);
    }

    private static String asSuperuser(String query) throws SQLException {
        try (Connection connection = SERVER.superuser("postgres")) {
            return single(connection, query);
        }
    }

    private static String single(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static Connection open(String name, Database as) throws SQLException {
        return DriverManager.getConnection(SERVER.jdbcUrl(name), as.name(), as.password());
    }
}
