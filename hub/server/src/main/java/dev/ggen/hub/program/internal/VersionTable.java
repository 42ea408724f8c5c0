package dev.ggen.hub.program.internal;

import static dev.ggen.hub.tables.program.Tables.VERSION;

import dev.ggen.hub.program.PublishedVersion;
import dev.ggen.hub.tables.program.tables.Version;
import dev.ggen.receipt.Digest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Published versions as rows; a version ends where the next by date begins. */
@Component
final class VersionTable {
    /** One lock for all who number versions. */
    private static final long NUMBERING = 0x6767_656e_7072_6f67L;

    private static final Version NEXT = VERSION.as("next_version");
    private static final Field<LocalDate> HOLDS_UNTIL = DSL.field(
                    DSL.select(DSL.min(NEXT.HOLDS_FROM)).from(NEXT).where(NEXT.HOLDS_FROM.gt(VERSION.HOLDS_FROM)))
            .as("holds_until");

    private final DSLContext database;

    VersionTable(DSLContext database) {
        this.database = database;
    }

    /** Makes whoever else numbers versions wait until this transaction ends. */
    void lock() {
        database.select(DSL.function("pg_advisory_xact_lock", Object.class, DSL.inline(NUMBERING)))
                .fetch();
    }

    Optional<PublishedVersion> inForce(LocalDate day) {
        return one(VERSION.HOLDS_FROM.le(day));
    }

    Optional<PublishedVersion> earliest() {
        return database.select(VERSION.fields())
                .select(HOLDS_UNTIL)
                .from(VERSION)
                .orderBy(VERSION.HOLDS_FROM)
                .limit(1)
                .fetchOptional(VersionTable::version);
    }

    Optional<PublishedVersion> byNumber(int number) {
        return one(VERSION.NUMBER.eq(number));
    }

    Optional<PublishedVersion> startingOn(LocalDate day) {
        return one(VERSION.HOLDS_FROM.eq(day));
    }

    OptionalInt ofProposal(UUID proposal) {
        return database.select(VERSION.NUMBER)
                .from(VERSION)
                .where(VERSION.PROPOSAL.eq(proposal))
                .fetchOptional(VERSION.NUMBER)
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    List<PublishedVersion> before(Optional<Long> number, int most) {
        Condition wanted =
                number.map(known -> VERSION.NUMBER.lt(known.intValue())).orElse(DSL.noCondition());
        return database.select(VERSION.fields())
                .select(HOLDS_UNTIL)
                .from(VERSION)
                .where(wanted)
                .orderBy(VERSION.NUMBER.desc())
                .limit(most)
                .fetch(VersionTable::version);
    }

    int newest() {
        Integer newest = database.select(DSL.max(VERSION.NUMBER)).from(VERSION).fetchOne(0, Integer.class);
        return newest == null ? 0 : newest;
    }

    Optional<byte[]> receipt(int number) {
        return database.select(VERSION.RECEIPT)
                .from(VERSION)
                .where(VERSION.NUMBER.eq(number))
                .fetchOptional(VERSION.RECEIPT);
    }

    void add(PublishedVersion version, byte[] receipt) {
        database.insertInto(VERSION)
                .set(VERSION.NUMBER, version.number())
                .set(VERSION.PROPOSAL, version.proposal())
                .set(VERSION.HOLDS_FROM, version.holdsFrom())
                .set(VERSION.NAME, version.name())
                .set(VERSION.PROGRAM_VERSION, version.programVersion())
                .set(VERSION.DIGEST, version.digest().hex())
                .set(VERSION.RECEIPT, receipt)
                .set(VERSION.RECORDED_AT, version.recordedAt())
                .execute();
    }

    private Optional<PublishedVersion> one(Condition wanted) {
        return database.select(VERSION.fields())
                .select(HOLDS_UNTIL)
                .from(VERSION)
                .where(wanted)
                .orderBy(VERSION.HOLDS_FROM.desc())
                .limit(1)
                .fetchOptional(VersionTable::version);
    }

    private static PublishedVersion version(Record row) {
        Instant recordedAt = row.get(VERSION.RECORDED_AT);
        return new PublishedVersion(
                row.get(VERSION.NUMBER),
                row.get(VERSION.PROPOSAL),
                row.get(VERSION.HOLDS_FROM),
                Optional.ofNullable(row.get(HOLDS_UNTIL)),
                row.get(VERSION.NAME),
                row.get(VERSION.PROGRAM_VERSION),
                new Digest(row.get(VERSION.DIGEST)),
                recordedAt);
    }
}
