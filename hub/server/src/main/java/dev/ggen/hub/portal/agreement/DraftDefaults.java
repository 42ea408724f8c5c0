package dev.ggen.hub.portal.agreement;

import dev.ggen.settlement.form.AgreementForm;
import dev.ggen.settlement.form.Filled;
import dev.ggen.settlement.form.FilledAgreement;
import dev.ggen.settlement.form.FormEdit;
import java.util.ArrayList;
import java.util.List;

/** What new things begin with: an agreement with a report and a product, a clause with the agreement's term and the number after the last one. */
final class DraftDefaults {
    private static final String CLAUSE = "clause";
    private static final String NUMBER = "number";

    private DraftDefaults() {}

    /** An agreement that goes by sales, as nearly all do. */
    static FilledAgreement fresh(AgreementForm form) {
        FilledAgreement plain = FilledAgreement.fresh(form);
        FormEdit edit = new FormEdit(form);
        Filled.Thing reported = edit.add(plain.agreement(), "", "report", "ReportSource");
        return new FilledAgreement(plain.iri(), edit.add(reported, "", "productMapping", "ProductMapping"));
    }

    /** @param added the property to which a part was added */
    static Filled.Thing of(Filled.Thing agreement, String added) {
        List<Filled> clauses = agreement.of(CLAUSE);
        if (!added.equals(CLAUSE)
                || clauses.isEmpty()
                || !(clauses.getLast() instanceof Filled.Thing last)
                || !last.of(NUMBER).isEmpty()) {
            return agreement;
        }
        List<Filled> begun = new ArrayList<>(clauses);
        begun.set(
                begun.size() - 1,
                last.with(NUMBER, List.of(new Filled.Value(Integer.toString(begun.size()))))
                        .with("validFrom", agreement.of("effectiveFrom"))
                        .with("validUntil", agreement.of("effectiveUntil")));
        return agreement.with(CLAUSE, begun);
    }
}
