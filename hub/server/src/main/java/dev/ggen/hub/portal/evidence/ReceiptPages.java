package dev.ggen.hub.portal.evidence;

import dev.ggen.hub.evidence.Evidence;
import dev.ggen.hub.evidence.KeptReceipt;
import dev.ggen.hub.evidence.VendorKey;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Action;
import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Listing;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Tone;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.portal.program.PartnerNames;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Envelope;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.KeyId;
import dev.ggen.receipt.Provenance;
import dev.ggen.receipt.Statement;
import dev.ggen.receipt.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /evidence/receipts} and below. */
@Controller
final class ReceiptPages {
    private static final int ROWS = 50;
    private static final String FILE = "receipt.dsse.json";

    private final Evidence evidence;
    private final VendorKey key;
    private final PartnerNames partners;

    ReceiptPages(Evidence evidence, VendorKey key, PartnerNames partners) {
        this.evidence = evidence;
        this.key = key;
        this.partners = partners;
    }

    @GetMapping("/evidence/receipts")
    ModelAndView receipts(Viewer viewer, Words words, Listing listing, @RequestParam Optional<String> cursor) {
        Slice<KeptReceipt> receipts =
                listing.read(cursor, ROWS, (from, size) -> evidence.receipts(viewer, Optional.empty(), from, size));
        return Page.of(
                "evidence/receipts",
                new ReceiptsPage(
                        LogPages.heading(words, false),
                        new EvidenceTables(words, viewer, partners.names(viewer)).receipts(receipts, listing)));
    }

    @GetMapping("/evidence/receipts/{hex}")
    ModelAndView receipt(Viewer viewer, Words words, @PathVariable String hex) {
        Digest digest = digest(hex);
        KeptReceipt receipt = evidence.receipt(viewer, digest);
        byte[] bytes = evidence.envelope(viewer, digest);
        EvidenceTables tables = new EvidenceTables(words, viewer, partners.names(viewer));
        Told told = Told.of(bytes);
        Verdict<Envelope> verdict = Envelope.open(bytes, FILE, key.trust());
        return Page.of(
                "evidence/receipt",
                new ReceiptPage(
                        Heading.of(tables.kind(receipt.kind()))
                                .under(words.text("evidence.title"), "/evidence")
                                .under(words.text("evidence.tab.receipts"), "/evidence/receipts")
                                .action(Action.link(
                                        words.text("evidence.download"), "/evidence/receipts/" + hex + "/file")),
                        facts(tables, receipt, told),
                        verdict(words, verdict),
                        refusals(verdict),
                        tables.digests(words.text("evidence.subjects"), told.subjects()),
                        tables.digests(words.text("evidence.materials"), told.materials()),
                        told.payload()));
    }

    /** A digest of an address; what can't be one isn't here. */
    static Digest digest(String hex) {
        try {
            return new Digest(hex);
        } catch (IllegalArgumentException e) {
            throw Refused.notFound("the receipt " + hex);
        }
    }

    private static List<Fact> facts(EvidenceTables tables, KeptReceipt receipt, Told told) {
        Words words = tables.words();
        return List.of(
                new Fact(words.text("evidence.column.subject"), tables.subject(receipt.subject(), "")),
                new Fact(words.text("evidence.column.audience"), Value.text(tables.audience(receipt.audience()))),
                new Fact(words.text("evidence.column.recorded"), Value.moment(receipt.recordedAt())),
                new Fact(
                        words.text("evidence.column.digest"),
                        Value.hash(receipt.digest().hex())),
                new Fact(words.text("evidence.payload-type"), Value.code(told.payloadType())),
                new Fact(
                        words.text("evidence.key"),
                        told.keyIds().isEmpty()
                                ? Value.none()
                                : Value.hash(told.keyIds().getFirst().hex())));
    }

    private static Notice verdict(Words words, Verdict<Envelope> verdict) {
        return switch (verdict) {
            case Verdict.Verified<Envelope> verified ->
                Notice.of(Tone.GOOD, words.text("evidence.signature.good", verified.names()));
            case Verdict.Refused<Envelope> _ -> Notice.of(Tone.BAD, words.text("evidence.signature.bad"));
        };
    }

    private static List<Finding> refusals(Verdict<Envelope> verdict) {
        return verdict instanceof Verdict.Refused<Envelope> refused ? List.of(refused.finding()) : List.of();
    }

    /** What an envelope says, as far as it can be read; its signatures are checked elsewhere. */
    private record Told(
            String payloadType,
            List<KeyId> keyIds,
            SequencedMap<String, Digest> subjects,
            SequencedMap<String, Digest> materials,
            String payload) {
        static Told of(byte[] bytes) {
            try {
                Envelope envelope = Envelope.parse(bytes, FILE);
                SequencedMap<String, Digest> subjects = new LinkedHashMap<>();
                SequencedMap<String, Digest> materials = new LinkedHashMap<>();
                read(envelope, subjects, materials);
                return new Told(
                        envelope.payloadType(),
                        envelope.keyIds(),
                        subjects,
                        materials,
                        Shortened.of(envelope.payload()));
            } catch (FindingsException e) {
                return new Told("?", List.of(), new LinkedHashMap<>(), new LinkedHashMap<>(), Shortened.of(bytes));
            }
        }

        private static void read(Envelope envelope, Map<String, Digest> subjects, Map<String, Digest> materials) {
            if (!envelope.payloadType().equals(Statement.PAYLOAD_TYPE)) {
                return;
            }
            Statement statement = Statement.parse(envelope.payload(), FILE);
            statement.subjects().forEach(subject -> subjects.put(subject.name(), subject.digest()));
            if (statement.predicateType().equals(Provenance.PREDICATE_TYPE)) {
                Provenance.of(statement, FILE)
                        .resolvedDependencies()
                        .forEach(input -> materials.put(input.name(), input.digest()));
            }
        }
    }
}
