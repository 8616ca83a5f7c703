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

/** Lets other terminals talk to the supervisor: one line asks, the lines that come back are for the person who asked. */
final class ControlServer implements AutoCloseable {
    /** What the last line of an answer is. */
    static final String DONE = "done";

    static final String FAILED = "failed";

    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Path socket;
    private final ServerSocketChannel channel;
    private final ControlHandler handler;
    private final ExecutorService conversations = Executors.newVirtualThreadPerTaskExecutor();

    /** Does what a line asks for, and says on the console how that goes; false if it went wrong. */
    interface ControlHandler {
        boolean handle(String line, Console console);
    }

    /** A socket that is there already belongs to a supervisor that was killed: the caller holds the lock. */
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
            // The system is ending: nobody is to be answered any more.
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

    /** Who is being answered hears the end of it. */
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
