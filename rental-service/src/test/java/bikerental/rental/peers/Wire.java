package bikerental.rental.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The network in front of a stub peer: it can be cut, together with all calls in progress. */
final class Wire implements AutoCloseable {
    private static final int BACKLOG = 50;

    private final ServerSocket entrance;
    private final int exit;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    Wire(int port, int exit) {
        this.exit = exit;
        try {
            entrance = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.startVirtualThread(this::accept);
    }

    /** Closes the current connections; new ones are possible. */
    void cut() {
        open.forEach(Wire::end);
    }

    @Override
    public void close() {
        end(entrance);
        cut();
    }

    private void accept() {
        try {
            while (!entrance.isClosed()) {
                relay(entrance.accept());
            }
        } catch (IOException _) {
            cut();
        }
    }

    private void relay(Socket caller) throws IOException {
        Socket service = new Socket(InetAddress.getLoopbackAddress(), exit);
        for (Socket end : Set.of(caller, service)) {
            end.setTcpNoDelay(true);
            open.add(end);
        }
        Thread.startVirtualThread(() -> pump(caller, service));
        Thread.startVirtualThread(() -> pump(service, caller));
    }

    private void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // The connection was cut.
        } finally {
            end(from);
            end(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void end(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
