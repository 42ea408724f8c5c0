package dev.ggen.hub.settlement.internal;

import static dev.ggen.hub.tables.settlement.Tables.REPORT_CHUNK;
import static dev.ggen.hub.tables.settlement.Tables.REPORT_CONTENT;

import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reports' bytes in the database, once for each content. */
@Component
final class ReportContents {
    private final DSLContext database;
    private final Transactions transactions;
    private final HubClock clock;

    ReportContents(DSLContext database, Transactions transactions, HubClock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Keeps a file's bytes, in the running transaction; does nothing when they are kept already. */
    void keep(Spool spool) {
        String sha256 = spool.digest().hex();
        int inserted = database.insertInto(REPORT_CONTENT)
                .set(REPORT_CONTENT.SHA256, sha256)
                .set(REPORT_CONTENT.BYTES, spool.bytes())
                .set(REPORT_CONTENT.CHUNKS, Chunks.chunks(spool.bytes()))
                .set(REPORT_CONTENT.RECORDED_AT, clock.now())
                .onConflictDoNothing()
                .execute();
        if (inserted == 1) {
            Chunks.cut(
                    spool.file(),
                    (ordinal, chunk) -> database.insertInto(REPORT_CHUNK)
                            .set(REPORT_CHUNK.SHA256, sha256)
                            .set(REPORT_CHUNK.ORDINAL, ordinal)
                            .set(REPORT_CHUNK.CONTENT, chunk)
                            .execute());
        }
    }

    /** Writes a content to a file; a transaction a chunk, so that a long file holds none open. */
    void unpack(Viewer viewer, String sha256, Path file) {
        int chunks = transactions.read(
                viewer,
                () -> Objects.requireNonNull(database.select(REPORT_CONTENT.CHUNKS)
                        .from(REPORT_CONTENT)
                        .where(REPORT_CONTENT.SHA256.eq(sha256))
                        .fetchSingle(REPORT_CONTENT.CHUNKS)));
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int ordinal = 0; ordinal < chunks; ordinal++) {
                out.write(chunk(viewer, sha256, ordinal));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a report can't be unpacked to " + file, e);
        }
    }

    private byte[] chunk(Viewer viewer, String sha256, int ordinal) {
        return transactions.read(
                viewer,
                () -> Objects.requireNonNull(database.select(REPORT_CHUNK.CONTENT)
                        .from(REPORT_CHUNK)
                        .where(REPORT_CHUNK.SHA256.eq(sha256))
                        .and(REPORT_CHUNK.ORDINAL.eq(ordinal))
                        .fetchSingle(REPORT_CHUNK.CONTENT)));
    }
}
