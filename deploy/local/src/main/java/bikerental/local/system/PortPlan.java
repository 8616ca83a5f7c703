package bikerental.local.system;

import bikerental.local.process.Ports;
import bikerental.local.process.StartFailed;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which server listens on which port. */
public interface PortPlan {
    int port(String server, int usual);

    /** The default ports; an environment variable overrides each. */
    static PortPlan usual(Map<String, String> environment) {
        return (server, usual) -> Optional.ofNullable(environment.get(Ports.setting(server)))
                .map(text -> parsed(Ports.setting(server), text))
                .orElse(usual);
    }

    /** Free ports, so that several systems run on one machine. */
    static PortPlan free() {
        Map<String, Integer> given = new ConcurrentHashMap<>();
        return (server, usual) -> given.computeIfAbsent(server, key -> Ports.free());
    }

    private static int parsed(String setting, String text) {
        if (!text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > 65_535) {
            throw new StartFailed(setting + "=" + text + " is not a port.");
        }
        return Integer.parseInt(text);
    }
}
