package bikerental.local.command;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class ControlTest {
    @TempDir
    private Path folder;

    private final List<String> heard = new ArrayList<>();

    @Test
    void passesOnWhatIsSaidAndHowItWent() {
        try (ControlServer server = new ControlServer(socket(), ControlTest::echo)) {
            assertThat(client().ask("hello", heard::add)).contains(true);
            assertThat(client().ask("fail", heard::add)).contains(false);
        }
        assertThat(heard).containsExactly("You said", "hello", "You said", "fail");
    }

    @Test
    void noticesThatNobodyIsThere() {
        assertThat(client().ask("hello", heard::add)).isEmpty();
    }

    @Test
    void noticesThatOnlyTheSocketOfAKilledSupervisorIsThere() throws Exception {
        Files.createFile(socket());
        assertThat(client().ask("hello", heard::add)).isEmpty();
    }

    @Test
    void takesThePlaceOfAKilledSupervisor() throws Exception {
        Files.createFile(socket());
        try (ControlServer server = new ControlServer(socket(), ControlTest::echo)) {
            assertThat(client().ask("hello", heard::add)).contains(true);
        }
    }

    private static boolean echo(String line, Console console) {
        console.say("You said");
        console.say(line);
        return !line.equals("fail");
    }

    private ControlClient client() {
        return new ControlClient(socket());
    }

    private Path socket() {
        return folder.resolve("control");
    }
}
