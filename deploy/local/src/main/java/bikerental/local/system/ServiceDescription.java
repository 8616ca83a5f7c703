package bikerental.local.system;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of a service from the outside, as {@code services.properties} says it. */
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
