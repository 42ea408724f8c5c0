package dev.ggen.settlement.recalculation;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.partner.directory.Partner;
import dev.ggen.partner.settlement.EarlierMonth;
import dev.ggen.settlement.ShippedPacks;
import dev.ggen.settlement.agreement.ClauseCase;
import dev.ggen.settlement.agreement.ReadAgreement;
import dev.ggen.settlement.build.StatementBuild;
import dev.ggen.settlement.build.StatementInputs;
import dev.ggen.settlement.document.DocumentPack;
import dev.ggen.settlement.statement.StatementFacts.ProgramIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The months of a case of clauses as folders, each with what its bundle would hold for the script. */
final class CaseFolders {
    private static final DocumentPack PACK = ShippedPacks.statements();

    private final ClauseCase settled;
    private final Path root;

    private CaseFolders(ClauseCase settled, Path root) {
        this.settled = settled;
        this.root = root;
    }

    /** Writes the folders of all months that aren't refused, in order. */
    static List<Path> write(ClauseCase settled, Path root) {
        CaseFolders folders = new CaseFolders(settled, root);
        return settled.run().months().stream()
                .filter(month -> !month.isRefused())
                .map(folders::write)
                .toList();
    }

    private Path write(ClauseCase.Month month) {
        Path folder = root.resolve(month.period().name());
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file :
                    StatementBuild.draft(inputs(month)).files().entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
            Path earlier = Files.createDirectories(folder.resolve("inputs/earlier"));
            for (EarlierMonth before : issued(month)) {
                Files.createSymbolicLink(
                        earlier.resolve(before.period().name()),
                        root.resolve(before.period().name()).toAbsolutePath());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** The earlier months that have a statement: one that was refused has none. */
    private List<EarlierMonth> issued(ClauseCase.Month month) {
        return month.earlier().stream()
                .filter(each -> Files.isDirectory(root.resolve(each.period().name())))
                .toList();
    }

    private StatementInputs inputs(ClauseCase.Month month) {
        return new StatementInputs(
                new ProgramIdentity("Cases", "1", "ggen", "0".repeat(64)),
                ClauseCase.TYPE,
                new Partner("cases", "Cases", Optional.empty()),
                new ReadAgreement(
                        SourceFile.of("agreement.ttl", ""),
                        settled.agreement(),
                        "ggen",
                        Optional.empty(),
                        new TreeMap<>()),
                month.period(),
                month.period().days().until().atStartOfDay(ZoneOffset.UTC).toInstant(),
                month.sums(),
                issued(month),
                new TreeSet<>(month.restated()),
                List.of(),
                settled.rates(),
                List.of(),
                List.of(),
                PACK);
    }
}
