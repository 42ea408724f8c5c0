package dev.ggen.hub.agreement.web;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.agreement.AgreementDraft;
import dev.ggen.hub.agreement.AgreementDrafts;
import dev.ggen.hub.agreement.DraftView;
import dev.ggen.hub.agreement.ImportAgreement;
import dev.ggen.hub.agreement.SaveDraft;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.settlement.form.FilledAgreement;
import dev.ggen.settlement.form.Problem;
import dev.ggen.settlement.statement.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Agreements that are being written, over REST: the same drafts as in the form. */
@RestController
@RequestMapping("/api/v1/agreements/drafts")
@Tag(name = "Agreements", description = "What vendor and partners signed")
final class DraftsApi {
    private final AgreementDrafts drafts;

    DraftsApi(AgreementDrafts drafts) {
        this.drafts = drafts;
    }

    /**
     * A draft in a list.
     *
     * @param name its identifier, as far as it has one; may be empty
     * @param revision how often it was saved
     */
    record DraftAnswer(UUID id, String name, int revision, String changedBy, Instant changedAt) {
        static DraftAnswer of(AgreementDraft draft) {
            return new DraftAnswer(draft.id(), draft.name(), draft.revision(), draft.changedBy(), draft.changedAt());
        }
    }

    /** A draft with what it states, as Turtle. */
    record WholeDraft(DraftAnswer draft, String turtle) {
        static WholeDraft of(AgreementDraft draft) {
            return new WholeDraft(DraftAnswer.of(draft), draft.source().text().orElse(""));
        }
    }

    /**
     * A revision to keep.
     *
     * @param revision the one that was read; 0 of a new draft
     * @param turtle one p:Agreement, complete or not
     */
    record DraftBody(
            @Schema(minimum = "0") int revision,

            @Schema(example = "@prefix p: <https://ggen.dev/ns/partner#> .")
            String turtle) {}

    /**
     * A field that is missing or wrong.
     *
     * @param path where, as in {@code clause.0.rate.0}
     * @param property of the vocabulary
     * @param what is wrong with it, as in {@code missing}
     */
    record DraftLack(String path, String property, String what) {
        static DraftLack of(Problem problem) {
            return new DraftLack(
                    problem.path(),
                    problem.field().name(),
                    problem.what().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /**
     * What a draft says, and what speaks against it by the program of today.
     *
     * @param sound whether it can be signed as it is
     * @param clauses as sentences: those that can be read already
     * @param advice what is odd in its rules and stops nothing
     */
    record DraftCheck(
            boolean sound,
            List<DraftLack> lacks,
            List<String> clauses,
            List<String> terms,
            List<Finding> findings,
            List<Finding> advice) {
        static DraftCheck of(DraftView view) {
            return new DraftCheck(
                    view.isSound(),
                    view.reading().problems().stream().map(DraftLack::of).toList(),
                    view.clauses().stream()
                            .map(clause ->
                                    clause.number() + " " + clause.sentence().plain())
                            .toList(),
                    view.terms().stream().map(Words::plain).toList(),
                    view.findings(),
                    view.advice());
        }
    }

    @Operation(summary = "The drafts, the last changed first")
    @GetMapping
    Slice<DraftAnswer> all(Viewer viewer) {
        return new Slice<>(drafts.all(viewer).stream().map(DraftAnswer::of).toList(), Optional.empty());
    }

    @Operation(summary = "A draft with its Turtle")
    @GetMapping("/{id}")
    WholeDraft one(Viewer viewer, @PathVariable UUID id) {
        return WholeDraft.of(drafts.byId(viewer, id));
    }

    @Operation(summary = "Keep a draft's next revision, complete or not; its id is the caller's to choose")
    @PutMapping("/{id}")
    WholeDraft save(Viewer viewer, CommandId command, @PathVariable UUID id, @RequestBody DraftBody body) {
        viewer.require(Permission.AGREEMENT_IMPORT);
        drafts.save(viewer, command, new SaveDraft(id, body.revision(), opened(body.turtle())));
        return WholeDraft.of(drafts.byId(viewer, id));
    }

    @Operation(summary = "What a draft says, what it lacks, and what speaks against it today")
    @GetMapping("/{id}/check")
    DraftCheck check(Viewer viewer, @PathVariable UUID id) {
        return DraftCheck.of(drafts.look(
                viewer, opened(drafts.byId(viewer, id).source().text().orElse(""))));
    }

    @Operation(summary = "Throw a draft away")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Viewer viewer, CommandId command, @PathVariable UUID id) {
        drafts.discard(viewer, command, id);
    }

    /** What the form has no field for would be lost, so it is refused. */
    private FilledAgreement opened(String turtle) {
        SourceFile file = SourceFile.of("draft.ttl", turtle);
        if (file.size() > ImportAgreement.MOST_BYTES) {
            throw new Refused(
                    Refused.Kind.TOO_LARGE,
                    Finding.red("file-too-large", "draft.ttl has " + file.size() + " bytes")
                            .withAllowed("at most " + ImportAgreement.MOST_BYTES + " bytes"));
        }
        try {
            return FilledAgreement.open(drafts.form(), file);
        } catch (FindingsException e) {
            throw Refused.invalid(e.findings());
        }
    }
}
