package bikerental.systemtest.network;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.Socket;

/** One connection over a link: two sockets and what goes from each to the other. */
final class Connection implements AutoCloseable {
    private static final int PIECE = 16 * 1024;

    private final Link link;
    private final Socket client;
    private volatile @Nullable Socket server;

    Connection(Link link, Socket client) {
        this.link = link;
        this.client = client;
    }

    void passOnTo(Socket target) throws IOException {
        server = target;
        client.setTcpNoDelay(true);
        target.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> pump(client, target));
        Thread.ofVirtual().start(() -> pump(target, client));
    }

    private void pump(Socket from, Socket to) {
        byte[] piece = new byte[PIECE];
        try {
            for (int read = from.getInputStream().read(piece);
                    read >= 0;
                    read = from.getInputStream().read(piece)) {
                link.pass();
                to.getOutputStream().write(piece, 0, read);
            }
        } catch (IOException broken) {
            // Its other half breaks with it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        reset(client);
        reset(server);
        link.ended(this);
    }

    private static void reset(@Nullable Socket socket) {
        try {
            if (socket != null) {
                socket.setSoLinger(true, 0);
                socket.close();
            }
        } catch (IOException closedAlready) {
            // That is what was wanted.
        }
    }
}
