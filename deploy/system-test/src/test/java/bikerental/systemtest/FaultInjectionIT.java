package bikerental.systemtest;

import bikerental.systemtest.harness.InjectedFaults;
import bikerental.systemtest.harness.PackagedServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import static org.assertj.core.api.Assertions.assertThat;

/** The faults match the packaged code, and the packaged code contains nothing that could inject them. */
class FaultInjectionIT {
    private static final Pattern INJECTS_FAULTS =
            Pattern.compile("org/jboss/byteman/.*|.*\\.btm|bikerental/.*(systemtest|fault|crashpoint|safeguard).*");

    static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(InjectedFaults.SCRIPTS)) {
            return files.sorted().toList();
        }
    }

    /** At run time Byteman only logs that a class, method or type in a rule does not exist, and injects nothing. */
    @ParameterizedTest
    @MethodSource("scripts")
    void eachFaultMatchesThePackagedCode(Path script) {
        assertThat(PackagedServices.problemsOf(script)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CLASS bikerental.rental.application.NoSuchClass\nMETHOD begin\nAT ENTRY\nIF true",
                "CLASS bikerental.rental.application.RentBike\nMETHOD noSuchMethod\nAT ENTRY\nIF true",
                "CLASS bikerental.rental.application.RentBike\nMETHOD begin\nAT INVOKE noSuchCall\nIF true",
                "CLASS bikerental.rental.application.RentBike\nMETHOD begin\nAT ENTRY\nIF $1 instanceof no.such.Type"
            })
    void aFaultThatMatchesNothingIsReported(String rule, @TempDir Path folder) throws IOException {
        Path script = folder.resolve("nowhere.btm");
        Files.writeString(script, "RULE nowhere\n" + rule + "\nDO traceln(\"here\")\nENDRULE\n");

        assertThat(PackagedServices.problemsOf(script)).isNotEmpty();
    }

    @Test
    void noPackagedJarCanInjectFaults() throws IOException {
        assertThat(PackagedServices.jars()).hasSizeGreaterThan(100);
        for (Path packaged : PackagedServices.jars()) {
            try (JarFile jar = new JarFile(packaged.toFile())) {
                assertThat(jar.stream().map(ZipEntry::getName).filter(FaultInjectionIT::injectsFaults))
                        .as(packaged.toString())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org/jboss/byteman/agent/Main.class",
                "faults/die-after-spend.btm",
                "bikerental/kit/systemtest/Trap.class",
                "bikerental/kit/events/CrashPoint.class"
            })
    void aClassThatInjectsFaultsIsRecognized(String entry) {
        assertThat(injectsFaults(entry)).isTrue();
    }

    private static boolean injectsFaults(String entry) {
        return INJECTS_FAULTS.matcher(entry.toLowerCase(Locale.ROOT)).matches();
    }
}
