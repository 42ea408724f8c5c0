package dev.ggen.hub.agreement.internal;

import dev.ggen.hub.agreement.Agreements.SourceTerm;
import dev.ggen.hub.agreement.StoredAgreement;
import dev.ggen.partner.agreement.Agreement;
import dev.ggen.partner.agreement.ReportSource;
import dev.ggen.partner.agreement.Split;
import dev.ggen.partner.agreement.Validity;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whose a source's reports are: on one day one agreement's, in one month one partner's, or those of all who divide them by the same split; every
 * call joins the running transaction.
 */
@Component
final class SourceClaims {
    private final AgreementTable table;

    SourceClaims(AgreementTable table) {
        this.table = table;
    }

    /** What speaks against an agreement's claim. */
    Optional<Finding> against(Agreement agreement, ReportSource source) {
        List<SourceTerm> rivals = table.ofSources(List.of(source.name())).stream()
                .filter(rival -> !isOfSameSplit(rival, source))
                .toList();
        return onSameDay(agreement, source, rivals).or(() -> inSameMonth(agreement, source, rivals));
    }

    private boolean isOfSameSplit(SourceTerm rival, ReportSource source) {
        return source.isSplit() && splits(rival).equals(source.splits());
    }

    private List<Split> splits(SourceTerm rival) {
        Agreement signed =
                table.byId(rival.agreement()).orElseThrow().signed().read().agreement();
        return signed.source(rival.source()).orElseThrow().splits();
    }

    private Optional<Finding> onSameDay(Agreement agreement, ReportSource source, List<SourceTerm> rivals) {
        return rivals.stream()
                .filter(rival -> meets(rival, agreement.validity()))
                .findFirst()
                .map(rival -> source.isSplit() || !splits(rival).isEmpty()
                        ? otherSplit(agreement, source, rival)
                        : claimedTwice(
                                agreement,
                                source,
                                " belong to agreement " + rival.agreement() + " on some of the same days",
                                "one agreement for a source on one day"));
    }

    /** A month is settled from whole reports, which both partners' bundles would hold. */
    private static Optional<Finding> inSameMonth(Agreement agreement, ReportSource source, List<SourceTerm> rivals) {
        LocalDate last = agreement.validity().until().minusDays(1);
        Validity months = new Validity(
                agreement.validity().from().withDayOfMonth(1),
                last.withDayOfMonth(1).plusMonths(1));
        return rivals.stream()
                .filter(rival -> !rival.partner().equals(agreement.partner()) && meets(rival, months))
                .findFirst()
                .map(rival -> claimedTwice(
                        agreement,
                        source,
                        " belong to another partner's agreement " + rival.agreement() + " in some of the same months",
                        "one partner's agreements for a source in one month"));
    }

    private static boolean meets(SourceTerm rival, Validity days) {
        return new Validity(rival.from(), rival.until()).intersect(days).isPresent();
    }

    private static Finding claimedTwice(Agreement agreement, ReportSource source, String whose, String allowed) {
        return Finding.red("source-claimed-twice", "the reports of " + source.name() + whose, place(agreement))
                .withAllowed(allowed);
    }

    private static Finding otherSplit(Agreement agreement, ReportSource source, SourceTerm rival) {
        return Finding.red(
                        "splits-differ",
                        "agreements " + agreement.id() + " and " + rival.agreement() + " divide what " + source.name()
                                + " reports in two ways",
                        place(agreement))
                .withAllowed("the same parts in each of them")
                .withHint("have the parties sign the same p:split");
    }

    private static Place place(Agreement agreement) {
        return Place.ofFile(StoredAgreement.fileName(agreement.id()));
    }
}
