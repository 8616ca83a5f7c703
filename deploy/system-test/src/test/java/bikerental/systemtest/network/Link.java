package bikerental.systemtest.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way from one service to another: a port of this machine whose connections are passed on, as long as nothing is wrong with it. */
public final class Link implements AutoCloseable {
    private final ServerSocket door;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private volatile List<Integer> targets;
    private volatile Traffic traffic = new Traffic.Flows();

    Link(int target) {
        targets = List.of(target);
        try {
            door = new ServerSocket(0, 128, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::acceptAll);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Spreads new connections over several replicas. */
    public void leadsTo(List<Integer> ports) {
        targets = List.copyOf(ports);
    }

    public void cut() {
        become(new Traffic.Cut());
        connections.forEach(Connection::close);
    }

    public void hold() {
        become(new Traffic.Held());
    }

    public void slowDown(Duration delay) {
        become(new Traffic.Slow(delay));
    }

    public void heal() {
        become(new Traffic.Flows());
    }

    private synchronized void become(Traffic next) {
        traffic = next;
        notifyAll();
    }

    /** Returns when a piece may pass. */
    void pass() throws InterruptedException {
        if (traffic instanceof Traffic.Slow(Duration delay)) {
            Thread.sleep(delay);
        }
        synchronized (this) {
            while (traffic instanceof Traffic.Held) {
                wait();
            }
        }
    }

    private void acceptAll() {
        try {
            while (!door.isClosed()) {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> connect(client));
            }
        } catch (IOException closed) {
            connections.forEach(Connection::close);
        }
    }

    private void connect(Socket client) {
        Connection connection = new Connection(this, client);
        connections.add(connection);
        try {
            connection.passOnTo(target());
        } catch (IOException refused) {
            connection.close();
        }
        // Cut in the very moment in which it was opened.
        if (traffic instanceof Traffic.Cut) {
            connection.close();
        }
    }

    /** The first replica that takes the connection, in no particular order. */
    private Socket target() throws IOException {
        List<Integer> ports = new ArrayList<>(targets);
        Collections.shuffle(ports);
        IOException failure = new IOException("no target");
        for (int port : ports) {
            try {
                return new Socket(InetAddress.getLoopbackAddress(), port);
            } catch (IOException refused) {
                failure = refused;
            }
        }
        throw failure;
    }

    void ended(Connection connection) {
        connections.remove(connection);
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
