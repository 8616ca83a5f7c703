package bikerental.local;

/** Every secret of a local system. They are public: services accept them in their profiles for development and tests only. */
public final class LocalSecrets {
    public static final String POSTGRES_SUPERUSER = "postgres";
    public static final String KEYCLOAK_ADMIN = "admin";

    private static final String SUFFIX = "-local-only";

    private LocalSecrets() {}

    /** The password of the role that owns the database, which has the database's name. */
    public static String databasePassword(String role) {
        return role + SUFFIX;
    }

    /** The secret of a confidential client of the realm. */
    public static String clientSecret(String client) {
        return client + SUFFIX;
    }

    public static String keycloakAdminPassword() {
        return KEYCLOAK_ADMIN + SUFFIX;
    }
}
