package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Action;
import dev.ggen.hub.portal.Confirm;
import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Sentence;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.settlement.CloseState;
import dev.ggen.hub.settlement.CloseView;
import dev.ggen.hub.settlement.ProposedStatement;
import dev.ggen.partner.money.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The page of a run of a month's close, put together for one viewer. */
final class CloseParts {
    private final Words words;
    private final Viewer viewer;
    private final CloseView close;
    private final CloseTables tables;

    CloseParts(Words words, Viewer viewer, CloseView close) {
        this.words = words;
        this.viewer = viewer;
        this.close = close;
        this.tables = new CloseTables(words);
    }

    private String text(String key, Object... values) {
        return words.text("settlement." + key, values);
    }

    ClosePage page() {
        Optional<Confirm> confirm = mayDecide() ? Optional.of(confirm()) : Optional.empty();
        return new ClosePage(
                heading(),
                notice(),
                facts(),
                confirm,
                confirm.isPresent() || close.proposed().isEmpty()
                        ? Optional.empty()
                        : Optional.of(tables.effects(close)),
                close.proposed().stream().map(tables::lines).toList(),
                tables.entries(close),
                close.held().stream()
                        .map(held -> new ClosePage.Held(held.agreement() + " · " + held.partnerName(), held.findings()))
                        .toList(),
                close.findings(),
                endings(),
                close.digest().map(any -> Addresses.close(close.month()) + "/" + close.id() + "/inputs"));
    }

    private boolean isOwn() {
        return close.preparer().equals(viewer.user());
    }

    private boolean mayDecide() {
        return close.state() == CloseState.PREPARED && !isOwn() && viewer.may(Permission.MONTH_APPROVE);
    }

    private Heading heading() {
        return Heading.of(text("close.title", words.figures().month(close.month())))
                .under(text("months"), Addresses.MONTHS)
                .under(words.figures().month(close.month()), Addresses.month(close.month()))
                .state(States.of(close.state(), words));
    }

    private Notice notice() {
        String says = "close.says." + close.state().word();
        String key = says + whose();
        Notice notice = Notice.of(
                States.of(close.state(), words).tone(),
                text(key + namesake(), close.preparedBy(), close.decidedBy().orElse("")),
                text(key + ".words"));
        boolean isBusy = close.state() == CloseState.PREPARING || close.state() == CloseState.APPROVING;
        return isBusy ? notice.next(Action.link(text("month.watch"), "/jobs/" + close.job())) : notice;
    }

    /** A prepared close says to each what it means for him: who prepared it, who may decide, and who looks on. */
    private String whose() {
        if (close.state() != CloseState.PREPARED || mayDecide()) {
            return "";
        }
        return isOwn() ? ".own" : ".others";
    }

    /** Two people may have one name; four eyes are two people all the same. */
    private String namesake() {
        boolean isTheViewers = close.preparedBy().equals(viewer.name()) && !isOwn();
        boolean isTheDeciders =
                close.decidedBy().filter(close.preparedBy()::equals).isPresent();
        return switch (close.state()) {
            case PREPARED -> isTheViewers ? ".namesake" : "";
            case POSTED -> isTheDeciders ? ".namesake" : "";
            case PREPARING, APPROVING, REJECTED, WITHDRAWN, FAILED -> "";
        };
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(text("column.run"), Value.count(close.run())));
        facts.add(new Fact(
                text("column.prepared"),
                Value.text(close.preparedBy(), words.figures().moment(close.preparedAt()))));
        close.decidedBy()
                .ifPresent(name -> facts.add(new Fact(
                        text("column.decided"),
                        Value.text(
                                name,
                                close.decidedAt().map(words.figures()::moment).orElse("")))));
        close.reason().ifPresent(reason -> facts.add(new Fact(text("column.reason"), Value.text(reason))));
        close.digest().ifPresent(digest -> facts.add(new Fact(text("column.inputs"), Value.hash(digest))));
        return facts;
    }

    private Confirm confirm() {
        TreeMap<String, String> hidden = new TreeMap<>();
        hidden.put("close", close.id().toString());
        hidden.put("seen", close.digest().orElse(""));
        return new Confirm(
                text("close.confirm", words.figures().month(close.month())),
                tables.effects(close),
                changes(),
                text("close.caution"),
                Addresses.close(close.month()) + "/approve",
                words.count("settlement.close.approve", close.proposed().size()),
                hidden,
                Addresses.month(close.month()));
    }

    private List<Sentence> changes() {
        List<Sentence> changes = new ArrayList<>();
        close.proposed().forEach(statement -> changes.add(change(statement)));
        close.held().forEach(held -> changes.add(words.sentence("settlement.close.change.held", held.agreement())));
        return changes;
    }

    private Sentence change(ProposedStatement statement) {
        if (statement.owedBefore().isEmpty()) {
            return words.sentence("settlement.close.change.first", statement.agreement());
        }
        Amount difference =
                statement.owedToVendor().minus(statement.owedBefore().get());
        String before = statement.before().map(words.figures()::month).orElse("");
        String key = switch (difference.signum()) {
            case 0 -> "same";
            case 1 -> "more";
            default -> "less";
        };
        Amount size = difference.signum() < 0 ? difference.negated() : difference;
        return words.sentence(
                "settlement.close.change." + key,
                statement.agreement(),
                words.figures().money(size),
                before);
    }

    private List<ClosePage.Ending> endings() {
        if (close.state() == CloseState.PREPARED && isOwn() && viewer.may(Permission.MONTH_PREPARE)) {
            return List.of(ending("withdraw"));
        }
        if (mayDecide()) {
            return List.of(ending("reject"));
        }
        boolean isBusy = close.state() == CloseState.PREPARING || close.state() == CloseState.APPROVING;
        return isBusy && viewer.may(Permission.MONTH_PREPARE) ? List.of(ending("withdraw")) : List.of();
    }

    private ClosePage.Ending ending(String how) {
        return new ClosePage.Ending(
                text("close." + how),
                text("close." + how + ".words"),
                Addresses.close(close.month()) + "/" + how,
                close.id().toString(),
                text("close." + how));
    }
}
