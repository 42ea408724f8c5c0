package dev.ggen.hub.agreement.web;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.agreement.AgreementFiles;
import dev.ggen.hub.agreement.AgreementView;
import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.agreement.ImportAgreement;
import dev.ggen.hub.agreement.StoredAgreement;
import dev.ggen.hub.platform.AnswersFile;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Paging;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.settlement.statement.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The signed agreements. */
@RestController
@RequestMapping("/api/v1/agreements")
@Tag(name = "Agreements", description = "What vendor and partners signed")
final class AgreementsApi {
    private final Agreements agreements;

    AgreementsApi(Agreements agreements) {
        this.agreements = agreements;
    }

    /** An agreement in a list. */
    record AgreementAnswer(
            String id,
            String partner,
            String type,
            String currency,
            LocalDate from,
            LocalDate until,
            Digest digest,
            int programVersion,
            Instant recordedAt) {
        static AgreementAnswer of(StoredAgreement stored) {
            return new AgreementAnswer(
                    stored.id(),
                    stored.partner(),
                    stored.type(),
                    stored.currency(),
                    stored.from(),
                    stored.until(),
                    stored.digest(),
                    stored.programVersion(),
                    stored.recordedAt());
        }
    }

    /**
     * An agreement with its rules in words.
     *
     * @param terms what it says beside its clauses, as sentences; none where it says nothing
     * @param advice what is odd in its rules and stops nothing; for the vendor alone
     */
    record WholeAnswer(
            AgreementAnswer agreement,
            String vendor,
            String partnerName,
            List<ClauseAnswer> clauses,
            List<String> terms,
            List<SignatureAnswer> signatures,
            List<String> files,
            List<String> findings,
            List<Finding> advice) {
        static WholeAnswer of(AgreementView view) {
            return new WholeAnswer(
                    AgreementAnswer.of(view.stored()),
                    view.vendor(),
                    view.partnerName(),
                    view.clauses().stream().map(ClauseAnswer::of).toList(),
                    view.terms().stream().map(Words::plain).toList(),
                    view.signatures().stream().map(SignatureAnswer::of).toList(),
                    List.copyOf(AgreementFiles.of(view.stored()).keySet()),
                    view.findings().stream().map(finding -> finding.message()).toList(),
                    view.advice());
        }
    }

    /** A clause as a sentence. */
    record ClauseAnswer(String number, String sentence, LocalDate from, LocalDate until) {
        static ClauseAnswer of(AgreementView.Clause clause) {
            return new ClauseAnswer(
                    clause.number(),
                    clause.sentence().plain(),
                    clause.validity().from(),
                    clause.validity().until());
        }
    }

    /** Whether a party's signature holds. */
    record SignatureAnswer(String side, String by, String on, boolean holds) {
        static SignatureAnswer of(AgreementView.Signature signature) {
            return new SignatureAnswer(
                    signature.side(),
                    signature.by(),
                    signature.on(),
                    signature.refusal().isEmpty());
        }
    }

    /**
     * A signed agreement: the texts of its four files.
     *
     * @param signers a trust file with the two keys that signed
     */
    record ImportBody(String turtle, String vendorSignature, String partnerSignature, String signers) {
        ImportAgreement command() {
            return new ImportAgreement(
                    SourceFile.of("agreement.ttl", turtle),
                    SourceFile.of("agreement.vendor.dsse.json", vendorSignature),
                    SourceFile.of("agreement.partner.dsse.json", partnerSignature),
                    SourceFile.of("signers.json", signers));
        }
    }

    /** What was taken in. */
    record Imported(String id) {}

    @GetMapping
    @Operation(summary = "The agreements, by id")
    Slice<AgreementAnswer> agreements(
            Viewer viewer,
            Paging paging,
            @RequestParam Optional<String> partner,
            @RequestParam Optional<String> type,
            @RequestParam Optional<LocalDate> on,
            @RequestParam(defaultValue = "") String q) {
        return agreements
                .page(viewer, new Agreements.Query(partner, type, on, q), paging.cursor(), paging.size())
                .map(AgreementAnswer::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Takes in a signed agreement; what speaks against it is answered as findings")
    ResponseEntity<Imported> take(Viewer viewer, CommandId command, @RequestBody ImportBody body) {
        String id = agreements.importSigned(viewer, command, body.command());
        return ResponseEntity.created(URI.create("/api/v1/agreements/" + id)).body(new Imported(id));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One agreement, its rules as sentences, its signatures checked")
    WholeAnswer agreement(Viewer viewer, @PathVariable String id) {
        return WholeAnswer.of(agreements.view(viewer, id));
    }

    @GetMapping("/{id}/files/{name}")
    @AnswersFile({"text/turtle", MediaType.APPLICATION_JSON_VALUE})
    @Operation(summary = "One of its files, in the bytes that were signed")
    ResponseEntity<byte[]> file(Viewer viewer, @PathVariable String id, @PathVariable String name) {
        byte[] bytes = Optional.ofNullable(
                        AgreementFiles.of(agreements.byId(viewer, id)).get(name))
                .orElseThrow(() -> Refused.notFound("a file of this name"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(name.endsWith(".ttl") ? "text/turtle" : "application/json"))
                .eTag(Digest.of(bytes).hex())
                .body(bytes);
    }
}
