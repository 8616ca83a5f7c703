package bikerental.local.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All services, read from {@code deploy/local/services.properties}. */
public final class ServiceList {
    private final Properties file;

    ServiceList(Properties file) {
        this.file = file;
    }

    public static ServiceList ofTheSystem() {
        Properties file = new Properties();
        try (InputStream content =
                Objects.requireNonNull(ServiceList.class.getResourceAsStream("services.properties"))) {
            file.load(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ServiceList(file);
    }

    public List<ServiceDescription> services() {
        return words("services").map(this::service).toList();
    }

    public List<String> names() {
        return services().stream().map(ServiceDescription::name).toList();
    }

    /** The service of that name; "rental-2" is one more replica of "rental". */
    public ServiceDescription named(String name) {
        String service = name.replaceFirst("-\\d+$", "");
        return services().stream()
                .filter(candidate -> candidate.name().equals(service))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no service " + name + " in " + names()));
    }

    private ServiceDescription service(String name) {
        return new ServiceDescription(
                name,
                value(name + ".module").orElseThrow(() -> new IllegalStateException(name + " has no module")),
                value(name + ".port")
                        .map(Integer::valueOf)
                        .orElseThrow(() -> new IllegalStateException(name + " has no port")),
                value(name + ".database"),
                words(name + ".needs").toList(),
                value(name + ".client"),
                value(name + ".rebuild"),
                words(name + ".jvm").toList(),
                environment(name + ".environment."));
    }

    private Map<String, String> environment(String prefix) {
        return file.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> key.substring(prefix.length()), file::getProperty));
    }

    private Stream<String> words(String key) {
        return value(key).stream().flatMap(words -> Stream.of(words.split("\\s+")));
    }

    private Optional<String> value(String key) {
        return Optional.ofNullable(file.getProperty(key)).map(String::strip);
    }
}
