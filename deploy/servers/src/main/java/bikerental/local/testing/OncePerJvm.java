package bikerental.local.testing;

import bikerental.local.process.Folders;
import bikerental.local.process.Ports;
import bikerental.local.process.Server;
import bikerental.local.process.ServerProcess;

import java.nio.file.Path;
import java.util.function.Function;

/** Starts a server when it is first asked for. Quarkus loads our classes several times in one JVM; its system properties exist once. */
final class OncePerJvm {
    private static final String PREFIX = "bikerental.testing.";

    private OncePerJvm() {}

    /** Where a server keeps its files and listens. */
    record Place(Path folder, int port) {
        Path data() {
            return folder.resolve("data");
        }

        Path log() {
            return folder.resolve("log");
        }
    }

    static Place running(String name, Function<Place, Server> server) {
        synchronized (Runtime.getRuntime()) {
            String port = System.getProperty(PREFIX + name + ".port");
            if (port != null) {
                return new Place(Path.of(System.getProperty(PREFIX + name + ".folder")), Integer.parseInt(port));
            }
            Place place = new Place(Folders.temporary(name), Ports.free());
            start(server.apply(place), place);
            System.setProperty(PREFIX + name + ".folder", place.folder().toString());
            System.setProperty(PREFIX + name + ".port", String.valueOf(place.port()));
            return place;
        }
    }

    private static void start(Server server, Place place) {
        ServerProcess process = ServerProcess.ofThisJvm(server);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            process.kill();
                            Folders.delete(place.folder());
                        },
                        "end " + server.name()));
        process.start();
    }
}
