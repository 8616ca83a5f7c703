package bikerental.local.postgres;

import bikerental.local.LocalSecrets;
import bikerental.local.process.ChildProcess;
import bikerental.local.process.Command;
import bikerental.local.process.Folders;
import bikerental.local.process.StartFailed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The files of a PostgreSQL server, made by {@code initdb}: nobody gets in without a password (SCRAM). */
final class PostgresCluster {
    private final Path data;
    private final Durability durability;
    private final Path log;

    PostgresCluster(Path data, Durability durability, Path log) {
        this.data = data;
        this.durability = durability;
        this.log = log;
    }

    /** In a folder beside it first, so that an interrupted attempt is never taken for a server's data. */
    void initialise() {
        Path attempt = data.resolveSibling(data.getFileName() + ".initialising");
        Folders.delete(attempt);
        try {
            Files.createDirectories(data.getParent());
            Path password = Files.createTempFile(data.getParent(), "initdb", ".password");
            try {
                Files.writeString(password, LocalSecrets.databasePassword(LocalSecrets.POSTGRES_SUPERUSER));
                run(words(attempt, password));
            } finally {
                Files.delete(password);
            }
            Files.move(attempt, data);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + data, e);
        }
    }

    private List<String> words(Path attempt, Path password) {
        List<String> words = new ArrayList<>(PostgresBinaries.words(
                "initdb",
                "-D",
                attempt.toString(),
                "-U",
                LocalSecrets.POSTGRES_SUPERUSER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + password,
                "-E",
                "UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        if (durability == Durability.NONE) {
            words.add("--no-sync");
        }
        return words;
    }

    private void run(List<String> words) {
        if (ChildProcess.runToItsEnd(new Command(words, Map.of()), log) != 0) {
            throw new StartFailed("PostgreSQL's initdb failed: see " + log + ".");
        }
    }
}
