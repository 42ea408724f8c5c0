package dev.ggen.hub.settlement.internal;

import static dev.ggen.hub.tables.settlement.Tables.STATEMENT_CHUNK;
import static dev.ggen.hub.tables.settlement.Tables.STATEMENT_FILE;

import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.StatementFile;
import dev.ggen.hub.settlement.StatementFile.Kind;
import dev.ggen.hub.settlement.StatementView;
import dev.ggen.receipt.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Statements' documents in the database, byte for byte. */
@Component
final class StatementFiles {
    private final DSLContext database;
    private final Transactions transactions;

    StatementFiles(DSLContext database, Transactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    static Digest digest(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = Digest.sha256();
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return Digest.of(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read back", e);
        }
    }

    /** Keeps a file, in the running transaction. */
    void keep(StatementView statement, Kind kind, Path file) {
        try {
            long bytes = Files.size(file);
            database.insertInto(STATEMENT_FILE)
                    .set(STATEMENT_FILE.AGREEMENT, statement.agreement())
                    .set(STATEMENT_FILE.MONTH, statement.month().atDay(1))
                    .set(STATEMENT_FILE.KIND, kind.word())
                    .set(STATEMENT_FILE.PARTNER, statement.partner())
                    .set(STATEMENT_FILE.SHA256, digest(file).hex())
                    .set(STATEMENT_FILE.BYTES, bytes)
                    .set(STATEMENT_FILE.CHUNKS, Chunks.chunks(bytes))
                    .execute();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read back", e);
        }
        Chunks.cut(
                file,
                (ordinal, chunk) -> database.insertInto(STATEMENT_CHUNK)
                        .set(STATEMENT_CHUNK.AGREEMENT, statement.agreement())
                        .set(STATEMENT_CHUNK.MONTH, statement.month().atDay(1))
                        .set(STATEMENT_CHUNK.KIND, kind.word())
                        .set(STATEMENT_CHUNK.ORDINAL, ordinal)
                        .set(STATEMENT_CHUNK.PARTNER, statement.partner())
                        .set(STATEMENT_CHUNK.CONTENT, chunk)
                        .execute());
    }

    /** All files of a statement that the viewer sees, in the running transaction. */
    List<StatementFile> of(String agreement, YearMonth month) {
        return database.selectFrom(STATEMENT_FILE)
                .where(STATEMENT_FILE.AGREEMENT.eq(agreement))
                .and(STATEMENT_FILE.MONTH.eq(month.atDay(1)))
                .orderBy(STATEMENT_FILE.KIND)
                .fetch(row -> new StatementFile(
                        agreement, month, Kind.of(row.getKind()).orElseThrow(), row.getBytes(), row.getSha256()));
    }

    Optional<StatementFile> find(String agreement, YearMonth month, Kind kind) {
        return of(agreement, month).stream().filter(file -> file.kind() == kind).findFirst();
    }

    /** The canonical statement, in the running transaction. */
    byte[] json(String agreement, YearMonth month) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        database.select(STATEMENT_CHUNK.CONTENT)
                .from(STATEMENT_CHUNK)
                .where(STATEMENT_CHUNK.AGREEMENT.eq(agreement))
                .and(STATEMENT_CHUNK.MONTH.eq(month.atDay(1)))
                .and(STATEMENT_CHUNK.KIND.eq(Kind.JSON.word()))
                .orderBy(STATEMENT_CHUNK.ORDINAL)
                .fetch(STATEMENT_CHUNK.CONTENT)
                .forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    byte[] bytes(Viewer viewer, StatementFile file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.toIntExact(file.bytes()));
        write(viewer, file, bytes);
        return bytes.toByteArray();
    }

    /** Writes a file's bytes; a transaction a chunk, so that a slow reader holds none open. */
    void write(Viewer viewer, StatementFile file, OutputStream out) {
        int chunks = Chunks.chunks(file.bytes());
        try {
            for (int ordinal = 0; ordinal < chunks; ordinal++) {
                out.write(chunk(viewer, file, ordinal));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file.name() + " can't be sent", e);
        }
    }

    /** Writes a file's bytes into a new file. */
    void write(Viewer viewer, StatementFile file, Path target) {
        try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            write(viewer, file, out);
        } catch (IOException e) {
            throw new UncheckedIOException(file.name() + " can't be written", e);
        }
    }

    private byte[] chunk(Viewer viewer, StatementFile file, int ordinal) {
        Condition wanted = STATEMENT_CHUNK
                .AGREEMENT
                .eq(file.agreement())
                .and(STATEMENT_CHUNK.MONTH.eq(file.month().atDay(1)))
                .and(STATEMENT_CHUNK.KIND.eq(file.kind().word()))
                .and(STATEMENT_CHUNK.ORDINAL.eq(ordinal));
        return transactions.read(
                viewer,
                () -> Objects.requireNonNull(database.select(STATEMENT_CHUNK.CONTENT)
                        .from(STATEMENT_CHUNK)
                        .where(wanted)
                        .fetchSingle(STATEMENT_CHUNK.CONTENT)));
    }
}
