package dev.ggen.settlement.agreement;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Agreements that can't stand side by side: of one name, or with reports of one account. */
final class AgreementTwins {
    private final Map<String, ReadAgreement> byId = new TreeMap<>();
    private final Map<String, ReadAgreement> bySource = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private AgreementTwins() {}

    /** What speaks against them together, in their order; all red. */
    static List<Finding> of(List<ReadAgreement> agreements) {
        AgreementTwins twins = new AgreementTwins();
        agreements.forEach(twins::add);
        return twins.findings;
    }

    private void add(ReadAgreement agreement) {
        String id = agreement.agreement().id();
        ReadAgreement twin = byId.putIfAbsent(id, agreement);
        if (twin != null) {
            findings.add(twins("agreement-twice", "two agreements are named " + id, twin, agreement));
        }
        agreement.agreement().sources().forEach(source -> {
            ReadAgreement rival = bySource.putIfAbsent(source.name(), agreement);
            if (rival != null && !rival.agreement().id().equals(id)) {
                findings.add(twins(
                        "source-claimed-twice",
                        "two agreements claim the reports of " + source.name(),
                        rival,
                        agreement));
            }
        });
    }

    private static Finding twins(String id, String message, ReadAgreement one, ReadAgreement other) {
        return Finding.red(
                id,
                message,
                Place.ofFile(one.file().path()),
                Place.ofFile(other.file().path()));
    }
}
