package dev.ggen.hub.settlement.web;

import dev.ggen.generator.spec.SourceFile;
import dev.ggen.hub.platform.AnswersFile;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Paging;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.ReplayView;
import dev.ggen.hub.settlement.Replays;
import dev.ggen.hub.settlement.TryTerms;
import dev.ggen.receipt.Digest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Trying terms over REST. */
@RestController
@RequestMapping("/api/v1/replays")
final class ReplaysApi {
    private final Replays replays;

    ReplaysApi(Replays replays) {
        this.replays = replays;
    }

    /**
     * What to try.
     *
     * @param proposal the id of a proposed program; left out where the program stays
     * @param agreements Turtle of agreements, each in place of the one of its id
     */
    record Wanted(
            @Schema(pattern = "^[0-9]{4}-[0-9]{2}$", example = "2026-09")
            String from,

            @Schema(pattern = "^[0-9]{4}-[0-9]{2}$", example = "2027-08")
            String to,

            Optional<UUID> proposal,
            Optional<List<String>> agreements) {
        TryTerms terms() {
            List<String> drafts = agreements.orElse(List.of());
            return new TryTerms(
                    Asked.month(from),
                    Asked.month(to),
                    proposal,
                    IntStream.range(0, drafts.size())
                            .mapToObj(at -> new SourceFile(
                                    "agreements-" + (at + 1) + ".ttl",
                                    drafts.get(at).getBytes(StandardCharsets.UTF_8)))
                            .toList());
        }
    }

    @Operation(summary = "Try terms on past months; a job settles both, and posts nothing")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Replays.Begun> begin(Viewer viewer, CommandId id, @RequestBody Wanted wanted) {
        viewer.require(Permission.REPORT_READ);
        Replays.Begun begun = replays.begin(viewer, id, wanted.terms());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + begun.job()))
                .body(begun);
    }

    @Operation(summary = "All terms that were tried, the newest first")
    @GetMapping
    Slice<ReplayView> page(Viewer viewer, Paging paging) {
        return replays.page(viewer, paging.cursor(), paging.size());
    }

    @Operation(summary = "Terms that were tried, done or not")
    @GetMapping("/{id}")
    ReplayView one(Viewer viewer, @PathVariable UUID id) {
        return replays.view(viewer, id);
    }

    @Operation(summary = "What came out, in the format ggen-replay/1")
    @GetMapping("/{id}/files/replay.json")
    @AnswersFile("application/json")
    ResponseEntity<byte[]> json(Viewer viewer, @PathVariable UUID id) {
        byte[] json = replays.json(viewer, id);
        return ResponseEntity.ok()
                .header("Content-Type", "application/json")
                .header("Content-Disposition", "attachment; filename=\"replay-" + id + ".json\"")
                .eTag(Digest.of(json).hex())
                .body(json);
    }
}
