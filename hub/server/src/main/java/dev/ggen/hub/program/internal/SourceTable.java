package dev.ggen.hub.program.internal;

import static dev.ggen.hub.tables.program.Tables.SOURCE;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.settlement.bundle.BundleLayout;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Program files as rows, each with whom it is disclosed to, so that the database itself keeps partners apart. */
@Component
final class SourceTable {
    private static final String PARTNERS = "partners/";

    private final DSLContext database;

    SourceTable(DSLContext database) {
        this.database = database;
    }

    /** What the transaction may see of them, by path. */
    List<SourceFile> of(UUID proposal) {
        return database
                .select(SOURCE.PATH, SOURCE.BYTES)
                .from(SOURCE)
                .where(SOURCE.PROPOSAL.eq(proposal))
                .orderBy(SOURCE.PATH)
                .fetch(row -> new SourceFile(row.value1(), row.value2()))
                .stream()
                .sorted()
                .toList();
    }

    Optional<SourceFile> file(UUID proposal, String path) {
        return database.select(SOURCE.PATH, SOURCE.BYTES)
                .from(SOURCE)
                .where(SOURCE.PROPOSAL.eq(proposal), SOURCE.PATH.eq(path))
                .fetchOptional(row -> new SourceFile(row.value1(), row.value2()));
    }

    void add(UUID proposal, List<SourceFile> files) {
        Set<String> toAll = paths(BundleLayout.disclosedTo("", files));
        for (SourceFile file : files) {
            Optional<String> partner = partnerOf(file.path());
            boolean isOwn = partner.filter(id ->
                            paths(BundleLayout.disclosedTo(id, List.of(file))).contains(file.path()))
                    .isPresent();
            database.insertInto(SOURCE)
                    .set(SOURCE.PROPOSAL, proposal)
                    .set(SOURCE.PATH, file.path())
                    .set(SOURCE.DIGEST, file.digest().hex())
                    .set(SOURCE.BYTES, file.bytes())
                    .set(SOURCE.DISCLOSED, isOwn || toAll.contains(file.path()))
                    .set(SOURCE.PARTNER, partner.orElse(null))
                    .execute();
        }
    }

    /** Whose folder a file lies in. */
    static Optional<String> partnerOf(String path) {
        int end = path.indexOf('/', PARTNERS.length());
        return path.startsWith(PARTNERS) && end > 0
                ? Optional.of(path.substring(PARTNERS.length(), end))
                : Optional.empty();
    }

    private static Set<String> paths(List<SourceFile> files) {
        return files.stream().map(SourceFile::path).collect(Collectors.toSet());
    }
}
