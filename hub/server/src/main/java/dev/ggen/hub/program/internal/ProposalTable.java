package dev.ggen.hub.program.internal;

import static dev.ggen.hub.tables.program.Tables.DECISION;
import static dev.ggen.hub.tables.program.Tables.PROPOSAL;
import static dev.ggen.hub.tables.program.Tables.VERSION;

import dev.ggen.hub.platform.JsonColumn;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.ProgramFindings;
import dev.ggen.hub.program.ProposalView;
import dev.ggen.hub.program.ProposalView.Decision;
import dev.ggen.hub.program.ProposalView.Outcome;
import dev.ggen.receipt.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Proposals and what was decided of them, as rows. */
@Component
final class ProposalTable {
    private final DSLContext database;
    private final FindingTable findings;

    ProposalTable(DSLContext database, FindingTable findings) {
        this.database = database;
        this.findings = findings;
    }

    void add(CheckedUpload checked, Viewer proposer, Instant now) {
        database.insertInto(PROPOSAL)
                .set(PROPOSAL.ID, checked.id())
                .set(PROPOSAL.HOLDS_FROM, checked.holdsFrom())
                .set(PROPOSAL.NAME, checked.name())
                .set(PROPOSAL.PROGRAM_VERSION, checked.programVersion())
                .set(PROPOSAL.DIGEST, checked.digest().hex())
                .set(PROPOSAL.FACTS, checked.facts())
                .set(
                        PROPOSAL.BASE_VERSION,
                        checked.base().map(base -> base.version()).orElse(null))
                .set(PROPOSAL.EFFECT, checked.effect())
                .set(PROPOSAL.CHANGES, JsonColumn.of(DiffJson.write(checked.diff())))
                .set(PROPOSAL.PROPOSED_BY, proposer.user())
                .set(PROPOSAL.PROPOSED_BY_NAME, proposer.name())
                .set(PROPOSAL.RECORDED_AT, now)
                .execute();
    }

    void decide(UUID proposal, Decision decision) {
        database.insertInto(DECISION)
                .set(DECISION.PROPOSAL, proposal)
                .set(DECISION.OUTCOME, decision.outcome().name().toLowerCase(Locale.ROOT))
                .set(DECISION.DECIDED_BY, decision.by())
                .set(DECISION.DECIDED_BY_NAME, decision.byName())
                .set(DECISION.REASON, decision.reason())
                .set(DECISION.RECORDED_AT, decision.recordedAt())
                .execute();
    }

    boolean exists(UUID id) {
        return database.fetchExists(PROPOSAL, PROPOSAL.ID.eq(id));
    }

    Optional<ProposalView> one(UUID id) {
        return select().where(PROPOSAL.ID.eq(id)).fetchOptional(this::view);
    }

    List<ProposalView> before(Optional<UUID> id, int most) {
        Condition wanted = id.map(PROPOSAL.ID::lt).orElse(DSL.noCondition());
        return select().where(wanted).orderBy(PROPOSAL.ID.desc()).limit(most).fetch(this::view);
    }

    int waiting() {
        return database.fetchCount(database.selectOne()
                .from(PROPOSAL)
                .leftJoin(DECISION)
                .on(DECISION.PROPOSAL.eq(PROPOSAL.ID))
                .where(DECISION.PROPOSAL.isNull()));
    }

    private SelectOnConditionStep<Record> select() {
        return database.select(PROPOSAL.fields())
                .select(DECISION.fields())
                .select(VERSION.NUMBER)
                .from(PROPOSAL)
                .leftJoin(DECISION)
                .on(DECISION.PROPOSAL.eq(PROPOSAL.ID))
                .leftJoin(VERSION)
                .on(VERSION.PROPOSAL.eq(PROPOSAL.ID));
    }

    private ProposalView view(Record row) {
        UUID id = row.get(PROPOSAL.ID);
        return new ProposalView(
                id,
                row.get(PROPOSAL.HOLDS_FROM),
                row.get(PROPOSAL.NAME),
                row.get(PROPOSAL.PROGRAM_VERSION),
                new Digest(row.get(PROPOSAL.DIGEST)),
                row.get(PROPOSAL.FACTS),
                number(row.get(PROPOSAL.BASE_VERSION)),
                DiffJson.read(JsonColumn.read(row.get(PROPOSAL.CHANGES))),
                findings.counts(ProgramFindings.Query.all(id)),
                row.get(PROPOSAL.PROPOSED_BY),
                row.get(PROPOSAL.PROPOSED_BY_NAME),
                row.get(PROPOSAL.RECORDED_AT),
                decision(row),
                number(row.get(VERSION.NUMBER)));
    }

    private static OptionalInt number(@org.jspecify.annotations.Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static Optional<Decision> decision(Record row) {
        return Optional.ofNullable(row.get(DECISION.OUTCOME))
                .map(outcome -> new Decision(
                        Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                        row.get(DECISION.DECIDED_BY),
                        row.get(DECISION.DECIDED_BY_NAME),
                        row.get(DECISION.REASON),
                        row.get(DECISION.RECORDED_AT)));
    }
}
