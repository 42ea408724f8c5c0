package dev.ggen.hub.database;

/** The database roles of the hub; migrations name them in their grants. */
public enum Role {
    /** Owns all tables and runs the migrations; row-level security is forced on it too. */
    OWNER("ggen_owner"),
    /** What the hub works as; can't bypass row-level security. */
    APP("ggen_app"),
    /** Reads past row-level security, for backups only. */
    SYSTEM("ggen_system");

    private final String roleName;

    Role(String roleName) {
        this.roleName = roleName;
    }

    /** As PostgreSQL knows it. */
    public String roleName() {
        return roleName;
    }
}
