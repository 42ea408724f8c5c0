package dev.ggen.hub.agreement.internal;

import dev.ggen.hub.agreement.PartyKey;
import dev.ggen.hub.agreement.PartyKey.State;
import dev.ggen.hub.agreement.PartyKeys;
import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Commands;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Json;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Parties' keys, and a second person's word on them. */
@Component
final class StoredPartyKeys implements PartyKeys {
    private static final int LONGEST_REASON = 2000;

    private final Transactions transactions;
    private final Commands commands;
    private final Activity activity;
    private final PartyKeyTable table;

    StoredPartyKeys(Transactions transactions, Commands commands, Activity activity, PartyKeyTable table) {
        this.transactions = transactions;
        this.commands = commands;
        this.activity = activity;
        this.table = table;
    }

    @Override
    public List<PartyKey> all(Viewer viewer) {
        viewer.require(Permission.AGREEMENT_READ);
        return transactions.read(viewer, table::all);
    }

    @Override
    public void confirm(Viewer viewer, CommandId command, UUID key, String reason) {
        decide(viewer, command, "confirm-party-key", key, State.COUNTS, reason.strip());
    }

    @Override
    public void refuse(Viewer viewer, CommandId command, UUID key, String reason) {
        decide(viewer, command, "refuse-party-key", key, State.REFUSED, reason.strip());
    }

    private void decide(Viewer viewer, CommandId command, String name, UUID id, State next, String reason) {
        viewer.require(Permission.AGREEMENT_IMPORT);
        Json input =
                Json.object().put("key", id.toString()).put("reason", reason).build();
        commands.run(viewer, command, name, input, () -> {
            PartyKey key = table.locked(id).orElseThrow(() -> Refused.notFound("a key " + id));
            requireDecidable(viewer, key, reason);
            table.decide(id, next, viewer, reason);
            activity.record(
                    viewer,
                    command,
                    name,
                    "party-keys/" + key.party(),
                    Optional.empty(),
                    Json.object()
                            .put("key", key.key().hex())
                            .put("state", PartyKeyTable.word(key.state()))
                            .put("broughtBy", key.broughtByName())
                            .build(),
                    Json.object()
                            .put("state", PartyKeyTable.word(next))
                            .put("reason", reason)
                            .build());
            return input;
        });
    }

    private static void requireDecidable(Viewer viewer, PartyKey key, String reason) {
        if (key.state() != State.WAITS) {
            throw Refused.conflict(
                    "party-key-decided",
                    "this key of " + key.party() + " waits for nobody: it "
                            + (key.state() == State.COUNTS ? "counts" : "was refused"),
                    "take in an agreement that is signed with it, if it is to be decided anew");
        }
        if (key.broughtBy().equals(viewer.user())) {
            throw Refused.conflict(
                    "four-eyes",
                    "you brought this key with " + key.agreement() + ", so you can't decide on it",
                    "ask somebody else who may take in agreements");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refused.invalid(List.of(Finding.red("reason-missing", "the reason is missing or too long")
                    .withAllowed("1 to " + LONGEST_REASON + " characters")
                    .withHint("say how you know whose key it is")));
        }
    }
}
