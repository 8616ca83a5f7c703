package bikerental.local.system;

import bikerental.local.process.Server;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class BlueprintTest {
    private static final LocalOptions OPTIONS = LocalOptions.in(Path.of("project"), Path.of("folder"))
            .ports((server, usual) -> usual == 0 ? 7777 : usual)
            .services("rental", "rental-2", "bike", "edge");
    private final Blueprint blueprint = new Blueprint(OPTIONS.profile("systemtest")
            .environment("bike", Map.of("BIKERENTAL_CRASH_AT", "commit"))
            .jvmArguments("-Xmx64m"));

    @Test
    void drawsTheInfrastructureAndTheChosenServices() {
        assertThat(blueprint.servers().stream().map(Server::name))
                .containsExactly("postgresql", "kafka", "keycloak", "rental", "rental-2", "bike", "edge");
    }

    @Test
    void letsAServiceOpenItsOwnDatabaseOnly() {
        assertThat(environment("bike"))
                .containsEntry("DB_NAME", "bike")
                .containsEntry("DB_USER", "bike")
                .containsEntry("DB_PASSWORD", "bike-local-only")
                .containsEntry("DB_PORT", "5433");
        assertThat(environment("edge")).doesNotContainKeys("DB_NAME", "DB_PASSWORD");
    }

    @Test
    void givesAClientsSecretToThatClientOnly() {
        assertThat(environment("rental")).containsEntry("OIDC_CLIENT_SECRET", "rental-service-local-only");
        assertThat(environment("bike")).doesNotContainKey("OIDC_CLIENT_SECRET");
    }

    @Test
    void tellsEveryServiceWhereTheOthersAre() {
        assertThat(environment("edge"))
                .containsEntry("RENTAL_HOST", "127.0.0.1")
                .containsEntry("RENTAL_PORT", "8081")
                .containsEntry("MYPAGE_PORT", "8085")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9094")
                .containsEntry("KEYCLOAK_URL", "http://127.0.0.1:8180")
                .containsEntry("OIDC_AUTH_SERVER_URL", "http://127.0.0.1:8180/realms/bikerental");
    }

    @Test
    void runsAReplicaBesideItsServiceOnTheSameDatabase() {
        assertThat(environment("rental-2"))
                .containsEntry("QUARKUS_HTTP_PORT", "7777")
                .containsEntry("RENTAL_PORT", "8081")
                .containsEntry("DB_NAME", "rental");
    }

    @Test
    void passesOnWhatTheOptionsSay() {
        assertThat(environment("bike"))
                .containsEntry("QUARKUS_PROFILE", "systemtest")
                .containsEntry("BIKERENTAL_CRASH_AT", "commit");
        assertThat(List.of(server("bike"), server("rental-2")))
                .allSatisfy(service -> assertThat(service.command().words()).contains("-Xmx64m"));
    }

    @Test
    void sparesTheSecondCompilerWhereNoRideWaits() {
        String firstOnly = "-XX:TieredStopAtLevel=1";
        assertThat(blueprint.rebuild("mypage").command().words()).contains(firstOnly);
        assertThat(server("rental").command().words()).doesNotContain(firstOnly);
    }

    @Test
    void startsTheJarOfTheServicesModule() {
        assertThat(server("bike").command().words().getLast())
                .endsWith("project/bike-service/target/quarkus-app/quarkus-run.jar");
    }

    @Test
    void rebuildsTheTablesOfAServiceByItsOwnJarUnderOneMoreProfile() {
        Server rebuild = blueprint.rebuild("mypage");
        assertThat(rebuild.name()).isEqualTo("mypage-rebuild");
        assertThat(rebuild.command().words().getLast()).contains("mypage-service/");
        assertThat(rebuild.command().environment())
                .containsEntry("QUARKUS_PROFILE", "systemtest,rebuild")
                .containsEntry("DB_NAME", "mypage");
    }

    @Test
    void listensOnThisMachineOnly() {
        List<Server> services = blueprint.servers().subList(3, 7);
        assertThat(services)
                .allSatisfy(service ->
                        assertThat(service.command().environment()).containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1"));
    }

    private Map<String, String> environment(String service) {
        return server(service).command().environment();
    }

    private Server server(String name) {
        return blueprint.servers().stream()
                .filter(server -> server.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
