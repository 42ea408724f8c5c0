package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.agreement.AgreementFiles;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.settlement.run.SettleRequest.NamedFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** A month's inputs as folders that {@code ggen settle} takes: program, agreements, transactions, and earlier months. */
record MonthFolder(Path path) {
    static final String PROGRAM = "program";
    static final String AGREEMENTS = "agreements";
    static final String TRANSACTIONS = "transactions";

    /** Bundles of months before; only there when an agreement goes by some. */
    static final String EARLIER = "earlier";

    /** Files of published rates; only there when an agreement converts other currencies and some are known. */
    static final String RATES = "rates";

    /** Writes them below an empty folder. */
    static MonthFolder fill(
            Viewer viewer, MonthInputs inputs, ReportContents contents, StatementFiles files, Path path) {
        MonthFolder folder = new MonthFolder(path);
        folder.write(PROGRAM, inputs.program().bytes());
        folder.write(
                AGREEMENTS,
                AgreementFiles.folder(inputs.agreements().stream()
                        .map(SettledAgreement::stored)
                        .toList()));
        SortedMap<String, byte[]> made = new TreeMap<>();
        if (inputs.isOfTerm() && inputs.reports().isEmpty()) {
            made.put(EmptyMonth.FILE, EmptyMonth.report());
        }
        folder.write(TRANSACTIONS, made);
        Path transactions = folder.path.resolve(TRANSACTIONS);
        inputs.allReports()
                .forEach(report -> contents.unpack(viewer, report.sha256(), transactions.resolve(report.name())));
        if (!inputs.earlier().isEmpty()) {
            Path earlier = folder.make(EARLIER);
            inputs.earlier().forEach(bundle -> files.write(viewer, bundle, earlier.resolve(bundle.name())));
        }
        if (!inputs.rates().isEmpty()) {
            Path rates = folder.make(RATES);
            inputs.rates().forEach(file -> contents.unpack(viewer, file.sha256(), rates.resolve(file.name())));
        }
        return folder;
    }

    NamedFolder named(String name) {
        return new NamedFolder(path.resolve(name), name);
    }

    void write(String folder, SortedMap<String, byte[]> files) {
        Path in = make(folder);
        files.forEach((name, bytes) -> {
            try {
                Path file = in.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(name + " can't be written", e);
            }
        });
    }

    Path make(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " can't be made", e);
        }
    }
}
