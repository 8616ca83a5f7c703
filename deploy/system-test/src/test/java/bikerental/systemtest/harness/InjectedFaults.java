package bikerental.systemtest.harness;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import org.jboss.byteman.agent.Main;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The faults that Byteman puts into the code of a running service. The packaged jars are not prepared for them. */
public final class InjectedFaults {
    /** One Byteman script per fault, named after it. */
    public static final Path SCRIPTS = Path.of("src/test/resources/faults").toAbsolutePath();

    private InjectedFaults() {}

    /** Injects the faults into a JVM, which keeps them until it ends. A JVM accepts this only once. */
    static void inject(long pid, String... faults) {
        String scripts =
                Stream.of(faults).map(fault -> "script:" + script(fault)).collect(Collectors.joining(","));
        try {
            VirtualMachine service = VirtualMachine.attach(String.valueOf(pid));
            try {
                service.loadAgent(agent().toString(), scripts);
            } finally {
                service.detach();
            }
        } catch (IOException
                | AttachNotSupportedException
                | AgentLoadException
                | AgentInitializationException failure) {
            throw new IllegalStateException("No faults could be injected into process " + pid, failure);
        }
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
