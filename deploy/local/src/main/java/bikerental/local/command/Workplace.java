package bikerental.local.command;

import java.nio.file.Path;

/** The folder {@code .local} of a checkout, where a running system keeps everything. */
record Workplace(Path project) {
    /** Relative to the project's folder, which is our working directory: the path of a socket may have no more than about 100 characters. */
    static final Path CONTROL_SOCKET = Path.of(".local", "run", "control");

    Path folder() {
        return project.resolve(".local");
    }

    Path data() {
        return folder().resolve("data");
    }

    Path logs() {
        return folder().resolve("logs");
    }

    Path processes() {
        return folder().resolve("run").resolve("processes");
    }

    Path lock() {
        return folder().resolve("run").resolve("lock");
    }
}
