package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.agreement.AgreementFiles;
import dev.ggen.hub.program.ProgramSources;
import dev.ggen.hub.settlement.NothingReported;
import dev.ggen.hub.settlement.StatementFile;
import dev.ggen.hub.settlement.internal.ReportTable.Counted;
import dev.ggen.partner.settlement.Period;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Json;
import dev.ggen.settlement.BuilderVersion;
import dev.ggen.settlement.document.DocumentPack;
import dev.ggen.settlement.run.SettleRequest.Elsewhere;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that a run of a month's close is computed from.
 *
 * @param agreements those without a statement for the month, ordered by id
 * @param reports of their sources, by name
 * @param again of months that are settled again, those that aren't among {@code reports}, by name
 * @param earlier the bundles of months before that agreements go by, by agreement and month
 * @param rates the files from which the rates of exchange are known that the month could need, by name
 * @param elsewhere on which days all agreements take rows of these sources, these and others: whose rows others' are isn't lost
 * @param nothingReported somebody's word that there are none
 */
record MonthInputs(
        Period period,
        ProgramSources program,
        List<SettledAgreement> agreements,
        List<Counted> reports,
        List<Counted> again,
        List<StatementFile> earlier,
        List<RateTable.Given> rates,
        List<Elsewhere> elsewhere,
        Optional<NothingReported> nothingReported,
        DocumentPack pack) {
    MonthInputs {
        agreements = List.copyOf(agreements);
        reports = List.copyOf(reports);
        again = List.copyOf(again);
        earlier = List.copyOf(earlier);
        rates = List.copyOf(rates);
        elsewhere = List.copyOf(elsewhere);
    }

    /** Does some agreement hold in the month, and not only some whose late rows are adjusted with it? */
    boolean isOfTerm() {
        return agreements.stream().anyMatch(agreement -> !agreement.hasEndedBefore(period.month()));
    }

    /** When its statements count as issued: the month's end, as the command line has it by default. */
    Instant issuedAt() {
        return period.days().until().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The same without some agreements and what was reported for them. */
    MonthInputs without(Set<String> held) {
        List<SettledAgreement> others = agreements.stream()
                .filter(agreement -> !held.contains(agreement.id()))
                .toList();
        Set<String> sources = Terms.sources(others);
        List<StatementFile> before = earlier.stream()
                .filter(bundle -> !held.contains(bundle.agreement()))
                .toList();
        return new MonthInputs(
                period,
                program,
                others,
                of(sources, reports),
                of(sources, again),
                before,
                others.stream().anyMatch(SettledAgreement::converts) ? rates : List.of(),
                elsewhere,
                nothingReported,
                pack);
    }

    private static List<Counted> of(Set<String> sources, List<Counted> reports) {
        return reports.stream()
                .filter(report -> sources.contains(report.source()))
                .toList();
    }

    /** All that a run reads: the month's own and those of months that are settled again. */
    List<Counted> allReports() {
        return Stream.concat(reports.stream(), again.stream()).toList();
    }

    /** Every input's digest by its name: what changed between two looks can be said. */
    SortedMap<String, String> digests() {
        SortedMap<String, String> digests = new TreeMap<>();
        digests.put("period", period.name());
        digests.put("issuedAt", issuedAt().toString());
        digests.put("ggen", BuilderVersion.read());
        program.files()
                .forEach(file ->
                        digests.put("program/" + file.path(), file.digest().hex()));
        agreements.forEach(agreement -> AgreementFiles.of(agreement.stored())
                .forEach((name, bytes) -> digests.put(
                        "agreements/" + agreement.id() + "/" + name,
                        Digest.of(bytes).hex())));
        allReports().forEach(report -> digests.put("transactions/" + report.name(), report.sha256()));
        earlier.forEach(bundle -> digests.put(MonthFolder.EARLIER + "/" + bundle.name(), bundle.sha256()));
        rates.forEach(file -> digests.put(MonthFolder.RATES + "/" + file.name(), file.sha256()));
        if (reports.isEmpty()) {
            nothingReported.ifPresent(word -> digests.put("nothing-reported", digest(word)));
        }
        pack.files()
                .forEach((path, bytes) ->
                        digests.put("pack/" + path, Digest.of(bytes).hex()));
        return digests;
    }

    private static String digest(NothingReported word) {
        return Digest.of(CanonicalJson.bytes(Json.object()
                        .put("by", word.by())
                        .put("at", word.at().toString())
                        .put("reason", word.reason())
                        .build()))
                .hex();
    }

    Json manifest() {
        Json.Builder manifest = Json.object();
        digests().forEach(manifest::put);
        return manifest.build();
    }

    /** One digest for them all. */
    String digest() {
        return Digest.of(CanonicalJson.bytes(manifest())).hex();
    }
}
