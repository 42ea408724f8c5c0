package dev.ggen.hub.portal.overview;

import dev.ggen.hub.platform.HubClock;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Place;
import dev.ggen.hub.portal.Row;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** In a demo: what stands in its year for somebody to look at, as far as it has come and he may see it. */
@Component
final class DemoPart implements OverviewPart {
    static final int ORDER = 60;

    private final HubClock clock;
    private final DemoThings things;

    DemoPart(HubClock clock, DemoThings things) {
        this.clock = clock;
        this.things = things;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Section> sections(Viewer viewer, Words words) {
        List<Row> rows = clock.isDemo() ? rows(viewer, words) : List.of();
        Table table = Table.of(
                words.text("portal.demo.see"),
                Column.text(words.text("portal.demo.see.what")),
                Column.text(words.text("portal.demo.see.how")).wideOnly());
        return rows.isEmpty() ? List.of() : List.of(Section.of(words.text("portal.demo.see"), table.rows(rows)));
    }

    private List<Row> rows(Viewer viewer, Words words) {
        return List.of(
                        row("contradiction", contradiction(viewer), words),
                        row(
                                "twice",
                                things.report(viewer, "ggen-transactions:accenture", "accenture-2026-10.resent.csv"),
                                words),
                        row("refused", things.refused(viewer, "pwc-2027-04.csv"), words),
                        row("fee", things.statement(viewer, "AWS-2026", "2027-01", "#fees"), words),
                        row("refund", things.statement(viewer, "AWS-2026", "2026-10", ""), words),
                        row("cent", things.statement(viewer, "ACCENTURE-2026", "2026-12", "/lines/1"), words),
                        row("bundle", things.newest(viewer, "#files"), words),
                        row("held", things.month(viewer, "2027-08"), words))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> contradiction(Viewer viewer) {
        boolean mayRead = viewer.isVendor() && viewer.may(Permission.PROGRAM_READ);
        return mayRead ? Optional.of(Place.PROGRAM.href() + "/findings?q=Two+values") : Optional.empty();
    }

    private static Optional<Row> row(String key, Optional<String> address, Words words) {
        return address.map(href -> Row.of(
                Value.link(words.text("portal.demo.see." + key), href),
                Value.text(words.text("portal.demo.see." + key + ".how"))));
    }
}
