package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.agreement.AgreementFiles;
import dev.ggen.hub.platform.DataFolder;
import dev.ggen.hub.platform.JsonColumn;
import dev.ggen.hub.platform.JsonFields;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.StatementFile;
import dev.ggen.hub.settlement.StatementFile.Kind;
import dev.ggen.hub.tables.settlement.tables.records.CloseAgreementRecord;
import dev.ggen.hub.tables.settlement.tables.records.CloseRecord;
import dev.ggen.partner.settlement.Period;
import dev.ggen.receipt.CanonicalZip;
import dev.ggen.receipt.ZipSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a run was computed from, as the folders that {@code ggen settle} takes: anybody may run the function again. */
@Component
final class InputsArchive {
    private final Writing writing;
    private final DataFolder folder;
    private final CloseTable closes;
    private final Terms terms;
    private final ReportTable reports;
    private final ReportContents contents;
    private final StatementFiles files;
    private final RateTable rates;

    InputsArchive(
            Writing writing,
            DataFolder folder,
            CloseTable closes,
            Terms terms,
            ReportTable reports,
            ReportContents contents,
            StatementFiles files,
            RateTable rates) {
        this.writing = writing;
        this.folder = folder;
        this.closes = closes;
        this.terms = terms;
        this.reports = reports;
        this.contents = contents;
        this.files = files;
        this.rates = rates;
    }

    void write(Viewer viewer, UUID close, OutputStream out) {
        MonthInputs inputs = writing.transactions().read(viewer, () -> inputs(viewer, close));
        try (DataFolder.Work work = folder.open("inputs")) {
            CanonicalZip.write(entries(viewer, inputs, work.path()), out);
        } catch (IOException e) {
            throw new UncheckedIOException("the inputs can't be sent", e);
        }
    }

    private MonthInputs inputs(Viewer viewer, UUID close) {
        CloseRecord row = closes.find(close).orElseThrow(() -> Refused.notFound("close " + close));
        Period period = new Period(YearMonth.from(row.getMonth()));
        SortedSet<String> settled = closes.agreements(close).stream()
                .filter(agreement -> !agreement.getIsHeld())
                .map(CloseAgreementRecord::getAgreement)
                .collect(Collectors.toCollection(TreeSet::new));
        List<SettledAgreement> agreements = terms.agreements(viewer, settled);
        if (agreements.isEmpty()) {
            throw Refused.notFound("a computed close " + close);
        }
        Set<String> sources = Terms.sources(agreements);
        List<ReportTable.Counted> read = reports.readBy(close).stream()
                .filter(report -> sources.contains(report.source()))
                .toList();
        return new MonthInputs(
                period,
                terms.program(viewer, period),
                agreements,
                read,
                List.of(),
                earlier(row, settled),
                agreements.stream().anyMatch(SettledAgreement::converts)
                        ? rates.named(noted(row, MonthFolder.RATES))
                        : List.of(),
                List.of(),
                Optional.empty(),
                InputGathering.PACK);
    }

    /** The bundles that the run had, as it noted them. */
    private List<StatementFile> earlier(CloseRecord row, Set<String> settled) {
        return noted(row, MonthFolder.EARLIER).stream()
                .map(StatementFile.Named::parse)
                .filter(named -> settled.contains(named.agreement()))
                .flatMap(named -> files.find(named.agreement(), named.month(), Kind.BUNDLE).stream())
                .toList();
    }

    /** The names of its inputs in a folder. */
    private static List<String> noted(CloseRecord row, String folder) {
        return JsonFields.of(JsonColumn.read(row.getInputs())).object().members().keySet().stream()
                .filter(name -> name.startsWith(folder + "/"))
                .map(name -> name.substring(folder.length() + 1))
                .toList();
    }

    private SortedMap<String, ZipSource> entries(Viewer viewer, MonthInputs inputs, Path work) {
        SortedMap<String, ZipSource> entries = new TreeMap<>();
        inputs.program()
                .bytes()
                .forEach((name, bytes) -> entries.put(MonthFolder.PROGRAM + "/" + name, ZipSource.of(bytes)));
        AgreementFiles.folder(inputs.agreements().stream()
                        .map(SettledAgreement::stored)
                        .toList())
                .forEach((name, bytes) -> entries.put(MonthFolder.AGREEMENTS + "/" + name, ZipSource.of(bytes)));
        inputs.reports().forEach(report -> {
            Path file = work.resolve(report.name());
            contents.unpack(viewer, report.sha256(), file);
            entries.put(MonthFolder.TRANSACTIONS + "/" + report.name(), ZipSource.of(file));
        });
        inputs.earlier().forEach(bundle -> {
            Path file = work.resolve(bundle.name());
            files.write(viewer, bundle, file);
            entries.put(MonthFolder.EARLIER + "/" + bundle.name(), ZipSource.of(file));
        });
        inputs.rates().forEach(rateFile -> {
            Path file = work.resolve(rateFile.sha256() + ".rates");
            contents.unpack(viewer, rateFile.sha256(), file);
            entries.put(MonthFolder.RATES + "/" + rateFile.name(), ZipSource.of(file));
        });
        if (inputs.reports().isEmpty()) {
            entries.put(MonthFolder.TRANSACTIONS + "/" + EmptyMonth.FILE, ZipSource.of(EmptyMonth.report()));
        }
        return entries;
    }
}
