package bikerental.local.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Accepts commands from other terminals: one line in, then the lines to print there. */
final class ControlServer implements AutoCloseable {
    /** The last line of a reply. */
    static final String DONE = "done";

    static final String FAILED = "failed";

    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Path socket;
    private final ServerSocketChannel channel;
    private final ControlHandler handler;
    private final ExecutorService conversations = Executors.newVirtualThreadPerTaskExecutor();

    /** Runs one command and prints its progress on the console; false if it failed. */
    interface ControlHandler {
        boolean handle(String line, Console console);
    }

    /** A socket file that exists already is left from a supervisor that was killed: the caller holds the lock. */
    ControlServer(Path socket, ControlHandler handler) {
        this.socket = socket;
        this.handler = handler;
        try {
            Files.deleteIfExists(socket);
            channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on " + socket, e);
        }
        Thread.ofVirtual().start(this::acceptAll);
    }

    private void acceptAll() {
        try {
            while (true) {
                SocketChannel caller = channel.accept();
                conversations.execute(() -> serve(caller));
            }
        } catch (ClosedChannelException closed) {
            // The system is shutting down: no more replies.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(SocketChannel caller) {
        try (caller;
                BufferedReader in = new BufferedReader(Channels.newReader(caller, StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(Channels.newWriter(caller, StandardCharsets.UTF_8), true)) {
            String line = in.readLine();
            if (line != null) {
                out.println(handler.handle(line, out::println) ? DONE : FAILED);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets a reply that has begun finish. */
    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(socket);
            conversations.shutdown();
            conversations.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
