package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.agreement.StoredAgreement;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.Partners;
import dev.ggen.hub.program.ProgramSources;
import dev.ggen.hub.program.Programs;
import dev.ggen.hub.program.PublishedVersion;
import dev.ggen.partner.agreement.ReportSource;
import dev.ggen.partner.settlement.Period;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** By what a month is settled: the program in force on its last day, and the agreements that hold on any of its days. */
@Component
final class Terms {
    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(3000, 1, 1);

    /** How many agreements' sources are remembered before all are forgotten. */
    private static final int MOST_KNOWN = 20_000;

    private final Programs programs;
    private final Partners partners;
    private final Agreements agreements;
    private final Map<String, List<String>> sourcesByDigest = new ConcurrentHashMap<>();

    Terms(Programs programs, Partners partners, Agreements agreements) {
        this.programs = programs;
        this.partners = partners;
        this.agreements = agreements;
    }

    /** The version by which a month is settled; empty before there is one. */
    Optional<PublishedVersion> version(Viewer viewer, Period period) {
        return programs.inForce(reader(viewer), lastDay(period));
    }

    ProgramSources program(Viewer viewer, Period period) {
        Viewer reader = reader(viewer);
        return programs.sources(reader, programs.versionInForce(reader, lastDay(period)));
    }

    private static LocalDate lastDay(Period period) {
        return period.days().until().minusDays(1);
    }

    /** Ordered by id. */
    List<SettledAgreement> agreements(Viewer viewer, Period period) {
        return validIn(viewer, period.days().from(), period.days().until());
    }

    /** Of all times, ordered by id. */
    List<SettledAgreement> all(Viewer viewer) {
        return validIn(viewer, ALWAYS, NEVER);
    }

    private List<SettledAgreement> validIn(Viewer viewer, LocalDate from, LocalDate until) {
        return agreements.validIn(reader(viewer), from, until).stream()
                .map(stored -> new SettledAgreement(stored, sources(stored)))
                .toList();
    }

    /** Into whose statements a source's rows go: the ids of the agreements of all times that name it. */
    List<String> agreementsOf(Viewer viewer, String source) {
        return all(viewer).stream()
                .filter(agreement -> agreement.sources().contains(source))
                .map(SettledAgreement::id)
                .toList();
    }

    String partnerName(Viewer viewer, String partner) {
        return partners.name(reader(viewer), partner);
    }

    static List<String> sources(List<SettledAgreement> agreements) {
        return agreements.stream()
                .flatMap(agreement -> agreement.sources().stream())
                .distinct()
                .toList();
    }

    private List<String> sources(StoredAgreement stored) {
        if (sourcesByDigest.size() > MOST_KNOWN) {
            sourcesByDigest.clear();
        }
        return sourcesByDigest.computeIfAbsent(
                stored.digest().hex(),
                any -> stored.signed().read().agreement().sources().stream()
                        .map(ReportSource::name)
                        .toList());
    }

    /** Whoever may close a month may have it computed by terms that he might not browse. */
    private static Viewer reader(Viewer viewer) {
        EnumSet<Permission> permissions =
                EnumSet.of(Permission.PROGRAM_READ, Permission.PARTNER_READ, Permission.AGREEMENT_READ);
        permissions.addAll(viewer.permissions());
        return new Viewer(viewer.user(), viewer.name(), viewer.scope(), permissions);
    }
}
