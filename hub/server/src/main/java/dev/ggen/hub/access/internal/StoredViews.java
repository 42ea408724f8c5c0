package dev.ggen.hub.access.internal;

import dev.ggen.hub.access.NewView;
import dev.ggen.hub.access.SavedView;
import dev.ggen.hub.access.SavedViews;
import dev.ggen.hub.platform.Activity;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Commands;
import dev.ggen.hub.platform.Ids;
import dev.ggen.hub.platform.JsonFields;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Transactions;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Kept views in their table. */
@Component
final class StoredViews implements SavedViews {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 1000;
    private static final String SUBJECT = "account";

    /** A page of this hub, never an address elsewhere. */
    private static final Pattern PATH = Pattern.compile("/[a-z][A-Za-z0-9/._-]{0,199}");

    private static final Pattern QUERY = Pattern.compile("[!-~]{0," + LONGEST_QUERY + "}");

    private final ViewRows rows;
    private final Transactions transactions;
    private final Commands commands;
    private final Activity activity;
    private final Ids ids;

    StoredViews(ViewRows rows, Transactions transactions, Commands commands, Activity activity, Ids ids) {
        this.rows = rows;
        this.transactions = transactions;
        this.commands = commands;
        this.activity = activity;
        this.ids = ids;
    }

    @Override
    public List<SavedView> own(Viewer viewer, String path) {
        return transactions.read(viewer, () -> rows.own(viewer.user(), path));
    }

    @Override
    public void keep(Viewer viewer, CommandId id, NewView view) {
        require(view);
        Json input = json(view.path(), view.name(), view.query());
        commands.run(viewer, id, "keep-view", input, () -> {
            List<SavedView> own = rows.own(viewer.user(), view.path());
            boolean isNew = own.stream().noneMatch(kept -> kept.name().equals(view.name()));
            if (isNew && own.size() >= MOST) {
                throw Refused.conflict(
                        "views-too-many", "there are " + MOST + " views of this list", "remove one that isn't used");
            }
            rows.put(ids.next(), viewer.user(), view);
            activity.record(viewer, id, "keep-view", SUBJECT, viewer.partner(), Json.Null.NULL, input);
            return Json.Null.NULL;
        });
    }

    private static void require(NewView view) {
        List<Finding> findings = new ArrayList<>();
        boolean isPrintable = view.name().chars().noneMatch(Character::isISOControl);
        if (view.name().isEmpty() || view.name().length() > LONGEST_NAME || !isPrintable) {
            findings.add(Finding.red("name-missing", "a view needs a name")
                    .withAllowed("up to " + LONGEST_NAME + " printable signs"));
        }
        if (!PATH.matcher(view.path()).matches() || !QUERY.matcher(view.query()).matches()) {
            findings.add(Finding.red("view-unusable", "this isn't the address of a list")
                    .withHint("go to the list, choose what it shows, and keep the view there"));
        }
        if (!findings.isEmpty()) {
            throw Refused.invalid(findings);
        }
    }

    @Override
    public String remove(Viewer viewer, CommandId id, UUID view) {
        Json input = Json.object().put("view", view.toString()).build();
        Json answer = commands.run(viewer, id, "remove-view", input, () -> {
            SavedView removed = rows.remove(viewer.user(), view).orElseThrow(() -> Refused.notFound("this view"));
            Json before = json(removed.path(), removed.name(), removed.query());
            activity.record(viewer, id, "remove-view", SUBJECT, viewer.partner(), before, Json.Null.NULL);
            return Json.of(removed.path());
        });
        return JsonFields.answered(answer);
    }

    private static Json json(String path, String name, String query) {
        return Json.object()
                .put("path", path)
                .put("name", name)
                .put("query", query)
                .build();
    }
}
