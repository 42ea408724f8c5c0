package dev.ggen.hub.portal.replay;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.agreement.AgreementDrafts;
import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.agreement.StoredAgreement;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.FindingsException;
import dev.ggen.settlement.form.FilledAgreement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A draft's terms, as they can be tried on past months: in place of the agreement that its partner has. */
@Component
final class DraftTrial {
    private static final int MOST_AGREEMENTS = 50;

    private final AgreementDrafts drafts;
    private final Agreements agreements;

    DraftTrial(AgreementDrafts drafts, Agreements agreements) {
        this.drafts = drafts;
        this.agreements = agreements;
    }

    /**
     * What to try.
     *
     * @param instead the agreement under whose name and for whose days; empty where the draft's own are kept
     */
    record Trial(SourceFile source, Optional<String> instead) {}

    /**
     * The draft itself where it bears the name of an agreement, which it would change, or its partner has none; or else its terms for the partner's
     * latest one, since past months are that one's.
     */
    Trial of(Viewer viewer, UUID id) {
        SourceFile source = drafts.byId(viewer, id).source();
        try {
            FilledAgreement draft = FilledAgreement.open(drafts.form(), source);
            List<StoredAgreement> known = draft.partner().isEmpty() ? List.of() : ofPartner(viewer, draft.partner());
            if (known.stream().anyMatch(each -> each.id().equals(draft.named()))) {
                return new Trial(source, Optional.empty());
            }
            return known.stream()
                    .max(Comparator.comparing(StoredAgreement::from).thenComparing(StoredAgreement::id))
                    .map(latest -> inPlaceOf(draft, latest))
                    .orElse(new Trial(source, Optional.empty()));
        } catch (FindingsException e) {
            return new Trial(source, Optional.empty()); // one that the form has no fields for is tried as it is
        }
    }

    private List<StoredAgreement> ofPartner(Viewer viewer, String partner) {
        return agreements
                .page(viewer, Agreements.Query.ofPartner(partner), Optional.empty(), MOST_AGREEMENTS)
                .items();
    }

    private Trial inPlaceOf(FilledAgreement draft, StoredAgreement latest) {
        FilledAgreement holds = FilledAgreement.open(drafts.form(), latest.turtle());
        return new Trial(draft.inPlaceOf(holds).write(drafts.form()).source(), Optional.of(latest.id()));
    }
}
