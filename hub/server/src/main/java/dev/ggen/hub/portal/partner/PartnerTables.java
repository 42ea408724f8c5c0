package dev.ggen.hub.portal.partner;

import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Empty;
import dev.ggen.hub.portal.Row;
import dev.ggen.hub.portal.Sorting;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.portal.program.OutlineTables;
import dev.ggen.receipt.Place;
import dev.ggen.settlement.program.ProgramOutline.Member;
import java.util.List;

/** Partners, and what is stated of one, as rows. */
final class PartnerTables {
    private static final String DASH = " — ";

    private PartnerTables() {}

    static Table partners(List<Member> members, Sorting sorting, Words words) {
        return Table.of(
                        words.text("program.partners"),
                        Column.text(words.text("program.partner")).sortedBy("name"),
                        Column.text(words.text("program.tier"))
                                .chosenBy("tier")
                                .sortedBy("tier")
                                .stated(),
                        Column.text(words.text("program.category"))
                                .chosenBy("category")
                                .stated()
                                .sortedBy("category"),
                        Column.text(words.text("partner.model"))
                                .chosenBy("model")
                                .stated()
                                .wideOnly())
                .rows(members.stream().map(member -> row(member, words)).toList())
                .sorted(sorting)
                .orElse(Empty.of("people", words.text("partner.none"), words.text("partner.none.words")));
    }

    private static Row row(Member member, Words words) {
        String note = member.kind() == Member.Kind.GROUP
                ? words.text("partner.group")
                : OutlineTables.labels(member.groups());
        return Row.of(
                Value.link(member.name(), "/partners/" + member.id(), note),
                OutlineTables.named(member.tier()),
                OutlineTables.named(member.category()),
                OutlineTables.named(member.model()));
    }

    /** Which document states it: what a place says after the fact itself. */
    private static String source(Place place) {
        int dash = place.says().indexOf(DASH);
        return dash < 0 ? place.says() : place.says().substring(dash + DASH.length());
    }

    static Table statements(Member member, Words words) {
        return Table.of(
                        words.text("partner.statements"),
                        Column.text(words.text("partner.statement")).stated(),
                        Column.text(words.text("partner.says")).stated(),
                        Column.text(words.text("program.change.place")).stated().wideOnly())
                .rows(member.statements().stream()
                        .map(said -> Row.of(
                                Value.text(said.what()),
                                Value.text(said.says()),
                                Value.text(source(said.place()), said.place().toString())))
                        .toList())
                .orElse(Empty.of("rules", words.text("program.none"), words.text("program.none.words")));
    }
}
