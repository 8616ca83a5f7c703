package bikerental.systemtest.harness;

import org.jboss.byteman.agent.Main;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The faults that Byteman puts into a service's code while the service starts. The packaged jars are not prepared for them. */
public final class InjectedFaults {
    /** One Byteman script per fault, named after it. */
    public static final Path SCRIPTS = Path.of("src/test/resources/faults").toAbsolutePath();

    private InjectedFaults() {}

    /** The environment of a service that starts with these faults. */
    public static Map<String, String> environment(String... faults) {
        String scripts =
                Stream.of(faults).map(fault -> "script:" + script(fault)).collect(Collectors.joining(","));
        return Map.of("JAVA_TOOL_OPTIONS", "\"-javaagent:" + agent() + "=" + scripts + "\"");
    }

    private static Path script(String fault) {
        Path script = SCRIPTS.resolve(fault + ".btm");
        if (!Files.exists(script)) {
            throw new IllegalArgumentException("There is no fault " + fault + " in " + SCRIPTS);
        }
        return script;
    }

    /** Byteman's jar. */
    public static Path agent() {
        try {
            return Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
