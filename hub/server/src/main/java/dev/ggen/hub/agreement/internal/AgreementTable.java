package dev.ggen.hub.agreement.internal;

import static dev.ggen.hub.tables.agreement.Tables.AGREEMENT_;
import static dev.ggen.hub.tables.agreement.Tables.REPORT_SOURCE;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.agreement.StoredAgreement;
import dev.ggen.hub.platform.KeyOrder;
import dev.ggen.hub.tables.agreement.tables.records.AgreementRecord;
import dev.ggen.partner.agreement.ReportSource;
import dev.ggen.receipt.Digest;
import dev.ggen.settlement.agreement.AgreementFolder;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Agreements as rows. */
@Component
final class AgreementTable {
    /** One lock for all who take agreements in, so that two can't claim one source at once. */
    private static final long IMPORTING = 0x6767_656e_6167_7265L;

    private final DSLContext database;

    AgreementTable(DSLContext database) {
        this.database = database;
    }

    void lock() {
        database.select(DSL.function("pg_advisory_xact_lock", Object.class, DSL.inline(IMPORTING)))
                .fetch();
    }

    Optional<StoredAgreement> byId(String id) {
        return database.selectFrom(AGREEMENT_).where(AGREEMENT_.ID.eq(id)).fetchOptional(AgreementTable::stored);
    }

    /**
     * @param own whose alone the viewer may see; row policies see to it anyway, this lets the database use an index for it
     */
    List<StoredAgreement> page(
            Optional<String> own,
            Agreements.Query query,
            KeyOrder<StoredAgreement> order,
            Optional<String> cursor,
            int most) {
        return database.selectFrom(AGREEMENT_)
                .where(own.map(AGREEMENT_.PARTNER::eq).orElse(DSL.noCondition()))
                .and(condition(query))
                .and(order.after(cursor))
                .orderBy(order.fields())
                .limit(most)
                .fetch(AgreementTable::stored);
    }

    private static Condition condition(Agreements.Query query) {
        return query.partner()
                .map(AGREEMENT_.PARTNER::eq)
                .orElse(DSL.noCondition())
                .and(query.type().map(AGREEMENT_.AGREEMENT_TYPE::eq).orElse(DSL.noCondition()))
                .and(query.on()
                        .map(day -> AGREEMENT_.EFFECTIVE_FROM.le(day).and(AGREEMENT_.EFFECTIVE_UNTIL.gt(day)))
                        .orElse(DSL.noCondition()))
                .and(
                        query.text().isBlank()
                                ? DSL.noCondition()
                                : AGREEMENT_.ID.containsIgnoreCase(query.text().strip()));
    }

    List<StoredAgreement> validIn(LocalDate from, LocalDate until) {
        return database.selectFrom(AGREEMENT_)
                .where(AGREEMENT_.EFFECTIVE_FROM.lt(until), AGREEMENT_.EFFECTIVE_UNTIL.gt(from))
                .orderBy(AGREEMENT_.ID)
                .fetch(AgreementTable::stored);
    }

    List<String> ofSource(String source) {
        return database.select(REPORT_SOURCE.AGREEMENT)
                .from(REPORT_SOURCE)
                .where(REPORT_SOURCE.SOURCE.eq(source))
                .orderBy(REPORT_SOURCE.AGREEMENT)
                .fetch(REPORT_SOURCE.AGREEMENT);
    }

    List<Agreements.SourceTerm> ofSources(Collection<String> sources) {
        return database.selectFrom(REPORT_SOURCE)
                .where(REPORT_SOURCE.SOURCE.eq(DSL.any(sources.toArray(String[]::new))))
                .orderBy(REPORT_SOURCE.SOURCE, REPORT_SOURCE.EFFECTIVE_FROM, REPORT_SOURCE.AGREEMENT)
                .fetch(row -> new Agreements.SourceTerm(
                        row.getAgreement(),
                        row.getPartner(),
                        row.getSource(),
                        row.getEffectiveFrom(),
                        row.getEffectiveUntil()));
    }

    List<Agreements.Term> terms() {
        return database.select(AGREEMENT_.EFFECTIVE_FROM, AGREEMENT_.EFFECTIVE_UNTIL, DSL.count())
                .from(AGREEMENT_)
                .groupBy(AGREEMENT_.EFFECTIVE_FROM, AGREEMENT_.EFFECTIVE_UNTIL)
                .orderBy(AGREEMENT_.EFFECTIVE_FROM, AGREEMENT_.EFFECTIVE_UNTIL)
                .fetch(row -> new Agreements.Term(row.value1(), row.value2(), row.value3()));
    }

    void add(StoredAgreement agreement, List<ReportSource> sources) {
        database.insertInto(AGREEMENT_)
                .set(AGREEMENT_.ID, agreement.id())
                .set(AGREEMENT_.PARTNER, agreement.partner())
                .set(AGREEMENT_.AGREEMENT_TYPE, agreement.type())
                .set(AGREEMENT_.CURRENCY, agreement.currency())
                .set(AGREEMENT_.EFFECTIVE_FROM, agreement.from())
                .set(AGREEMENT_.EFFECTIVE_UNTIL, agreement.until())
                .set(AGREEMENT_.TURTLE, agreement.turtle().bytes())
                .set(AGREEMENT_.VENDOR_SIGNATURE, agreement.vendorSignature().bytes())
                .set(AGREEMENT_.PARTNER_SIGNATURE, agreement.partnerSignature().bytes())
                .set(AGREEMENT_.SIGNERS, agreement.signers().bytes())
                .set(AGREEMENT_.DIGEST, agreement.digest().hex())
                .set(AGREEMENT_.PROGRAM_VERSION, agreement.programVersion())
                .set(AGREEMENT_.IMPORTED_BY, agreement.importedBy())
                .set(AGREEMENT_.IMPORTED_BY_NAME, agreement.importedByName())
                .set(AGREEMENT_.RECORDED_AT, agreement.recordedAt())
                .execute();
        sources.stream()
                .distinct()
                .forEach(source -> database.insertInto(REPORT_SOURCE)
                        .set(REPORT_SOURCE.AGREEMENT, agreement.id())
                        .set(REPORT_SOURCE.PARTNER, agreement.partner())
                        .set(REPORT_SOURCE.SOURCE, source.name())
                        .set(REPORT_SOURCE.EFFECTIVE_FROM, agreement.from())
                        .set(REPORT_SOURCE.EFFECTIVE_UNTIL, agreement.until())
                        .execute());
    }

    private static StoredAgreement stored(AgreementRecord row) {
        String id = row.getId();
        return new StoredAgreement(
                id,
                row.getPartner(),
                row.getAgreementType(),
                row.getCurrency(),
                row.getEffectiveFrom(),
                row.getEffectiveUntil(),
                new SourceFile(StoredAgreement.fileName(id), row.getTurtle()),
                new SourceFile(StoredAgreement.signatureName(id, "vendor"), row.getVendorSignature()),
                new SourceFile(StoredAgreement.signatureName(id, "partner"), row.getPartnerSignature()),
                new SourceFile(AgreementFolder.SIGNERS, row.getSigners()),
                new Digest(row.getDigest()),
                row.getProgramVersion(),
                row.getImportedBy(),
                row.getImportedByName(),
                row.getRecordedAt());
    }
}
