package bikerental.local.system;

import bikerental.local.process.Command;
import bikerental.local.process.HttpProbe;
import bikerental.local.process.Programs;
import bikerental.local.process.Server;
import bikerental.local.process.StartFailed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One replica of a service: its packaged jar in a JVM of its own. */
record QuarkusService(
        String name,
        int port,
        Path jar,
        AotCache aotCache,
        List<String> jvmArguments,
        Map<String, String> environment,
        Path log)
        implements Server {
    private static final List<String> SMALL_JVM = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");
    private static final Duration WRITES_ITS_CACHE = Duration.ofMinutes(5);

    @Override
    public void prepare() {
        if (!Files.exists(jar)) {
            throw new StartFailed(name + " is not built: " + jar + " is missing.");
        }
    }

    @Override
    public Command command() {
        List<String> words = new ArrayList<>();
        words.add(Programs.java());
        words.addAll(SMALL_JVM);
        words.addAll(jvmArguments);
        words.addAll(aotCache.jvmArguments());
        words.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        return new Command(words, environment);
    }

    @Override
    public boolean answers() {
        return HttpProbe.isOk("http://127.0.0.1:" + port + "/q/health/ready");
    }

    @Override
    public Duration stopTimeout() {
        return aotCache.isInTraining() ? WRITES_ITS_CACHE : Server.super.stopTimeout();
    }
}
