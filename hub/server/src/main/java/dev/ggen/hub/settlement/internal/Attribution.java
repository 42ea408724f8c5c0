package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.agreement.AgreementFiles;
import dev.ggen.hub.settlement.internal.ReportTable.Counted;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.agreement.AgreementFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose finding is it? Told by the files that it points to: an agreement's own, or a report of its sources, which is several's where agreements
 * follow each other within the month.
 */
final class Attribution {
    /** What concerns no single agreement. */
    static final String NOBODY = "";

    private final Map<String, SortedSet<String>> agreementsOfFile = new HashMap<>();

    Attribution(MonthInputs inputs) {
        Map<String, List<Counted>> bySource =
                inputs.allReports().stream().collect(Collectors.groupingBy(Counted::source));
        for (SettledAgreement agreement : inputs.agreements()) {
            AgreementFiles.folder(List.of(agreement.stored())).keySet().stream()
                    .filter(name -> !name.equals(AgreementFolder.SIGNERS))
                    .forEach(name -> own(MonthFolder.AGREEMENTS + "/" + name, agreement));
            agreement.sources().stream()
                    .flatMap(source -> bySource.getOrDefault(source, List.of()).stream())
                    .forEach(report -> own(MonthFolder.TRANSACTIONS + "/" + report.name(), agreement));
        }
    }

    private void own(String file, SettledAgreement agreement) {
        agreementsOfFile.computeIfAbsent(file, any -> new TreeSet<>()).add(agreement.id());
    }

    /** All findings, each once or, where it points to files of several, with each of these. */
    SortedMap<String, List<Finding>> byAgreement(List<Finding> findings) {
        SortedMap<String, List<Finding>> sorted = new TreeMap<>();
        for (Finding finding : findings) {
            List<String> owners = owners(finding);
            (owners.isEmpty() ? List.of(NOBODY) : owners)
                    .forEach(owner -> sorted.computeIfAbsent(owner, any -> new ArrayList<>())
                            .add(finding));
        }
        return sorted;
    }

    /**
     * The red ones.
     *
     * @throws FindingsException when one of them is about no single agreement
     */
    SortedMap<String, List<Finding>> red(List<Finding> findings) {
        List<Finding> red = findings.stream().filter(Finding::isRed).toList();
        List<Finding> nobodys =
                red.stream().filter(finding -> owners(finding).isEmpty()).toList();
        if (!nobodys.isEmpty()) {
            throw new FindingsException(nobodys);
        }
        return byAgreement(red);
    }

    private List<String> owners(Finding finding) {
        return finding.places().stream()
                .map(Place::file)
                .flatMap(file -> Stream.ofNullable(agreementsOfFile.get(file)))
                .flatMap(owners -> owners.stream())
                .distinct()
                .toList();
    }
}
