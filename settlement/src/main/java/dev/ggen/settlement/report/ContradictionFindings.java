package dev.ggen.settlement.report;

import dev.ggen.partner.revenue.TransactionLine;
import dev.ggen.rating.FreezeResult;
import dev.ggen.rating.RowConflict;
import dev.ggen.rating.RowPlace;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tells contradictions with what both rows say, by reading the two records again. */
final class ContradictionFindings {
    private static final int MILLIONTHS = 6;

    private final List<ReportFile> files;
    private final Map<String, String> typesOfSettled;
    private final Map<RowPlace, TransactionLine> rows = new HashMap<>();

    ContradictionFindings(List<ReportFile> files, Map<String, String> typesOfSettled) {
        this.files = files;
        this.typesOfSettled = typesOfSettled;
    }

    List<Finding> of(FreezeResult.Contradicted contradicted) throws IOException {
        Set<RowPlace> wanted = new TreeSet<>();
        for (RowConflict conflict : contradicted.shown()) {
            wanted.add(conflict.first());
            wanted.add(conflict.second());
        }
        for (int number = 0; number < files.size(); number++) {
            int file = number;
            if (wanted.stream().anyMatch(place -> place.file() == file)) {
                read(file, wanted);
            }
        }
        List<Finding> findings = new ArrayList<>();
        contradicted.shown().forEach(conflict -> findings.add(finding(conflict)));
        long more = contradicted.count() - contradicted.shown().size();
        if (more > 0) {
            findings.add(
                    Finding.red("report-more-findings", "and %s more rows with an id used before".formatted(more)));
        }
        return findings;
    }

    private void read(int number, Set<RowPlace> wanted) throws IOException {
        ReportFile file = files.get(number);
        ReportScan.scan(file, typesOfSettled, new FileFindings(file.name()), (ordinal, row) -> {
            RowPlace place = new RowPlace(number, ordinal);
            if (row instanceof MappedRow.Line mapped && wanted.contains(place)) {
                rows.put(place, mapped.line());
            }
        });
    }

    private Finding finding(RowConflict conflict) {
        TransactionLine row = rows.get(conflict.first());
        String id = row == null ? "a row" : Shown.value(row.rowId());
        return Finding.red(
                        "report-row-contradicts",
                        "%s was delivered twice with different content".formatted(id),
                        place(conflict.second()),
                        place(conflict.first()))
                .withAllowed("one content for one id")
                .withHint("Ask the reporter which row holds; a correction is a new row.");
    }

    private Place place(RowPlace place) {
        TransactionLine row = rows.get(place);
        String says = row == null
                ? ""
                : "%s of %s, %s %s"
                        .formatted(
                                row.measure().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                row.day(),
                                BigDecimal.valueOf(row.amountMillionths(), MILLIONTHS)
                                        .stripTrailingZeros()
                                        .toPlainString(),
                                row.currency());
        ReportFile file = files.get(place.file());
        return Place.ofLine(file.name(), file.format().line(place.place()), says);
    }
}
