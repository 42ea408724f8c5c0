package dev.ggen.hub.portal.ledger;

import dev.ggen.hub.ledger.AccountBalance;
import dev.ggen.hub.ledger.AsOf;
import dev.ggen.hub.ledger.BookedEntry;
import dev.ggen.hub.ledger.Booking;
import dev.ggen.hub.ledger.EntryFilter;
import dev.ggen.hub.ledger.EntryOrder;
import dev.ggen.hub.ledger.Ledger;
import dev.ggen.hub.ledger.TrialLine;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Action;
import dev.ggen.hub.portal.Choice;
import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Listing;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.OneLook;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Tone;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.portal.program.PartnerNames;
import dev.ggen.partner.ledger.AccountKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /ledger} and below. */
@Controller
final class LedgerPages {
    private static final int ROWS = 50;
    private static final int MOST_SIDES = 200;
    private static final String BOOKS = "/ledger";

    private final Ledger ledger;
    private final PartnerNames partners;

    LedgerPages(Ledger ledger, PartnerNames partners) {
        this.ledger = ledger;
        this.partners = partners;
    }

    @GetMapping(BOOKS)
    @OneLook
    ModelAndView books(Viewer viewer, Words words, Listing listing, @RequestParam Map<String, String> asked) {
        LedgerQuery query = LedgerQuery.of(asked);
        LedgerTables tables = new LedgerTables(words, query);
        List<TrialLine> trial = ledger.trial(viewer, query.whole(), query.asOf());
        Slice<AccountBalance> accounts = listing.read(
                query.after(),
                ROWS,
                (from, size) -> ledger.accounts(viewer, query.accounts(), query.asOf(), from, size));
        return Page.of(
                "ledger/ledger",
                new LedgerPage(
                        Heading.of(words.text("ledger.title")).lead(words.text("ledger.lead")),
                        query,
                        BOOKS,
                        picks(viewer, words, trial),
                        notice(words, tables, BOOKS),
                        tables.trials(trial),
                        tables.accounts(listing, partners.names(viewer), accounts)));
    }

    private LedgerPage.Picks picks(Viewer viewer, Words words, List<TrialLine> trial) {
        List<Choice> kinds = new ArrayList<>(List.of(new Choice("", words.text("ledger.all"))));
        Arrays.stream(AccountKind.values())
                .map(kind -> new Choice(kind.word(), words.of("ledger.kind", kind)))
                .forEach(kinds::add);
        List<Choice> currencies = new ArrayList<>(List.of(new Choice("", words.text("ledger.all"))));
        trial.stream()
                .map(line -> line.debit().currency().getCode())
                .distinct()
                .map(code -> new Choice(code, code))
                .forEach(currencies::add);
        return new LedgerPage.Picks(viewer.partner().isEmpty(), partners(viewer, words), kinds, currencies);
    }

    private List<Choice> partners(Viewer viewer, Words words) {
        List<Choice> known = partners.choices(viewer);
        if (known.isEmpty() || known.size() >= Slice.MOST) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", words.text("ledger.all"))));
        known.stream()
                .sorted(Comparator.comparing(Choice::text, String.CASE_INSENSITIVE_ORDER))
                .forEach(choices::add);
        return choices;
    }

    private static Optional<Notice> notice(Words words, LedgerTables tables, String path) {
        return tables.asOf()
                .map(said -> Notice.of(Tone.NEUTRAL, said).next(Action.link(words.text("ledger.as-of.now"), path)));
    }

    @GetMapping("/ledger/accounts/{name}")
    @OneLook
    ModelAndView account(
            Viewer viewer,
            Words words,
            Listing listing,
            @PathVariable String name,
            @RequestParam Map<String, String> asked) {
        LedgerQuery query = LedgerQuery.of(asked);
        LedgerTables tables = new LedgerTables(words, query);
        AccountBalance held = ledger.account(viewer, name, query.asOf());
        String path = "/ledger/accounts/" + name;
        EntryOrder order = EntryOrder.of(listing.sort());
        Slice<BookedEntry> entries = listing.read(
                query.after(),
                ROWS,
                (from, size) -> ledger.entries(viewer, EntryFilter.ofAccount(name), query.asOf(), order, from, size));
        String currency = held.account().currency().getCode();
        return Page.of(
                "ledger/account",
                new AccountPage(
                        Heading.of(words.of("ledger.kind", held.account().kind()) + " · "
                                        + held.account().agreement())
                                .under(words.text("ledger.title"), BOOKS)
                                .lead(words.of(
                                        "ledger.kind.words", held.account().kind())),
                        query,
                        path,
                        notice(words, tables, path),
                        facts(
                                words,
                                held,
                                partners.names(viewer).apply(held.account().partner())),
                        tables.entries(listing, currency, entries).sorted(listing.sorting(order.word()))));
    }

    private static List<Fact> facts(Words words, AccountBalance held, String partner) {
        return List.of(
                new Fact(words.text("ledger.column.balance"), Value.money(held.balance())),
                new Fact(words.text("ledger.column.debit"), Value.money(held.debit())),
                new Fact(words.text("ledger.column.credit"), Value.money(held.credit())),
                new Fact(
                        words.text("ledger.column.partner"),
                        Value.link(partner, "/partners/" + held.account().partner())),
                new Fact(
                        words.text("ledger.column.agreement"),
                        Value.link(
                                held.account().agreement(),
                                "/agreements/" + held.account().agreement())));
    }

    @GetMapping("/ledger/bookings/{id}")
    ModelAndView booking(Viewer viewer, Words words, @PathVariable UUID id) {
        List<BookedEntry> sides = ledger.entries(
                        viewer, EntryFilter.ofTransaction(id), AsOf.NOW, Optional.empty(), MOST_SIDES)
                .items();
        if (sides.isEmpty()) {
            throw Refused.notFound("the booking " + id);
        }
        Booking booking = sides.getFirst().booking();
        LedgerTables tables = new LedgerTables(words, LedgerQuery.of(Map.of()));
        return Page.of(
                "ledger/booking",
                new BookingPage(
                        Heading.of(words.text("ledger.booking.kind." + booking.kind()) + " · " + booking.agreement()
                                        + " · " + tables.title(booking))
                                .under(words.text("ledger.title"), BOOKS),
                        facts(words, booking),
                        tables.sides(sides)));
    }

    private static List<Fact> facts(Words words, Booking booking) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact(
                        words.text("ledger.booking.kind"),
                        Value.text(words.text("ledger.booking.kind." + booking.kind()))),
                new Fact(
                        words.text("ledger.column.agreement"),
                        Value.link(booking.agreement(), "/agreements/" + booking.agreement())),
                new Fact(words.text("ledger.column.effective"), Value.day(booking.effectiveOn())),
                new Fact(words.text("ledger.column.recorded"), Value.moment(booking.recordedAt())),
                new Fact(words.text("ledger.booking.name"), Value.code(booking.name())),
                new Fact(words.text("ledger.booking.number"), Value.count(booking.number()))));
        booking.reverses()
                .ifPresent(other -> facts.add(new Fact(words.text("ledger.booking.reverses"), link(words, other))));
        booking.reversedBy()
                .ifPresent(other -> facts.add(new Fact(words.text("ledger.booking.reversed-by"), link(words, other))));
        return facts;
    }

    private static Value link(Words words, UUID booking) {
        return Value.link(words.text("ledger.booking.open"), "/ledger/bookings/" + booking);
    }
}
