package dev.ggen.hub.database;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes an empty PostgreSQL data folder.
 *
 * <p>Sorting and letter case come from PostgreSQL itself, never from the machine's locale: a folder moved to another machine
 * keeps its order, and two nodes agree.
 */
final class DataCreation {
    /** The superuser; used to make roles and databases, and for nothing else. */
    static final String SUPERUSER = "postgres";

    private static final Duration WITHIN = Duration.ofMinutes(2);

    private DataCreation() {}

    /** Makes it in an empty folder that the user owns. */
    static void create(Binaries binaries, Path data, List<String> options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--pgdata=" + data,
                "--username=" + SUPERUSER,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums"));
        arguments.addAll(options);
        Programs.Ended ended = Programs.run(binaries.command("initdb", arguments.toArray(String[]::new)), WITHIN);
        if (ended.code() != 0) {
            throw new FindingsException(ServerFailure.of(ended.output(), data)
                    .orElse(Finding.red("embedded-server-not-made", "PostgreSQL's data folder couldn't be made")));
        }
    }
}
