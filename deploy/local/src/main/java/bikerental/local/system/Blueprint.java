package bikerental.local.system;

import bikerental.local.kafka.EmbeddedKafka;
import bikerental.local.keycloak.EmbeddedKeycloak;
import bikerental.local.postgres.Database;
import bikerental.local.postgres.EmbeddedPostgres;
import bikerental.local.process.Server;
import bikerental.local.process.StartFailed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The servers of a system, wired together by the options; nothing runs yet. */
final class Blueprint {
    private final LocalOptions options;
    private final ServiceList list = ServiceList.ofTheSystem();
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final EmbeddedPostgres postgres;
    private final EmbeddedKafka kafka;
    private final EmbeddedKeycloak keycloak;
    private final ServiceEnvironment environment;

    Blueprint(LocalOptions options) {
        this.options = options;
        list.services().forEach(service -> ports.put(service.name(), port(service.name(), service.port())));
        postgres = new EmbeddedPostgres(
                options.data(EmbeddedPostgres.NAME),
                port(EmbeddedPostgres.NAME, 5433),
                options.durability(),
                databases(),
                options.log(EmbeddedPostgres.NAME));
        kafka = new EmbeddedKafka(
                options.data(EmbeddedKafka.NAME),
                port(EmbeddedKafka.NAME, EmbeddedKafka.USUAL_PORT),
                options.log(EmbeddedKafka.NAME));
        keycloak = new EmbeddedKeycloak(
                options.data(EmbeddedKeycloak.NAME),
                port(EmbeddedKeycloak.NAME, 8180),
                "http://localhost:" + ports.get("edge"),
                options.log(EmbeddedKeycloak.NAME));
        environment = new ServiceEnvironment(options.profile(), postgres.port(), kafka, keycloak, ports);
    }

    EmbeddedPostgres postgres() {
        return postgres;
    }

    EmbeddedKafka kafka() {
        return kafka;
    }

    EmbeddedKeycloak keycloak() {
        return keycloak;
    }

    /** All servers, each after those it needs. */
    List<Server> servers() {
        List<Server> servers = new ArrayList<>(List.of(postgres, kafka, keycloak));
        options.services().forEach(name -> servers.add(service(name, Map.of())));
        return servers;
    }

    List<String> needs(String server) {
        return options.services().contains(server) ? list.named(server).needs() : List.of();
    }

    /** A service with more environment variables than the options give. */
    Server service(String name, Map<String, String> more) {
        ServiceDescription service = list.named(name);
        int port = service.name().equals(name) ? ports.getOrDefault(name, service.port()) : port(name, 0);
        Map<String, String> variables =
                new LinkedHashMap<>(options.environment().getOrDefault(name, Map.of()));
        variables.putAll(more);
        return quarkusService(name, port, service, variables);
    }

    /** The jar of a service, started to rebuild the service's tables and exit. */
    Server rebuild(String name) {
        ServiceDescription service = list.named(name);
        String profile = service.rebuildProfile()
                .orElseThrow(() -> new StartFailed(name + " has no tables that could be rebuilt."));
        return quarkusService(
                name + "-rebuild", 0, service, Map.of("QUARKUS_PROFILE", options.profile() + "," + profile));
    }

    private Server quarkusService(String name, int port, ServiceDescription service, Map<String, String> variables) {
        Path jar = options.project().resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        return new QuarkusService(
                name,
                port,
                jar,
                AotCache.of(jar, options.trainsAotCaches()),
                Stream.concat(service.jvmArguments().stream(), options.jvmArguments().stream())
                        .toList(),
                environment.of(service, port, variables),
                options.log(name));
    }

    private List<Database> databases() {
        return list.services().stream()
                .flatMap(service -> service.database().stream())
                .map(Database::new)
                .toList();
    }

    private int port(String server, int usual) {
        return options.ports().port(server, usual);
    }
}
