package dev.ggen.settlement.run;

import dev.ggen.partner.revenue.SumKey;
import dev.ggen.partner.revenue.TransactionLine;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.report.FrozenReports;
import dev.ggen.settlement.report.ReportFile;
import dev.ggen.settlement.report.ReportRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Where the first row of a sum stands, found by reading the reports again: only what is refused needs it. */
public final class FirstRows {
    private FirstRows() {}

    /** The place of each wanted sum's first row; none of a sum that no report holds. */
    public static Map<SumKey, Place> of(Set<SumKey> wanted, FrozenReports reports) {
        Map<SumKey, Place> places = new HashMap<>();
        for (ReportFile file : reports.files()) {
            if (wanted.stream().anyMatch(key -> key.source().equals(file.source()))) {
                reports.records(file, record -> {
                    if (record instanceof ReportRecord.Counted counted
                            && wanted.contains(counted.line().key())) {
                        places.putIfAbsent(counted.line().key(), place(file, counted.line()));
                    }
                });
            }
        }
        return places;
    }

    private static Place place(ReportFile file, TransactionLine line) {
        return Place.ofLine(file.name(), Math.toIntExact(line.line()), "the first of them");
    }
}
