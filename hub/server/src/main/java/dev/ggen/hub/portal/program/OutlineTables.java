package dev.ggen.hub.portal.program;

import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Empty;
import dev.ggen.hub.portal.Row;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.settlement.program.ProgramOutline;
import dev.ggen.settlement.program.ProgramOutline.Category;
import dev.ggen.settlement.program.ProgramOutline.Member;
import dev.ggen.settlement.program.ProgramOutline.Named;
import dev.ggen.settlement.program.ProgramOutline.Tier;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tiers, categories and agreement types as rows. */
public final class OutlineTables {
    private OutlineTables() {}

    public static Table tiers(ProgramOutline outline, Words words) {
        return Table.of(
                        words.text("program.tiers"),
                        Column.text(words.text("program.tier")).stated(),
                        Column.text(words.text("program.potential")).stated(),
                        Column.text(words.text("program.focus")).stated().wideOnly(),
                        Column.figure(words.text("program.partners")))
                .rows(outline.tiers().stream().map(tier -> row(tier, outline)).toList())
                .orElse(nothing(words));
    }

    private static Row row(Tier tier, ProgramOutline outline) {
        return Row.of(
                Value.link(tier.label(), "/partners?tier=" + tier.id()),
                Value.text(String.join(", ", tier.potential())),
                Value.text(String.join(", ", tier.focus())),
                Value.count(count(outline, Member::tier, tier.id())));
    }

    public static Table categories(ProgramOutline outline, Words words) {
        return Table.of(
                        words.text("program.categories"),
                        Column.text(words.text("program.category")).stated(),
                        Column.text(words.text("program.tier")).stated(),
                        Column.text(words.text("program.type")).stated().wideOnly(),
                        Column.figure(words.text("program.partners")))
                .rows(outline.categories().stream()
                        .map(category -> row(category, outline))
                        .toList())
                .orElse(nothing(words));
    }

    private static Row row(Category category, ProgramOutline outline) {
        return Row.of(
                Value.link(category.label(), "/partners?category=" + category.id()),
                named(category.tier()),
                category.types().isEmpty() ? Value.none() : Value.text(labels(category.types())),
                Value.count(count(outline, Member::category, category.id())));
    }

    static Table types(ProgramOutline outline, Words words) {
        return Table.of(
                        words.text("program.types"),
                        Column.text(words.text("program.streams")).stated(),
                        Column.text(words.text("program.type")).stated(),
                        Column.text(words.text("program.tier")).stated().wideOnly())
                .rows(outline.types().stream()
                        .flatMap(type -> type.streams().stream()
                                .map(stream ->
                                        Row.of(Value.text(stream), Value.text(type.label()), named(type.tier()))))
                        .toList())
                .orElse(nothing(words));
    }

    /** A name, or nothing where the program states none. */
    public static Value named(Optional<Named> named) {
        return named.map(Named::label).map(Value::text).orElseGet(Value::none);
    }

    /** Labels in a row. */
    public static String labels(List<Named> named) {
        return String.join(", ", named.stream().map(Named::label).toList());
    }

    private static long count(ProgramOutline outline, Function<Member, Optional<Named>> belonging, String id) {
        return outline.partners().stream()
                .filter(member -> belonging
                        .apply(member)
                        .map(Named::id)
                        .filter(id::equals)
                        .isPresent())
                .count();
    }

    private static Empty nothing(Words words) {
        return Empty.of("rules", words.text("program.none"), words.text("program.none.words"));
    }
}
