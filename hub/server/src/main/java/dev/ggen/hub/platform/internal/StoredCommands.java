package dev.ggen.hub.platform.internal;

import static dev.ggen.hub.tables.platform.Tables.COMMAND;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Commands;
import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.JsonColumn;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.tables.platform.tables.records.CommandRecord;
import dev.ggen.receipt.CanonicalJson;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Json;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Commands by their caller's id; two of the same id at once queue at the primary key. */
@Component
final class StoredCommands implements Commands {
    private final DSLContext database;
    private final Transactions transactions;
    private final HubClock clock;
    private final ObservationRegistry observations;

    StoredCommands(DSLContext database, Transactions transactions, HubClock clock, ObservationRegistry observations) {
        this.observations = observations;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Json run(Viewer viewer, CommandId id, String name, Json input, Supplier<Json> work) {
        String digest = Digest.of(CanonicalJson.bytes(input)).hex();
        return Observation.createNotStarted("ggen.command", observations)
                .lowCardinalityKeyValue("command", name)
                .observe(() -> transactions.write(
                        viewer, () -> isNew(viewer, id, name, digest) ? first(id, work) : repeated(id, name, digest)));
    }

    private boolean isNew(Viewer viewer, CommandId id, String name, String digest) {
        return database.insertInto(COMMAND)
                        .set(COMMAND.ID, id.value())
                        .set(COMMAND.ACTOR, viewer.user())
                        .set(COMMAND.NAME, name)
                        .set(COMMAND.INPUT_DIGEST, digest)
                        .set(COMMAND.RECORDED_AT, clock.now())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private Json first(CommandId id, Supplier<Json> work) {
        Json answer = work.get();
        database.update(COMMAND)
                .set(COMMAND.ANSWER, JsonColumn.of(answer))
                .where(COMMAND.ID.eq(id.value()))
                .execute();
        return answer;
    }

    private Json repeated(CommandId id, String name, String digest) {
        CommandRecord known = database.fetchOne(COMMAND, COMMAND.ID.eq(id.value()));
        if (known == null
                || !known.getName().equals(name)
                || !known.getInputDigest().equals(digest)) {
            throw Refused.conflict(
                    "command-id-reused",
                    "the command id " + id + " was used before for something else; nothing was changed",
                    "send a new id for a new command; reload the page if this came from a form");
        }
        return JsonColumn.read(known.getAnswer());
    }
}
