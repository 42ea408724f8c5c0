package dev.ggen.hub.portal.evidence;

import dev.ggen.hub.evidence.Audience;
import dev.ggen.hub.evidence.KeptReceipt;
import dev.ggen.hub.evidence.Leaf;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Column;
import dev.ggen.hub.portal.Empty;
import dev.ggen.hub.portal.Listing;
import dev.ggen.hub.portal.Row;
import dev.ggen.hub.portal.Subjects;
import dev.ggen.hub.portal.Table;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.receipt.Digest;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Leaves, receipts and what they name, as tables.
 *
 * @param partners names partners by their ids
 */
record EvidenceTables(Words words, Viewer viewer, UnaryOperator<String> partners) {
    private static final String CURSOR = "cursor";

    Table leaves(Slice<Leaf> slice, Listing listing) {
        return Table.of(
                        words.text("evidence.leaves"),
                        Column.text(words.text("evidence.column.index")),
                        Column.text(words.text("evidence.column.subject")),
                        Column.text(words.text("evidence.column.audience"))
                                .chosenBy("audience")
                                .wideOnly(),
                        Column.text(words.text("evidence.column.digest")),
                        Column.text(words.text("evidence.column.recorded"))
                                .chosenBy("recorded")
                                .wideOnly())
                .rows(slice.items().stream().map(this::leaf).toList())
                .orElse(Empty.of("seal", words.text("evidence.empty"), words.text("evidence.empty.words")))
                .paged(listing.pager("", CURSOR, slice));
    }

    private Row leaf(Leaf leaf) {
        return Row.of(
                Value.link(words.text("evidence.leaf.title", leaf.index()), "/evidence/leaves/" + leaf.index()),
                subject(leaf.subject(), leaf.kind()),
                Value.text(audience(leaf.audience())),
                Value.hash(leaf.digest().hex()),
                Value.moment(leaf.recordedAt()));
    }

    Table receipts(Slice<KeptReceipt> slice, Listing listing) {
        return Table.of(
                        words.text("evidence.receipts"),
                        Column.text(words.text("evidence.column.receipt")),
                        Column.text(words.text("evidence.column.subject")),
                        Column.text(words.text("evidence.column.audience"))
                                .chosenBy("audience")
                                .wideOnly(),
                        Column.text(words.text("evidence.column.leaf"))
                                .chosenBy("leaf")
                                .wideOnly(),
                        Column.text(words.text("evidence.column.recorded"))
                                .chosenBy("recorded")
                                .wideOnly())
                .rows(slice.items().stream().map(this::receipt).toList())
                .orElse(Empty.of(
                        "seal", words.text("evidence.receipts.empty"), words.text("evidence.receipts.empty.words")))
                .paged(listing.pager("", CURSOR, slice));
    }

    private Row receipt(KeptReceipt receipt) {
        String hex = receipt.digest().hex();
        return Row.of(
                Value.link(words.figures().digest(hex), "/evidence/receipts/" + hex),
                subject(receipt.subject(), receipt.kind()),
                Value.text(audience(receipt.audience())),
                receipt.leaf().isPresent()
                        ? Value.link(
                                String.valueOf(receipt.leaf().getAsLong()),
                                "/evidence/leaves/" + receipt.leaf().getAsLong())
                        : Value.none(),
                Value.moment(receipt.recordedAt()));
    }

    /** Names with their digests. */
    Table digests(String caption, Map<String, Digest> named) {
        return Table.of(
                        caption,
                        Column.text(words.text("evidence.column.name")),
                        Column.text(words.text("evidence.column.digest")))
                .rows(named.entrySet().stream()
                        .map(each -> Row.of(
                                Value.code(each.getKey()),
                                Value.hash(each.getValue().hex())))
                        .toList());
    }

    Value subject(String subject, String kind) {
        boolean isOpen = !subject.startsWith("program/") || viewer.may(Permission.PROGRAM_READ);
        String name = Subjects.of(subject, words);
        return isOpen ? Value.link(name, "/" + subject, kind(kind)) : Value.text(name, kind(kind));
    }

    String kind(String kind) {
        return Objects.requireNonNullElse(
                words.messages().getMessage("evidence.kind." + kind, null, kind, words.locale()), kind);
    }

    String audience(Audience audience) {
        return switch (audience) {
            case Audience.Vendor() -> words.text("evidence.audience.vendor");
            case Audience.OfPartner(String partner) -> words.text("evidence.audience.partner", partners.apply(partner));
            case Audience.Everyone() -> words.text("evidence.audience.everyone");
        };
    }
}
