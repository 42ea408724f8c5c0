package dev.ggen.hub.program.internal;

import static dev.ggen.hub.tables.program.Tables.FINDING;

import dev.ggen.hub.platform.JsonColumn;
import dev.ggen.hub.program.ProgramFindings.Found;
import dev.ggen.hub.program.ProgramFindings.Query;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingJson;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.Place;
import dev.ggen.receipt.Severity;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record3;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Findings as rows, numbered with the gravest first. */
@Component
final class FindingTable {
    /** What contradicts something goes before what is only missing. */
    private static final Comparator<Finding> GRAVEST_FIRST = Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparing(finding -> finding.places().size() < 2);

    private final DSLContext database;

    FindingTable(DSLContext database) {
        this.database = database;
    }

    void add(UUID proposal, List<Finding> findings) {
        int ordinal = 0;
        for (Finding finding : findings.stream().sorted(GRAVEST_FIRST).toList()) {
            ordinal++;
            database.insertInto(FINDING)
                    .set(FINDING.PROPOSAL, proposal)
                    .set(FINDING.ORDINAL, ordinal)
                    .set(FINDING.RULE, finding.id())
                    .set(FINDING.SEVERITY, finding.severity().word())
                    .set(FINDING.MESSAGE, finding.message())
                    .set(FINDING.PARTNERS, partners(finding))
                    .set(FINDING.FINDING_, JsonColumn.of(FindingJson.object(finding)))
                    .execute();
        }
    }

    private static String[] partners(Finding finding) {
        return finding.places().stream()
                .map(Place::file)
                .flatMap(file -> SourceTable.partnerOf(file).stream())
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    List<Found> page(Query query, Optional<Long> after, int most) {
        return database.select(FINDING.ORDINAL, FINDING.PARTNERS, FINDING.FINDING_)
                .from(FINDING)
                .where(condition(query))
                .and(after.map(last -> FINDING.ORDINAL.gt(last.intValue())).orElse(DSL.noCondition()))
                .orderBy(FINDING.ORDINAL)
                .limit(most)
                .fetch(FindingTable::found);
    }

    Optional<Found> one(UUID proposal, int ordinal) {
        return database.select(FINDING.ORDINAL, FINDING.PARTNERS, FINDING.FINDING_)
                .from(FINDING)
                .where(FINDING.PROPOSAL.eq(proposal), FINDING.ORDINAL.eq(ordinal))
                .fetchOptional(FindingTable::found);
    }

    Map<Severity, Integer> counts(Query query) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        database.select(FINDING.SEVERITY, DSL.count())
                .from(FINDING)
                .where(condition(query))
                .groupBy(FINDING.SEVERITY)
                .forEach(row -> counts.put(Severity.valueOf(row.value1().toUpperCase(Locale.ROOT)), row.value2()));
        return counts;
    }

    SortedMap<String, Integer> rules(UUID proposal) {
        SortedMap<String, Integer> rules = new TreeMap<>();
        database.select(FINDING.RULE, DSL.count())
                .from(FINDING)
                .where(FINDING.PROPOSAL.eq(proposal))
                .groupBy(FINDING.RULE)
                .forEach(row -> rules.put(row.value1(), row.value2()));
        return rules;
    }

    private static Condition condition(Query query) {
        return FINDING.PROPOSAL
                .eq(query.proposal())
                .and(query.severity()
                        .map(severity -> FINDING.SEVERITY.eq(severity.word()))
                        .orElse(DSL.noCondition()))
                .and(query.rule().map(FINDING.RULE::eq).orElse(DSL.noCondition()))
                .and(query.partner()
                        .map(partner -> DSL.val(partner).eq(DSL.any(FINDING.PARTNERS)))
                        .orElse(DSL.noCondition()))
                .and(
                        query.text().isBlank()
                                ? DSL.noCondition()
                                : FINDING.MESSAGE.containsIgnoreCase(
                                        query.text().strip()));
    }

    private static Found found(Record3<Integer, String[], JSONB> row) {
        Json finding = JsonColumn.read(row.value3());
        return new Found(
                row.value1(),
                FindingJson.read(Json.of(List.of(finding)), "program.finding").getFirst(),
                List.of(row.value2()));
    }
}
