package dev.ggen.hub.program.internal;

import static dev.ggen.hub.tables.program.Tables.UPLOAD;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.receipt.CanonicalZip;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Programs that wait for their check, each as one canonical ZIP file. */
@Component
final class UploadTable {
    private final DSLContext database;

    UploadTable(DSLContext database) {
        this.database = database;
    }

    void add(UUID id, UUID actor, List<SourceFile> files, Instant now) {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        files.forEach(file -> entries.put(file.path(), file.bytes()));
        database.insertInto(UPLOAD)
                .set(UPLOAD.ID, id)
                .set(UPLOAD.ACTOR, actor)
                .set(UPLOAD.FILES, CanonicalZip.bytes(entries))
                .set(UPLOAD.RECORDED_AT, now)
                .execute();
    }

    Optional<List<SourceFile>> files(UUID id) {
        return database.select(UPLOAD.FILES)
                .from(UPLOAD)
                .where(UPLOAD.ID.eq(id))
                .fetchOptional(UPLOAD.FILES)
                .map(UploadTable::unpacked);
    }

    private static List<SourceFile> unpacked(byte[] bytes) {
        CanonicalZip zip = CanonicalZip.read(bytes, "upload.zip");
        List<SourceFile> files = new ArrayList<>();
        zip.entries()
                .forEach(entry -> files.add(
                        new SourceFile(entry.name(), zip.bytes(entry.name(), Math.toIntExact(entry.size())))));
        return files;
    }

    void remove(UUID id) {
        database.deleteFrom(UPLOAD).where(UPLOAD.ID.eq(id)).execute();
    }
}
