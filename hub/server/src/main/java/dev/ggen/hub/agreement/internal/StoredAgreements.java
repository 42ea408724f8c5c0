package dev.ggen.hub.agreement.internal;

import dev.ggen.hub.agreement.AgreementOrder;
import dev.ggen.hub.agreement.AgreementView;
import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.agreement.ImportAgreement;
import dev.ggen.hub.agreement.StoredAgreement;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.KeyOrder;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Agreements from their table. */
@Component
final class StoredAgreements implements Agreements {
    private final Transactions transactions;
    private final AgreementTable table;
    private final AgreementImport importing;
    private final AgreementWords words;

    StoredAgreements(Transactions transactions, AgreementTable table, AgreementImport importing, AgreementWords words) {
        this.transactions = transactions;
        this.table = table;
        this.importing = importing;
        this.words = words;
    }

    @Override
    public String importSigned(Viewer viewer, CommandId id, ImportAgreement agreement) {
        viewer.require(Permission.AGREEMENT_IMPORT);
        return importing.run(viewer, id, agreement);
    }

    @Override
    public StoredAgreement byId(Viewer viewer, String id) {
        viewer.require(Permission.AGREEMENT_READ);
        return transactions.read(viewer, () -> table.byId(id).orElseThrow(() -> Refused.notFound("agreement " + id)));
    }

    @Override
    public Slice<StoredAgreement> page(
            Viewer viewer, Query query, AgreementOrder order, Optional<String> cursor, int size) {
        viewer.require(Permission.AGREEMENT_READ);
        KeyOrder<StoredAgreement> keys = AgreementOrders.of(order);
        return Slice.of(
                transactions.read(viewer, () -> table.page(viewer.partner(), query, keys, cursor, size + 1)),
                size,
                keys::key);
    }

    @Override
    public List<StoredAgreement> validIn(Viewer viewer, LocalDate from, LocalDate until) {
        viewer.require(Permission.AGREEMENT_READ);
        return transactions.read(viewer, () -> table.validIn(from, until));
    }

    @Override
    public List<String> ofSource(Viewer viewer, String source) {
        viewer.require(Permission.AGREEMENT_READ);
        return transactions.read(viewer, () -> table.ofSource(source));
    }

    @Override
    public List<SourceTerm> ofSources(Viewer viewer, Collection<String> sources) {
        viewer.require(Permission.AGREEMENT_READ);
        return transactions.read(viewer, () -> table.ofSources(sources));
    }

    @Override
    public List<Term> terms(Viewer viewer) {
        viewer.require(Permission.AGREEMENT_READ);
        return transactions.read(viewer, table::terms);
    }

    @Override
    public AgreementView view(Viewer viewer, String id) {
        return words.of(viewer, byId(viewer, id));
    }
}
