package bikerental.systemtest.network;

import bikerental.local.system.LocalOptions;
import bikerental.local.system.PortPlan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The links over which the edge calls the services, and the core calls those that it needs for a decision. */
public final class Network implements AutoCloseable {
    private static final Map<String, List<String>> WHO_CALLS_WHOM = Map.of(
            "edge", List.of("rental", "bike", "voucher", "user", "mypage"),
            "rental", List.of("bike", "voucher"));

    private final Map<String, Map<String, Link>> links = new LinkedHashMap<>();

    public Network(PortPlan ports) {
        WHO_CALLS_WHOM.forEach((from, all) -> {
            Map<String, Link> own = new LinkedHashMap<>();
            all.forEach(to -> own.put(to, new Link(ports.port(to, 0))));
            links.put(from, own);
        });
    }

    /** The options under which services call over this network. */
    public LocalOptions of(LocalOptions options) {
        LocalOptions wired = options;
        for (String from : links.keySet()) {
            wired = wired.environment(from, environment(from));
        }
        return wired;
    }

    /** What a service is told so that it calls over this network; nothing for one that calls nobody. */
    public Map<String, String> environment(String service) {
        Map<String, String> variables = new HashMap<>();
        links.getOrDefault(service, Map.of())
                .forEach((to, link) ->
                        variables.put(to.toUpperCase(Locale.ROOT) + "_PORT", String.valueOf(link.port())));
        return variables;
    }

    public Link link(String from, String to) {
        return links.get(from).get(to);
    }

    public void heal() {
        links.values().forEach(own -> own.values().forEach(Link::heal));
    }

    @Override
    public void close() {
        links.values().forEach(own -> own.values().forEach(Link::close));
    }
}
