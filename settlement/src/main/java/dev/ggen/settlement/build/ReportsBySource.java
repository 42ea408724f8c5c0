package dev.ggen.settlement.build;

import dev.ggen.partner.revenue.ControlTotals;
import dev.ggen.partner.revenue.KeySum;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.agreement.SignedAgreement;
import dev.ggen.settlement.report.FrozenReports;
import dev.ggen.settlement.report.ReportFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What reports hold, looked up once, so that each of thousands of agreements finds its own without going through all. */
public final class ReportsBySource {
    private final FrozenReports reports;
    private final Map<String, List<KeySum>> sums;
    private final Map<String, List<ControlTotals>> totals;
    private final List<Finding> findings;

    /** Where the findings about a file stand, by its name. */
    private final Map<String, SortedSet<Integer>> told = new HashMap<>();

    /**
     * @param sums all sums of the reports
     * @param findings all that was found while they were read
     */
    public ReportsBySource(FrozenReports reports, List<KeySum> sums, List<Finding> findings) {
        this.reports = reports;
        this.sums = sums.stream().collect(Collectors.groupingBy(sum -> sum.key().source()));
        this.totals = reports.controlTotals().stream().collect(Collectors.groupingBy(ControlTotals::file));
        this.findings = List.copyOf(findings);
        for (int index = 0; index < this.findings.size(); index++) {
            for (Place place : this.findings.get(index).places()) {
                told.computeIfAbsent(place.file(), any -> new TreeSet<>()).add(index);
            }
        }
    }

    /** An agreement's own files, sums, totals and findings, each in the order of all. */
    public AgreementReports of(SignedAgreement agreement) {
        Set<String> sources = AgreementReports.sources(agreement);
        List<ReportFile> files = sources.stream()
                .flatMap(source -> reports.filesOf(source).stream())
                .sorted(Comparator.comparing(ReportFile::name))
                .toList();
        return new AgreementReports(
                files,
                sources.stream()
                        .flatMap(source -> sums.getOrDefault(source, List.of()).stream())
                        .sorted()
                        .toList(),
                files.stream()
                        .flatMap(file -> totals.getOrDefault(file.name(), List.of()).stream())
                        .toList(),
                about(files.stream().map(ReportFile::name).collect(Collectors.toSet())));
    }

    private List<Finding> about(Set<String> files) {
        SortedSet<Integer> candidates = new TreeSet<>();
        files.forEach(file -> candidates.addAll(told.getOrDefault(file, new TreeSet<>())));
        List<Finding> own = new ArrayList<>();
        candidates.stream()
                .map(findings::get)
                .filter(finding -> finding.places().stream().map(Place::file).allMatch(files::contains))
                .forEach(own::add);
        return own;
    }
}
