package bikerental.local.system;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import static org.assertj.core.api.Assertions.assertThat;

class AotCacheTest {
    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void buildJar() throws IOException {
        jar = Files.createFile(folder.resolve("quarkus-run.jar"));
    }

    @Test
    void isWrittenByARunThatTrains() {
        AotCache cache = AotCache.of(jar, true);

        assertThat(cache.jvmArguments()).contains("-XX:AOTCacheOutput=" + folder.resolve("app.aot"));
        assertThat(cache.isInTraining()).isTrue();
        assertThat(AotCache.of(jar, false).jvmArguments()).isEmpty();
    }

    @Test
    void isUsedOnceItIsThere() throws IOException {
        writeCache(1);
        AotCache cache = AotCache.of(jar, true);

        assertThat(cache.jvmArguments()).contains("-XX:AOTCache=" + folder.resolve("app.aot"));
        assertThat(cache.isInTraining()).isFalse();
    }

    @Test
    void isWrittenAnewForAJarThatIsYounger() throws IOException {
        writeCache(-1);

        assertThat(AotCache.of(jar, true).isInTraining()).isTrue();
        assertThat(AotCache.of(jar, false).jvmArguments()).isEmpty();
    }

    private void writeCache(int secondsAfterTheJar) throws IOException {
        Path cache = Files.createFile(folder.resolve("app.aot"));
        FileTime built = Files.getLastModifiedTime(jar);
        Files.setLastModifiedTime(cache, FileTime.from(built.toInstant().plusSeconds(secondsAfterTheJar)));
    }
}
