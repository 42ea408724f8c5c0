package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.agreement.Agreements.SourceTerm;
import dev.ggen.hub.agreement.Agreements.Term;
import dev.ggen.hub.agreement.StoredAgreement;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.Partners;
import dev.ggen.hub.program.ProgramSources;
import dev.ggen.hub.program.Programs;
import dev.ggen.hub.program.ProposalView;
import dev.ggen.hub.program.PublishedVersion;
import dev.ggen.hub.program.Publishing;
import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.Clause;
import dev.ggen.partner.agreement.ReportSource;
import dev.ggen.partner.settlement.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** By what a month is settled: the program in force on its last day, and the agreements that hold on any of its days. */
@Component
final class Terms {
    /** Of how many agreements something is remembered before all are forgotten. */
    private static final int MOST_KNOWN = 20_000;

    private final Programs programs;
    private final Publishing publishing;
    private final Partners partners;
    private final Agreements agreements;
    private final Map<String, Known> knownByDigest = new ConcurrentHashMap<>();

    /** What of an agreement is remembered, so that its Turtle isn't read again. */
    private record Known(List<String> sources, boolean looksBack, boolean converts, SortedSet<String> sharing) {
        static Known of(Agreement agreement) {
            return new Known(
                    agreement.sources().stream().map(ReportSource::name).toList(),
                    agreement.clauses().stream().anyMatch(Clause::looksBack),
                    agreement.exchange().isPresent(),
                    sharing(agreement));
        }

        private static SortedSet<String> sharing(Agreement agreement) {
            return agreement.sources().stream()
                    .flatMap(source -> source.splits().stream())
                    .flatMap(split -> split.fractions().keySet().stream())
                    .filter(part -> !part.equals(agreement.id()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    Terms(Programs programs, Publishing publishing, Partners partners, Agreements agreements) {
        this.programs = programs;
        this.publishing = publishing;
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

    /** A published version's files. */
    ProgramSources program(Viewer viewer, int version) {
        return programs.sources(reader(viewer), version);
    }

    /** The version that holds now, or else the first one to come. */
    PublishedVersion current(Viewer viewer) {
        return programs.current(reader(viewer));
    }

    /** A program that was proposed, published or not. */
    ProposalView proposal(Viewer viewer, UUID id) {
        return publishing.proposal(reader(viewer), id);
    }

    /** Its files. */
    ProgramSources proposed(Viewer viewer, UUID id) {
        ProposalView proposal = proposal(viewer, id);
        return new ProgramSources(0, proposal.digest(), publishing.sources(reader(viewer), id));
    }

    private static LocalDate lastDay(Period period) {
        return period.days().until().minusDays(1);
    }

    /** Ordered by id. */
    List<SettledAgreement> agreements(Viewer viewer, Period period) {
        return agreements(viewer, period, period);
    }

    /** Those that hold in some of several months; ordered by id. */
    List<SettledAgreement> agreements(Viewer viewer, Period from, Period to) {
        return agreements.validIn(reader(viewer), from.days().from(), to.days().until()).stream()
                .map(this::settled)
                .toList();
    }

    /** Some agreements by their ids, in that order. */
    List<SettledAgreement> agreements(Viewer viewer, SortedSet<String> ids) {
        Viewer reader = reader(viewer);
        return ids.stream().map(id -> settled(agreements.byId(reader, id))).toList();
    }

    /** From when until when how many agreements hold, of all times. */
    List<Term> days(Viewer viewer) {
        return agreements.terms(reader(viewer));
    }

    /** On which days which agreement of all times takes the rows of some sources. */
    List<SourceTerm> ofSources(Viewer viewer, Collection<String> sources) {
        return agreements.ofSources(reader(viewer), sources);
    }

    /** Into whose statements a source's rows go: the ids of the agreements of all times that name it. */
    List<String> agreementsOf(Viewer viewer, String source) {
        return agreements.ofSource(reader(viewer), source);
    }

    /** Partners' names by their ids. */
    UnaryOperator<String> partnerNames(Viewer viewer) {
        return partners.names(reader(viewer));
    }

    static Set<String> sources(List<SettledAgreement> agreements) {
        return agreements.stream()
                .flatMap(agreement -> agreement.sources().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private SettledAgreement settled(StoredAgreement stored) {
        if (knownByDigest.size() > MOST_KNOWN) {
            knownByDigest.clear();
        }
        Known known = knownByDigest.computeIfAbsent(
                stored.digest().hex(), any -> Known.of(stored.signed().read().agreement()));
        return new SettledAgreement(stored, known.sources(), known.looksBack(), known.converts(), known.sharing());
    }

    /** Whoever may close a month may have it computed by terms that he might not browse. */
    private static Viewer reader(Viewer viewer) {
        EnumSet<Permission> permissions =
                EnumSet.of(Permission.PROGRAM_READ, Permission.PARTNER_READ, Permission.AGREEMENT_READ);
        permissions.addAll(viewer.permissions());
        return new Viewer(viewer.user(), viewer.name(), viewer.scope(), permissions);
    }
}
