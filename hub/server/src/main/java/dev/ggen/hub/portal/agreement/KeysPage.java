package dev.ggen.hub.portal.agreement;

import dev.ggen.hub.agreement.PartyKey;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Badge;
import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Empty;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Row;
import dev.ggen.hub.portal.Tab;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * With which keys the parties sign.
 *
 * @param questions keys on which this viewer may decide
 */
public record KeysPage(Heading heading, List<Question> questions, Table keys) {
    static final String ADDRESS = "/agreements/keys";

    public KeysPage {
        questions = List.copyOf(questions);
    }

    /** Is this key the party's? */
    public record Question(String title, String words, String key, String id, String confirm, String refuse) {}

    static KeysPage of(Viewer viewer, List<PartyKey> keys, UnaryOperator<String> names, Words words) {
        return new KeysPage(
                Heading.of(words.text("agreement.keys"))
                        .lead(words.text("agreement.keys.lead"))
                        .tabs(tabs(viewer, ADDRESS, words)),
                keys.stream()
                        .filter(key -> key.state() == PartyKey.State.WAITS)
                        .filter(key -> viewer.may(Permission.AGREEMENT_IMPORT)
                                && !key.broughtBy().equals(viewer.user()))
                        .map(key -> question(key, names.apply(key.party()), words))
                        .toList(),
                table(keys, names, words));
    }

    /** The vendor's tabs above agreements. */
    static Tab[] tabs(Viewer viewer, String current, Words words) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(tab(words.text("agreement.agreements"), "/agreements", current));
        if (viewer.may(Permission.AGREEMENT_IMPORT)) {
            tabs.add(tab(words.text("agreement.drafts"), DraftsController.ADDRESS, current));
        }
        tabs.add(tab(words.text("agreement.keys"), ADDRESS, current));
        return tabs.toArray(Tab[]::new);
    }

    private static Tab tab(String text, String address, String current) {
        return Tab.of(text, address, current.equals(address));
    }

    private static Question question(PartyKey key, String party, Words words) {
        String address = ADDRESS + "/" + key.id();
        return new Question(
                words.text("agreement.key.question", party),
                words.text("agreement.key.question.words", key.agreement(), key.broughtByName(), party),
                key.key().hex(),
                key.id().toString(),
                address + "/confirm",
                address + "/refuse");
    }

    private static Table table(List<PartyKey> keys, UnaryOperator<String> names, Words words) {
        return Table.of(
                        words.text("agreement.keys"),
                        Column.text(words.text("agreement.key.party")),
                        Column.text(words.text("agreement.key.key")),
                        Column.text(words.text("agreement.state")),
                        Column.text(words.text("agreement.key.came")).wideOnly(),
                        Column.text(words.text("agreement.key.decided")).wideOnly())
                .rows(keys.stream()
                        .map(key -> row(key, names.apply(key.party()), words))
                        .toList())
                .orElse(Empty.of("paper", words.text("agreement.keys.none"), words.text("agreement.keys.none.words")));
    }

    private static Row row(PartyKey key, String party, Words words) {
        return Row.of(
                Value.text(party),
                Value.hash(key.key().hex()),
                Value.state(state(key, words)),
                Value.text(key.agreement(), key.broughtByName()),
                key.decision()
                        .map(decision -> Value.text(decision.reason(), decision.by()))
                        .orElse(Value.none()));
    }

    private static Badge state(PartyKey key, Words words) {
        String word = words.text("agreement.key.state." + key.state().name().toLowerCase(Locale.ROOT));
        return switch (key.state()) {
            case COUNTS -> Badge.good(word);
            case WAITS -> Badge.warn(word);
            case REFUSED -> Badge.bad(word);
        };
    }
}
