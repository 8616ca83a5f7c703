package bikerental.local.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Sends a command to the supervisor from another terminal. */
final class ControlClient {
    private final Path socket;

    ControlClient(Path socket) {
        this.socket = socket;
    }

    /** Whether the command succeeded; empty if no supervisor runs. */
    Optional<Boolean> ask(String line, Console console) {
        if (!Files.exists(socket)) {
            return Optional.empty();
        }
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return Optional.of(ask(line, console, channel));
        } catch (IOException nobodyListens) {
            return Optional.empty();
        }
    }

    private static boolean ask(String line, Console console, SocketChannel channel) {
        PrintWriter out = new PrintWriter(Channels.newWriter(channel, StandardCharsets.UTF_8), true);
        out.println(line);
        BufferedReader in = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
        try {
            String previous = in.readLine();
            for (String next = in.readLine(); previous != null && next != null; next = in.readLine()) {
                console.say(previous);
                previous = next;
            }
            return ControlServer.DONE.equals(previous);
        } catch (IOException e) {
            throw new UncheckedIOException("The supervisor has gone away.", e);
        }
    }
}
