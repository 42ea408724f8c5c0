package dev.ggen.hub.access.internal;

import dev.ggen.hub.access.PasskeyOffer;
import dev.ggen.hub.access.PasskeyView;
import dev.ggen.hub.access.Passkeys;
import dev.ggen.hub.access.UserView;
import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Commands;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Component;

/** Passkeys in their table. */
@Component
final class StoredPasskeys implements Passkeys {
    private static final Logger LOG = LoggerFactory.getLogger(StoredPasskeys.class);
    private static final Viewer HUB = Viewer.system("sign-in");
    private static final String SUBJECT = "account";
    private static final int LONGEST_LABEL = 80;

    private final PasskeyTables tables;
    private final RelyingParty party;
    private final PasskeyJson json;
    private final Transactions transactions;
    private final Commands commands;
    private final Activity activity;

    StoredPasskeys(
            PasskeyTables tables,
            RelyingParty party,
            PasskeyJson json,
            Transactions transactions,
            Commands commands,
            Activity activity) {
        this.tables = tables;
        this.party = party;
        this.json = json;
        this.transactions = transactions;
        this.commands = commands;
        this.activity = activity;
    }

    @Override
    public List<PasskeyView> own(Viewer viewer) {
        return transactions.read(viewer, () -> tables.passkeys().own(viewer.user()));
    }

    @Override
    public PasskeyOffer offer(Viewer viewer) {
        return transactions.write(viewer, () -> {
            Secret challenge = tables.challenges().make(Optional.of(viewer.user()));
            return new PasskeyOffer(challenge.text(), json.write(toMake(viewer, challenge)));
        });
    }

    private PublicKeyCredentialCreationOptions toMake(Viewer viewer, Secret challenge) {
        String email = tables.users().find(viewer.user()).map(UserView::email).orElseThrow(StoredUsers::notHere);
        return party.toMake(viewer, email, challenge);
    }

    @Override
    public void register(Viewer viewer, CommandId id, String challenge, String asked, String credential) {
        String label = label(asked);
        Json input = Json.object()
                .put("label", label)
                .put(
                        "credential",
                        Digest.of(credential.getBytes(StandardCharsets.UTF_8)).hex())
                .build();
        commands.run(viewer, id, "register-passkey", input, () -> {
            if (tables.passkeys().own(viewer.user()).size() >= MOST) {
                throw Refused.conflict(
                        "passkeys-too-many", "there are " + MOST + " passkeys already", "remove one that isn't used");
            }
            Secret asking = used(challenge, Optional.of(viewer.user())).orElseThrow(StoredPasskeys::unproven);
            try {
                party.register(toMake(viewer, asking), json.made(credential), label);
            } catch (RuntimeException e) {
                LOG.info("a new passkey of {} was refused", viewer.user(), e);
                throw unproven();
            }
            activity.record(viewer, id, "register-passkey", SUBJECT, viewer.partner(), Json.Null.NULL, named(label));
            return Json.Null.NULL;
        });
    }

    private Optional<Secret> used(String challenge, Optional<UUID> user) {
        return Secret.read(challenge).filter(secret -> tables.challenges().use(secret, user));
    }

    private static String label(String asked) {
        String label = asked.strip().replaceAll("\\p{Cntrl}", " ");
        return label.isEmpty() ? "Passkey" : label.substring(0, Math.min(label.length(), LONGEST_LABEL));
    }

    private static Json named(String label) {
        return Json.object().put("label", label).build();
    }

    private static Refused unproven() {
        return Refused.invalid(
                List.of(Finding.red("passkey-unproven", "this passkey couldn't be checked; nothing was kept")
                        .withHint("try again; a browser has " + GOOD_FOR.toMinutes() + " minutes to answer")));
    }

    @Override
    public void remove(Viewer viewer, CommandId id, String passkey) {
        Json input = Json.object().put("passkey", passkey).build();
        commands.run(viewer, id, "remove-passkey", input, () -> {
            String label = tables.passkeys().own(viewer.user()).stream()
                    .filter(own -> own.id().equals(passkey))
                    .findFirst()
                    .map(PasskeyView::label)
                    .orElse("");
            if (!tables.passkeys().remove(viewer.user(), passkey)) {
                throw Refused.notFound("this passkey");
            }
            activity.record(viewer, id, "remove-passkey", SUBJECT, viewer.partner(), named(label), Json.Null.NULL);
            return Json.Null.NULL;
        });
    }

    @Override
    public PasskeyOffer challenge() {
        Secret challenge = transactions.write(HUB, () -> tables.challenges().make(Optional.empty()));
        return new PasskeyOffer(challenge.text(), json.write(party.toProve(challenge)));
    }

    @Override
    public Optional<UUID> prove(String challenge, String credential) {
        Optional<Secret> asked = transactions.write(HUB, () -> used(challenge, Optional.empty()));
        try {
            return asked.flatMap(secret -> transactions.write(
                    HUB,
                    () -> Optional.ofNullable(party.prove(party.toProve(secret), json.proof(credential)))
                            .filter(user -> tables.users().viewer(user).isPresent())));
        } catch (RuntimeException e) {
            LOG.info("a passkey was refused", e);
            return Optional.empty();
        }
    }
}
