package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.JsonColumn;
import dev.ggen.hub.settlement.CloseState;
import dev.ggen.hub.settlement.CloseView;
import dev.ggen.hub.settlement.HeldAgreement;
import dev.ggen.hub.settlement.ProposedStatement;
import dev.ggen.hub.tables.settlement.tables.records.CloseAgreementRecord;
import dev.ggen.hub.tables.settlement.tables.records.CloseRecord;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingJson;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;

/** Runs of closes as people see them; every call joins the running transaction. */
@Component
final class CloseViews {
    private final CloseTable closes;
    private final Proposals proposals;

    CloseViews(CloseTable closes, Proposals proposals) {
        this.closes = closes;
        this.proposals = proposals;
    }

    /** Without what it would post. */
    CloseView brief(CloseRecord row) {
        return view(row, List.of(), List.of());
    }

    CloseView full(CloseRecord row) {
        YearMonth month = YearMonth.from(row.getMonth());
        List<CloseAgreementRecord> agreements = closes.agreements(row.getId());
        List<ProposedStatement> proposed = agreements.stream()
                .filter(agreement -> !agreement.getIsHeld())
                .map(agreement -> proposals.of(agreement, month))
                .toList();
        List<HeldAgreement> held = agreements.stream()
                .filter(CloseAgreementRecord::getIsHeld)
                .map(agreement -> new HeldAgreement(
                        agreement.getAgreement(),
                        agreement.getPartner(),
                        agreement.getPartnerName(),
                        findings(agreement.getFindings())))
                .toList();
        return view(row, proposed, held);
    }

    private static CloseView view(CloseRecord row, List<ProposedStatement> proposed, List<HeldAgreement> held) {
        UUID job = Objects.requireNonNullElse(row.getApproveJob(), row.getPrepareJob());
        return new CloseView(
                row.getId(),
                YearMonth.from(row.getMonth()),
                row.getRun(),
                CloseState.of(row.getState()),
                row.getPreparedBy(),
                row.getPreparedByName(),
                row.getPreparedAt(),
                Optional.ofNullable(row.getInputDigest()),
                job,
                findings(row.getFindings()),
                proposed,
                held,
                Optional.ofNullable(row.getDecidedByName()),
                Optional.ofNullable(row.getDecidedAt()),
                Optional.ofNullable(row.getReason()),
                Optional.ofNullable(row.getPostedAt()));
    }

    static List<Finding> findings(JSONB column) {
        return FindingJson.read(JsonColumn.read(column), "the close");
    }
}
