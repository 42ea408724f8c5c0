package dev.ggen.hub.access.internal;

import dev.ggen.hub.access.IssuedToken;
import dev.ggen.hub.access.NewToken;
import dev.ggen.hub.access.TokenView;
import dev.ggen.hub.access.Tokens;
import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Commands;
import dev.ggen.hub.platform.Ids;
import dev.ggen.hub.platform.JsonFields;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tokens in their table. */
@Component
final class StoredTokens implements Tokens {
    private static final int LONGEST_NAME = 80;
    private static final String SUBJECT = "account";

    private final TokenRows rows;
    private final Transactions transactions;
    private final Commands commands;
    private final Activity activity;
    private final Ids ids;

    StoredTokens(TokenRows rows, Transactions transactions, Commands commands, Activity activity, Ids ids) {
        this.rows = rows;
        this.transactions = transactions;
        this.commands = commands;
        this.activity = activity;
        this.ids = ids;
    }

    @Override
    public List<TokenView> own(Viewer viewer) {
        return transactions.read(viewer, () -> rows.living(viewer.user()));
    }

    @Override
    public IssuedToken make(Viewer viewer, CommandId id, NewToken token) {
        viewer.require(Permission.TOKEN_MANAGE);
        require(viewer, token);
        Json input = Json.object()
                .put("name", token.name())
                .put("scopes", Json.ofStrings(TokenRows.words(token.scopes())))
                .put("days", token.days())
                .build();
        AtomicReference<@Nullable String> shown = new AtomicReference<>();
        Json answer = commands.run(viewer, id, "make-token", input, () -> {
            if (rows.living(viewer.user()).size() >= MOST) {
                throw Refused.conflict(
                        "tokens-too-many", "there are " + MOST + " tokens already", "revoke one that isn't used");
            }
            Secret secret = Secret.make(ids);
            UUID made = rows.add(ids.next(), viewer.user(), token, secret);
            shown.set(TokenFilter.MARK + secret.text()); // never in the command's stored answer
            activity.record(viewer, id, "make-token", SUBJECT, viewer.partner(), Json.Null.NULL, input);
            return Json.of(made.toString());
        });
        UUID made = UUID.fromString(JsonFields.answered(answer));
        TokenView view = own(viewer).stream()
                .filter(own -> own.id().equals(made))
                .findFirst()
                .orElseThrow(StoredTokens::notHere);
        return new IssuedToken(view, Optional.ofNullable(shown.get()));
    }

    private static void require(Viewer viewer, NewToken token) {
        List<Finding> findings = new ArrayList<>();
        if (token.name().isEmpty()
                || token.name().length() > LONGEST_NAME
                || token.name().chars().anyMatch(Character::isISOControl)) {
            findings.add(Finding.red("name-missing", "a token needs a name that says what it is for")
                    .withAllowed("up to " + LONGEST_NAME + " printable signs"));
        }
        if (token.scopes().isEmpty() || !viewer.permissions().containsAll(token.scopes())) {
            findings.add(Finding.red("scopes-unusable", "a token needs scopes, and can't have more than its maker")
                    .withAllowed("one or more of " + String.join(", ", TokenRows.words(viewer.permissions()))));
        }
        if (token.days() < 1 || token.days() > MOST_DAYS) {
            findings.add(Finding.red("days-unusable", "a token ends on a day that is named now")
                    .withAllowed("1 to " + MOST_DAYS + " days"));
        }
        if (!findings.isEmpty()) {
            throw Refused.invalid(findings);
        }
    }

    @Override
    public void revoke(Viewer viewer, CommandId id, UUID token) {
        Json input = Json.object().put("token", token.toString()).build();
        commands.run(viewer, id, "revoke-token", input, () -> {
            if (!rows.revoke(viewer.user(), token)) {
                throw notHere();
            }
            activity.record(viewer, id, "revoke-token", SUBJECT, viewer.partner(), input, Json.Null.NULL);
            return Json.Null.NULL;
        });
    }

    private static Refused notHere() {
        return Refused.notFound("this token");
    }
}
