package dev.ggen.hub.agreement.internal;

import static dev.ggen.hub.tables.agreement.Tables.PARTY_KEY;

import dev.ggen.hub.agreement.PartyKey;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Ids;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.tables.agreement.tables.records.PartyKeyRecord;
import dev.ggen.receipt.KeyId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Parties' keys in their table; every call joins the running transaction. */
@Component
final class PartyKeyTable {
    private final DSLContext database;
    private final HubClock clock;
    private final Ids ids;

    PartyKeyTable(DSLContext database, HubClock clock, Ids ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    List<PartyKey> all() {
        return database.selectFrom(PARTY_KEY)
                .orderBy(PARTY_KEY.PARTY, PARTY_KEY.SEEN_AT, PARTY_KEY.ID)
                .fetch(PartyKeyTable::key);
    }

    List<PartyKey> of(String party) {
        return database.selectFrom(PARTY_KEY)
                .where(PARTY_KEY.PARTY.eq(party))
                .orderBy(PARTY_KEY.SEEN_AT, PARTY_KEY.ID)
                .fetch(PartyKeyTable::key);
    }

    /** Nobody else decides on it until the transaction ends. */
    Optional<PartyKey> locked(UUID id) {
        return database.selectFrom(PARTY_KEY)
                .where(PARTY_KEY.ID.eq(id))
                .forUpdate()
                .fetchOptional(PartyKeyTable::key);
    }

    /** Brings a key, also one that was refused before. */
    void bring(Viewer viewer, String party, KeyId key, PartyKey.State state, String agreement) {
        PartyKeyRecord row = new PartyKeyRecord();
        row.setId(ids.next());
        row.setParty(party);
        row.setKeyId(key.hex());
        row.setState(word(state));
        row.setAgreement(agreement);
        row.setSeenBy(viewer.user());
        row.setSeenByName(viewer.name());
        row.setSeenAt(clock.now());
        database.insertInto(PARTY_KEY)
                .set(row)
                .onConflict(PARTY_KEY.PARTY, PARTY_KEY.KEY_ID)
                .doUpdate()
                .set(PARTY_KEY.STATE, word(state))
                .set(PARTY_KEY.AGREEMENT, agreement)
                .set(PARTY_KEY.SEEN_BY, viewer.user())
                .set(PARTY_KEY.SEEN_BY_NAME, viewer.name())
                .set(PARTY_KEY.SEEN_AT, clock.now())
                .setNull(PARTY_KEY.DECIDED_BY)
                .setNull(PARTY_KEY.DECIDED_BY_NAME)
                .setNull(PARTY_KEY.DECIDED_AT)
                .setNull(PARTY_KEY.REASON)
                .execute();
    }

    void decide(UUID id, PartyKey.State state, Viewer viewer, String reason) {
        database.update(PARTY_KEY)
                .set(PARTY_KEY.STATE, word(state))
                .set(PARTY_KEY.DECIDED_BY, viewer.user())
                .set(PARTY_KEY.DECIDED_BY_NAME, viewer.name())
                .set(PARTY_KEY.DECIDED_AT, clock.now())
                .set(PARTY_KEY.REASON, reason)
                .where(PARTY_KEY.ID.eq(id))
                .execute();
    }

    static String word(PartyKey.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static PartyKey key(PartyKeyRecord row) {
        return new PartyKey(
                row.getId(),
                row.getParty(),
                new KeyId(row.getKeyId()),
                PartyKey.State.valueOf(row.getState().toUpperCase(Locale.ROOT)),
                row.getAgreement(),
                row.getSeenBy(),
                row.getSeenByName(),
                row.getSeenAt(),
                Optional.ofNullable(row.getDecidedByName())
                        .map(by -> new PartyKey.Decision(by, row.getDecidedAt(), row.getReason())));
    }
}
