package dev.ggen.hub.portal.evidence;

import dev.ggen.hub.evidence.Evidence;
import dev.ggen.hub.evidence.Leaf;
import dev.ggen.hub.evidence.LeafProof;
import dev.ggen.hub.evidence.LogState;
import dev.ggen.hub.evidence.SignedCheckpoint;
import dev.ggen.hub.evidence.VendorKey;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.portal.Action;
import dev.ggen.hub.portal.Badge;
import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Listing;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Page;
import dev.ggen.hub.portal.Tab;
import dev.ggen.hub.portal.Tone;
import dev.ggen.hub.portal.Value;
import dev.ggen.hub.portal.Words;
import dev.ggen.hub.portal.program.PartnerNames;
import dev.ggen.receipt.TrustRoot;
import dev.ggen.receipt.Verdict;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code /evidence} and its leaves. */
@Controller
final class LogPages {
    private static final int ROWS = 50;

    private final Evidence evidence;
    private final VendorKey key;
    private final PartnerNames partners;

    LogPages(Evidence evidence, VendorKey key, PartnerNames partners) {
        this.evidence = evidence;
        this.key = key;
        this.partners = partners;
    }

    @GetMapping("/evidence")
    ModelAndView log(Viewer viewer, Words words, Listing listing, @RequestParam Optional<String> cursor) {
        LogState state = evidence.state(viewer);
        boolean isEmpty = state.size() == 0;
        Optional<SignedCheckpoint> newest = isEmpty
                ? Optional.empty()
                : state.checkpoint()
                        .filter(signed -> signed.size() == state.size())
                        .or(() -> Optional.of(evidence.checkpoint()));
        Slice<Leaf> leaves =
                listing.read(cursor, ROWS, (from, size) -> evidence.leaves(viewer, Optional.empty(), from, size));
        return Page.of(
                "evidence/log",
                new LogPage(
                        heading(words, true),
                        newest.map(checkpoint -> facts(words, checkpoint)).orElse(List.of()),
                        newest.map(SignedCheckpoint::note).orElse(""),
                        isEmpty ? List.of() : commands(),
                        new EvidenceTables(words, viewer, partners.names(viewer)).leaves(leaves, listing)));
    }

    static Heading heading(Words words, boolean isLog) {
        return Heading.of(words.text("evidence.title"))
                .lead(words.text(isLog ? "evidence.lead" : "evidence.receipts.lead"))
                .tabs(
                        Tab.of(words.text("evidence.tab.log"), "/evidence", isLog),
                        Tab.of(words.text("evidence.tab.receipts"), "/evidence/receipts", !isLog));
    }

    private static List<Fact> facts(Words words, SignedCheckpoint checkpoint) {
        return List.of(
                new Fact(words.text("evidence.size"), Value.count(checkpoint.size())),
                new Fact(
                        words.text("evidence.root"),
                        Value.hash(checkpoint.checkpoint().root().hex())),
                new Fact(words.text("evidence.signed"), Value.moment(checkpoint.recordedAt())),
                new Fact(
                        words.text("evidence.key"),
                        Value.hash(checkpoint.keyId().hex())));
    }

    private static List<String> commands() {
        String here = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return List.of(
                "curl -s " + here + "/evidence/checkpoint",
                "ggen verify statement.zip --trust trust.json",
                "(printf '\\0'; cat leaf.bin) | sha256sum");
    }

    @GetMapping("/evidence/leaves/{index}")
    ModelAndView leaf(Viewer viewer, Words words, @PathVariable long index) {
        Leaf leaf = evidence.leaf(viewer, index);
        byte[] content = evidence.content(viewer, index);
        LeafProof proof = evidence.inclusion(viewer, index);
        boolean holds = proof.proof().verify(content, "leaf " + index, key.trust()) instanceof Verdict.Verified;
        EvidenceTables tables = new EvidenceTables(words, viewer, partners.names(viewer));
        return Page.of(
                "evidence/leaf",
                new LeafPage(
                        Heading.of(words.text("evidence.leaf.title", index))
                                .under(words.text("evidence.title"), "/evidence")
                                .state(
                                        holds
                                                ? Badge.good(words.text("evidence.proven"))
                                                : Badge.bad(words.text("evidence.not-proven")))
                                .action(Action.link(
                                        words.text("evidence.download"), "/evidence/leaves/" + index + "/content")),
                        facts(tables, leaf),
                        verdict(words, proof, holds),
                        Shortened.of(content),
                        leaf.hash(),
                        proof.steps().stream().map(LogPages::step).toList(),
                        trial(content, proof)));
    }

    private static List<Fact> facts(EvidenceTables tables, Leaf leaf) {
        Words words = tables.words();
        return List.of(
                new Fact(
                        words.text("evidence.column.subject"),
                        tables.subject(leaf.subject(), tables.kind(leaf.kind()))),
                new Fact(words.text("evidence.column.audience"), Value.text(tables.audience(leaf.audience()))),
                new Fact(words.text("evidence.column.recorded"), Value.moment(leaf.recordedAt())),
                new Fact(
                        words.text("evidence.column.digest"),
                        Value.hash(leaf.digest().hex())),
                new Fact(
                        words.text("evidence.leaf.hash"), Value.hash(leaf.hash().hex())));
    }

    private static Notice verdict(Words words, LeafProof proof, boolean holds) {
        return holds
                ? Notice.of(
                        Tone.GOOD,
                        words.text(
                                "evidence.verdict.good",
                                proof.index(),
                                proof.checkpoint().size()))
                : Notice.of(Tone.BAD, words.text("evidence.verdict.bad"), words.text("evidence.verdict.bad.next"));
    }

    private static LeafPage.StepView step(LeafProof.Step step) {
        return new LeafPage.StepView(
                step.level(),
                step.left().hex(),
                step.right().hex(),
                step.siblingIsLeft(),
                step.result().hex());
    }

    private LeafPage.Trial trial(byte[] content, LeafProof proof) {
        String publicKey = key.trust()
                .find(proof.checkpoint().keyId())
                .map(TrustRoot::publicKey)
                .map(found -> Base64.getEncoder().encodeToString(found.raw()))
                .orElse("");
        return new LeafPage.Trial(
                proof.index(),
                Base64.getEncoder().encodeToString(content),
                proof.checkpoint().checkpoint().root().hex(),
                proof.checkpoint().note(),
                publicKey);
    }
}
