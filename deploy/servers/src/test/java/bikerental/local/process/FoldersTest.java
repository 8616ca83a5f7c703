package bikerental.local.process;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

class FoldersTest {
    @TempDir
    private Path folder;

    @Test
    void deletesAllThatIsInAFolder() throws Exception {
        Path victim = folder.resolve("victim");
        Files.createDirectories(victim.resolve("a/b"));
        Files.writeString(victim.resolve("a/b/file"), "content");
        Folders.delete(victim);
        assertThat(victim).doesNotExist();
    }

    @Test
    void deletesALinkAndNotWhatItPointsTo() throws Exception {
        Path kept = Files.createDirectories(folder.resolve("kept"));
        Files.writeString(kept.resolve("file"), "content");
        Path victim = Files.createDirectories(folder.resolve("victim"));
        Files.createSymbolicLink(victim.resolve("link"), kept);
        Folders.delete(victim);
        assertThat(victim).doesNotExist();
        assertThat(kept.resolve("file")).hasContent("content");
    }
}
