package bikerental.systemtest.harness;

import bikerental.local.system.ServiceDescription;
import bikerental.local.system.ServiceList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The jars of all services as operators deploy them. */
public final class PackagedServices {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();

    private PackagedServices() {}

    /** All jars of all services. */
    public static List<Path> jars() {
        return ServiceList.ofTheSystem().services().stream()
                .flatMap(service -> jarsOf(service).stream())
                .toList();
    }

    private static List<Path> jarsOf(ServiceDescription service) {
        try (Stream<Path> files = Files.walk(PROJECT.resolve(service.module()).resolve("target/quarkus-app"))) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Byteman's own checker says about a script, with only the packaged jars to check it against; empty if all is well. */
    public static List<String> problemsOf(Path script) {
        URL[] urls = Stream.concat(Stream.of(InjectedFaults.agent()), jars().stream())
                .map(PackagedServices::urlOf)
                .toArray(URL[]::new);
        try (URLClassLoader packaged = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            Class<?> type = packaged.loadClass("org.jboss.byteman.check.RuleCheck");
            Object check = type.getConstructor().newInstance();
            type.getMethod("addRuleFile", String.class).invoke(check, script.toString());
            type.getMethod("checkRules").invoke(check);
            Object result = type.getMethod("getResult").invoke(check);
            return Stream.of("Error", "ParseError", "TypeError", "Warning", "TypeWarning")
                    .flatMap(kind -> messages(result, kind))
                    .toList();
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(script + " could not be checked", e);
        }
    }

    private static Stream<String> messages(Object result, String kind) {
        try {
            List<?> messages = (List<?>)
                    result.getClass().getMethod("get" + kind + "Messages").invoke(result);
            return messages.stream().map(String::valueOf);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL urlOf(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
