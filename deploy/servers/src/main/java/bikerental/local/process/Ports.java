package bikerental.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback interface. */
public final class Ports {
    /** Below the range from which systems take the ports of outgoing connections, so that a stopped server gets its port back. */
    private static final int LOWEST = 15_000;

    private static final int HIGHEST = 32_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** A port that nobody listens on and that this JVM has given to nobody else. */
    public static int free() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port) && GIVEN.add(port)) {
                return port;
            }
        }
    }

    /** Says in one line what to do when somebody else has the server's port. */
    public static void require(Server server) {
        if (!isFree(server.port())) {
            throw new StartFailed(
                    "Port %d, which %s needs, is taken: end the program that uses it, or set %s to another."
                            .formatted(server.port(), server.name(), setting(server.name())));
        }
    }

    /** The environment variable that moves a server to another port. */
    public static String setting(String server) {
        return server.toUpperCase(Locale.ROOT).replace('-', '_') + "_PORT";
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
