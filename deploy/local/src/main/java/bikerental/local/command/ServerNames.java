package bikerental.local.command;

import bikerental.local.system.LocalSystem;
import bikerental.local.system.ServiceDescription;
import bikerental.local.system.ServiceList;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The names of the servers, with aliases: "bike" is also "bike-service". */
final class ServerNames {
    private final Map<String, String> names = new HashMap<>(Map.of("postgres", "postgresql"));

    ServerNames(LocalSystem system) {
        for (ServiceDescription service : ServiceList.ofTheSystem().services()) {
            names.put(service.module(), service.name());
        }
        system.names().forEach(name -> names.put(name, name));
    }

    Optional<String> find(String word) {
        return Optional.ofNullable(names.get(word));
    }
}
