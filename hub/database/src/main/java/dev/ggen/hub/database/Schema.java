package dev.ggen.hub.database;

/** The schemas, one per hub module, each after those it may refer to. */
public enum Schema {
    PLATFORM("platform"),
    ACCESS("access"),
    EVIDENCE("evidence"),
    PROGRAM("program"),
    AGREEMENT("agreement"),
    LEDGER("ledger"),
    SETTLEMENT("settlement"),
    DEMO("demo");

    /** Where a schema keeps which of its migrations have run. */
    static final String HISTORY = "flyway_schema_history";

    private final String schemaName;

    Schema(String schemaName) {
        this.schemaName = schemaName;
    }

    /** As PostgreSQL knows it, and as its folder of migrations is called. */
    public String schemaName() {
        return schemaName;
    }

    /** Where its migrations are on the class path. */
    String folder() {
        return Migrations.FOLDER + "/" + schemaName;
    }
}
