package bikerental.local.process;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ReaperIT {
    @TempDir
    private Path folder;

    @Test
    void endsTheChildrenOfAJvmThatIsKilled() throws Exception {
        Process owner = new ProcessBuilder(
                        Programs.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = owner.inputReader()) {
            ProcessHandle child =
                    ProcessHandle.of(Long.parseLong(lines.readLine())).orElseThrow();
            assertThat(child.isAlive()).isTrue();
            owner.destroyForcibly().waitFor();
            await().until(() -> !child.isAlive());
        }
    }

    /** Starts one child, says which, and waits to be killed. */
    static final class Owner {
        public static void main(String[] arguments) throws InterruptedException {
            ServerProcess process = ServerProcess.ofThisJvm(StubServer.thatWaits("stub", Path.of(arguments[0])));
            process.start();
            System.out.println(process.child().orElseThrow().pid());
            Thread.currentThread().join();
        }
    }
}
