package bikerental.local.postgres;

import bikerental.local.LocalSecrets;

/** A database and the one role that may open it; the two have the same name. */
public record Database(String name) {
    public Database {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not a name for a database: " + name);
        }
    }

    public String password() {
        return LocalSecrets.databasePassword(name);
    }
}
