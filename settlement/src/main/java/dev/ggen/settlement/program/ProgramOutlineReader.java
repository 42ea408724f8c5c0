package dev.ggen.settlement.program;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.generator.spec.Term;
import dev.ggen.receipt.FindingsException;
import dev.ggen.settlement.program.ProgramOutline.Category;
import dev.ggen.settlement.program.ProgramOutline.Member;
import dev.ggen.settlement.program.ProgramOutline.Named;
import dev.ggen.settlement.program.ProgramOutline.Role;
import dev.ggen.settlement.program.ProgramOutline.Statement;
import dev.ggen.settlement.program.ProgramOutline.Tier;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Lays out a program, whole or disclosed. Lenient: what isn't stated is left out; whether that is sound is the check's question. */
public final class ProgramOutlineReader {
    private static final Term.Iri ISSUED = new Term.Iri("http://purl.org/dc/terms/issued");
    private static final Term.Iri MEMBER_OF = new Term.Iri("http://www.w3.org/ns/org#memberOf");

    private final ProgramText text;

    private ProgramOutlineReader(ProgramText text) {
        this.text = text;
    }

    /**
     * Reads the Turtle files of a program.
     *
     * @throws FindingsException when they can't be read
     */
    public static ProgramOutline read(List<SourceFile> files) {
        return new ProgramOutlineReader(ProgramText.of(files)).read();
    }

    private ProgramOutline read() {
        Optional<Term> program = text.all("Program").findFirst();
        return new ProgramOutline(
                program.map(text::name).orElse(""),
                program.flatMap(node -> text.object(node, "version"))
                        .map(Term::text)
                        .orElse(""),
                program.flatMap(node -> text.object(node, "vendor"))
                        .map(text::name)
                        .orElse(""),
                program.flatMap(this::issued),
                text.all("Tier")
                        .map(this::tier)
                        .sorted(Comparator.comparingInt(Tier::rank))
                        .toList(),
                text.all("PartnerCategory")
                        .map(this::category)
                        .sorted(Comparator.comparing(Category::label))
                        .toList(),
                partners(),
                text.all("AgreementType")
                        .map(this::type)
                        .sorted(Comparator.comparing(ProgramOutline.Type::label))
                        .toList(),
                new PromiseReader(text).read(),
                text.all("Role")
                        .map(this::role)
                        .sorted(Comparator.comparing(Role::label))
                        .toList());
    }

    private Optional<LocalDate> issued(Term program) {
        return text.specification().objects(program, ISSUED).stream()
                .map(Term::text)
                .flatMap(day -> date(day).stream())
                .findFirst();
    }

    static Optional<LocalDate> date(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Tier tier(Term tier) {
        return new Tier(
                ProgramText.id(tier),
                text.name(tier),
                text.object(tier, "rank")
                        .map(Term::text)
                        .filter(rank -> rank.matches("[0-9]{1,6}"))
                        .map(Integer::parseInt)
                        .orElse(Integer.MAX_VALUE),
                text.texts(tier, "focus"),
                text.texts(tier, "deliverable"),
                text.pointing(tier, "about")
                        .filter(node -> text.objects(node, "stating").contains(ProgramWording.word("potential")))
                        .flatMap(node -> text.stated(node).stream())
                        .distinct()
                        .toList());
    }

    private Category category(Term category) {
        return new Category(
                ProgramText.id(category),
                text.name(category),
                text.named(category, "tier"),
                text.objects(category, "agreementType").stream()
                        .map(text::named)
                        .toList(),
                text.texts(category, "focus"));
    }

    private List<Member> partners() {
        return Stream.concat(
                        text.all("Partner").map(node -> member(node, Member.Kind.PARTNER)),
                        text.all("PartnerGroup").map(node -> member(node, Member.Kind.GROUP)))
                .sorted(Comparator.comparing(Member::name))
                .toList();
    }

    private Member member(Term node, Member.Kind kind) {
        return new Member(
                ProgramText.id(node),
                text.name(node),
                kind,
                text.named(node, "tier"),
                text.named(node, "category"),
                text.named(node, "relationshipModel"),
                text.specification().objects(node, MEMBER_OF).stream()
                        .map(text::named)
                        .toList(),
                statements(node));
    }

    private List<Statement> statements(Term partner) {
        List<Statement> statements = new ArrayList<>();
        text.pointing(partner, "about").forEach(node -> statement(node).ifPresent(statements::add));
        return statements;
    }

    private Optional<Statement> statement(Term node) {
        String what = Stream.of(
                        text.named(node, "event").map(Named::label),
                        text.named(node, "quantity").map(quantity -> quantity.label() + stating(node)),
                        text.named(node, "stream").map(Named::label))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> text.types(node).stream()
                        .findFirst()
                        .map(ProgramOutlineReader::words)
                        .orElse(""));
        Optional<String> says = text.stated(node).or(() -> Optional.of(text.name(node)));
        return says.map(words -> new Statement(what, words + inPeriod(node), text.place(node)));
    }

    /** A class's name as words: {@code PlannedStory} is a planned story. */
    private static String words(String className) {
        return className.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private String stating(Term node) {
        return text.named(node, "stating")
                .map(stating -> " (" + stating.label() + ")")
                .orElse("");
    }

    private String inPeriod(Term node) {
        boolean isFigure = text.object(node, "quantity").isPresent();
        return isFigure
                ? text.named(node, "period")
                        .map(period -> ", " + period.label())
                        .orElse("")
                : "";
    }

    private ProgramOutline.Type type(Term type) {
        return new ProgramOutline.Type(
                ProgramText.id(type),
                text.name(type),
                text.named(type, "tier"),
                text.named(type, "category"),
                text.objects(type, "stream").stream().map(this::stream).toList(),
                text.texts(type, "deliverable"));
    }

    /** {@code Marketplace sale: vendor 25–30 %, partner 70–75 %; partner collects}. */
    private String stream(Term stream) {
        List<String> parts = text.objects(stream, "shareRange").stream()
                .flatMap(range -> text
                        .stated(range)
                        .map(words ->
                                text.named(range, "receiver").map(Named::label).orElse("") + " " + words)
                        .stream())
                .toList();
        String collector = text.named(stream, "collectedBy")
                .map(named -> "; " + named.label())
                .orElse("");
        return text.name(stream) + (parts.isEmpty() ? "" : ": " + String.join(", ", parts)) + collector;
    }

    private Role role(Term role) {
        return new Role(
                text.name(role),
                text.object(role, "holder").map(text::name),
                text.texts(role, "task"),
                text.objects(role, "responsibleFor").stream().map(text::named).toList());
    }
}
