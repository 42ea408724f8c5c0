package dev.ggen.hub.settlement.internal;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.JsonFields;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.EstimateView;
import dev.ggen.hub.settlement.Estimates;
import dev.ggen.hub.settlement.OpenEstimate;
import dev.ggen.hub.tables.settlement.tables.records.AccrualAgreementRecord;
import dev.ggen.hub.tables.settlement.tables.records.AccrualRecord;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Json;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Estimates of open months in the database. */
@Component
final class StoredEstimates implements Estimates {
    private final Writing writing;
    private final EstimateTable estimates;

    StoredEstimates(Writing writing, EstimateTable estimates) {
        this.writing = writing;
        this.estimates = estimates;
    }

    @Override
    public Begun begin(Viewer viewer, CommandId command, YearMonth month) {
        viewer.require(Permission.REPORT_READ);
        LocalDate today = writing.clock().today();
        if (today.isBefore(month.atDay(1))) {
            throw Refused.invalid(
                    List.of(Finding.red("month-not-begun", month + " hasn't begun: nothing is known of it")
                            .withAllowed("a month that has begun")));
        }
        Json input = Json.object().put("month", month.toString()).build();
        Json answer = writing.commands().run(viewer, command, EstimateMonth.KIND, input, () -> {
            requireTurn(viewer, month);
            UUID id = writing.ids().next();
            UUID job = writing.jobs().start(viewer, EstimateMonth.KIND, EstimateMonth.input(id));
            estimates.insert(id, viewer, month, today, job);
            estimates.keepNewest(month, MOST_KEPT);
            return Json.object()
                    .put("estimate", id.toString())
                    .put("job", job.toString())
                    .build();
        });
        JsonFields fields = JsonFields.of(answer);
        return new Begun(UUID.fromString(fields.text("estimate")), UUID.fromString(fields.text("job")));
    }

    private void requireTurn(Viewer viewer, YearMonth month) {
        boolean isUnderWay = estimates.open(month).stream()
                .anyMatch(asked -> !writing.jobs().view(viewer, asked.getJob()).isOver());
        if (isUnderWay) {
            throw Refused.conflict(
                    "estimate-under-way", month + " is being estimated already", "wait until that is done");
        }
    }

    @Override
    public List<OpenEstimate> ofAgreement(Viewer viewer, String agreement) {
        return open(viewer, () -> estimates.ofAgreement(agreement));
    }

    @Override
    public List<OpenEstimate> ofPartner(Viewer viewer, String partner) {
        return open(viewer, () -> estimates.ofPartner(partner));
    }

    private List<OpenEstimate> open(Viewer viewer, Supplier<List<AccrualAgreementRecord>> parts) {
        viewer.require(Permission.STATEMENT_READ);
        return writing.transactions().read(viewer, parts).stream()
                .map(EstimateText::open)
                .toList();
    }

    @Override
    public Optional<EstimateView> newest(Viewer viewer, YearMonth month) {
        viewer.require(Permission.REPORT_READ);
        return writing.transactions().read(viewer, () -> estimates.newest(month).map(this::view));
    }

    private EstimateView view(AccrualRecord asked) {
        return EstimateText.parse(estimates.result(asked.getId()).orElseThrow()).view(asked);
    }

    @Override
    public byte[] json(Viewer viewer, UUID id) {
        viewer.require(Permission.REPORT_READ);
        return writing.transactions().read(viewer, () -> {
            AccrualRecord asked = estimates.find(id).orElseThrow(() -> Refused.notFound("an estimate " + id));
            return estimates
                    .result(id)
                    .orElseThrow(() -> Refused.conflict(
                            "estimate-not-done",
                            "the estimate " + id + " isn't done",
                            "watch its job " + asked.getJob() + " until it has ended"));
        });
    }
}
