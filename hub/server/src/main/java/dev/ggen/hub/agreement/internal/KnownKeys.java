package dev.ggen.hub.agreement.internal;

import dev.ggen.hub.agreement.PartyKey;
import dev.ggen.hub.agreement.PartyKey.State;
import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Json;
import dev.ggen.receipt.TrustRoot;
import dev.ggen.settlement.agreement.SignedAgreement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether an agreement is signed with keys that its parties are known by; joins the running transaction. */
@Component
final class KnownKeys {
    private final PartyKeyTable table;
    private final Activity activity;

    KnownKeys(PartyKeyTable table, Activity activity) {
        this.table = table;
        this.activity = activity;
    }

    /** Notes every strange key as waiting for a second person, and tells them; nothing is told when all are known. */
    List<Finding> strange(Viewer viewer, CommandId command, SignedAgreement agreement) {
        List<Finding> strange = new ArrayList<>();
        for (TrustRoot signer : agreement.signers().roots()) {
            List<PartyKey> known = table.of(signer.name());
            Optional<PartyKey> own = known.stream()
                    .filter(key -> key.key().equals(signer.keyId()))
                    .findFirst();
            boolean counts = own.filter(key -> key.state() == State.COUNTS).isPresent();
            if (!known.isEmpty() && !counts) {
                if (own.filter(key -> key.state() == State.WAITS).isEmpty()) {
                    bring(viewer, command, agreement, signer, State.WAITS);
                }
                strange.add(finding(agreement, signer, known));
            }
        }
        return strange;
    }

    /** Lets the first key of a party count from now on. */
    void keep(Viewer viewer, CommandId command, SignedAgreement agreement) {
        for (TrustRoot signer : agreement.signers().roots()) {
            if (table.of(signer.name()).isEmpty()) {
                bring(viewer, command, agreement, signer, State.COUNTS);
            }
        }
    }

    private void bring(Viewer viewer, CommandId command, SignedAgreement agreement, TrustRoot signer, State state) {
        table.bring(viewer, signer.name(), signer.keyId(), state, agreement.id());
        activity.record(
                viewer,
                command,
                state == State.COUNTS ? "pin-party-key" : "bring-party-key",
                "party-keys/" + signer.name(),
                Optional.empty(),
                Json.Null.NULL,
                Json.object()
                        .put("key", signer.keyId().hex())
                        .put("agreement", agreement.id())
                        .put("state", PartyKeyTable.word(state))
                        .build());
    }

    private static Finding finding(SignedAgreement agreement, TrustRoot signer, List<PartyKey> known) {
        List<String> counting = known.stream()
                .filter(key -> key.state() == State.COUNTS)
                .map(key -> key.key() + " since " + key.agreement())
                .toList();
        return Finding.red(
                        "party-key-unknown",
                        agreement.id() + " is signed for " + signer.name() + " with the key " + signer.keyId()
                                + ", which isn't known to be its; nothing was taken in")
                .withAllowed(String.join(", ", counting) + ", or a key that a second person confirmed")
                .withHint("ask " + signer.name()
                        + " by another way whether it is its key, have another person confirm it under Agreements, Keys, then take"
                        + " the agreement in again");
    }
}
