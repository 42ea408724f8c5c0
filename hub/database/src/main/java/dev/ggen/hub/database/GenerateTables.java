package dev.ggen.hub.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import org.jooq.Constants;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/**
 * Writes jOOQ's classes for all our tables; run by the build, with the folder to write to as its argument.
 *
 * <p>Migrates a throw-away server and lets jOOQ look at it, so that a query that doesn't fit the migrations doesn't compile.
 * Does nothing when the migrations, and what reads them, are those of the last run.
 */
public final class GenerateTables {
    private static final String PACKAGE = "dev.ggen.hub.tables";

    /** Raised when what is written changes though no migration does. */
    private static final String EDITION = "1";

    private GenerateTables() {}

    public static void main(String[] args) throws Exception {
        Path target = Path.of(args[0]);
        Path mark = target.resolve(".made-from");
        String madeFrom = String.join(
                " ",
                EDITION,
                Constants.FULL_VERSION,
                Machine.POSTGRES,
                MigrationFiles.digest().toString());
        if (!Files.exists(mark)
                || !Files.readString(mark, StandardCharsets.UTF_8).equals(madeFrom)) {
            generate(target);
            Files.writeString(mark, madeFrom, StandardCharsets.UTF_8);
        }
    }

    private static void generate(Path target) throws Exception {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        Folders.delete(target);
        try (ThrowawayServer server = ThrowawayServer.start()) {
            dev.ggen.hub.database.Database database = server.makeDatabase("ggen");
            Migrations.migrate(database);
            try (Connection connection = database.login(Role.OWNER).connect()) {
                GenerationTool tool = new GenerationTool();
                tool.setConnection(connection);
                tool.run(new Configuration().withLogging(Logging.WARN).withGenerator(generator(target)));
            }
        }
        Files.createDirectories(target);
    }

    private static Generator generator(Path target) throws IOException {
        return new Generator()
                .withDatabase(new Database()
                        .withName("org.jooq.meta.postgres.PostgresDatabase")
                        .withSchemata(schemata())
                        .withIncludes(".*")
                        .withExcludes(Schema.HISTORY)
                        .withIncludeRoutines(false)
                        .withForcedTypes(new ForcedType()
                                .withName("INSTANT")
                                .withIncludeTypes("(?i:timestamptz|timestamp with time zone)")))
                .withGenerate(new Generate()
                        .withGeneratedAnnotation(false)
                        .withJavaTimeTypes(true)
                        .withComments(false)
                        .withImplicitJoinPathsToOne(false)
                        .withImplicitJoinPathsToMany(false)
                        .withImplicitJoinPathsManyToMany(false))
                .withTarget(new Target()
                        .withPackageName(PACKAGE)
                        .withDirectory(target.toString())
                        .withEncoding("UTF-8"));
    }

    private static List<SchemaMappingType> schemata() {
        return Arrays.stream(Schema.values())
                .map(schema -> new SchemaMappingType().withInputSchema(schema.schemaName()))
                .toList();
    }
}
