package bikerental.local.system;

import bikerental.local.postgres.Durability;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a local system is run.
 *
 * @param project the folder with the services' modules, whose jars are started
 * @param folder where data and logs are kept
 * @param profile the Quarkus profile of the services
 * @param services those to run; "rental-2" is a second replica of rental
 * @param environment what single services are told besides, by name
 * @param jvmArguments what the JVM of every service is told besides
 * @param trainsAotCaches whether a service without an AOT cache writes one when it stops; both its start and its stop then take longer
 */
public record LocalOptions(
        Path project,
        Path folder,
        PortPlan ports,
        String profile,
        Durability durability,
        List<String> services,
        Map<String, Map<String, String>> environment,
        List<String> jvmArguments,
        boolean trainsAotCaches) {

    /** All services on free ports, durable as in production. */
    public static LocalOptions in(Path project, Path folder) {
        return new LocalOptions(
                project,
                folder,
                PortPlan.free(),
                "local",
                Durability.FULL,
                ServiceList.ofTheSystem().names(),
                Map.of(),
                List.of(),
                false);
    }

    public LocalOptions ports(PortPlan chosen) {
        return new LocalOptions(
                project, folder, chosen, profile, durability, services, environment, jvmArguments, trainsAotCaches);
    }

    public LocalOptions profile(String chosen) {
        return new LocalOptions(
                project, folder, ports, chosen, durability, services, environment, jvmArguments, trainsAotCaches);
    }

    public LocalOptions services(String... chosen) {
        return new LocalOptions(
                project,
                folder,
                ports,
                profile,
                durability,
                List.of(chosen),
                environment,
                jvmArguments,
                trainsAotCaches);
    }

    public LocalOptions environment(String service, Map<String, String> variables) {
        Map<String, Map<String, String>> all = new HashMap<>(environment);
        all.put(service, Map.copyOf(variables));
        return new LocalOptions(
                project, folder, ports, profile, durability, services, all, jvmArguments, trainsAotCaches);
    }

    public LocalOptions jvmArguments(String... chosen) {
        return new LocalOptions(
                project, folder, ports, profile, durability, services, environment, List.of(chosen), trainsAotCaches);
    }

    public LocalOptions trainsAotCaches(boolean chosen) {
        return new LocalOptions(
                project, folder, ports, profile, durability, services, environment, jvmArguments, chosen);
    }

    Path data(String server) {
        return folder.resolve("data").resolve(server);
    }

    /** The log file of a server. */
    public Path log(String server) {
        return folder.resolve("logs").resolve(server + ".log");
    }
}
