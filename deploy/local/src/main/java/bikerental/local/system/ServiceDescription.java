package bikerental.local.system;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the launcher knows about a service, from {@code services.properties}. */
public record ServiceDescription(
        String name,
        String module,
        int port,
        Optional<String> database,
        List<String> needs,
        Optional<String> client,
        Optional<String> rebuildProfile,
        List<String> jvmArguments,
        Map<String, String> environment) {}
