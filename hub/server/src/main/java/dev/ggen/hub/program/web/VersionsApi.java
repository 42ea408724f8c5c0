package dev.ggen.hub.program.web;

import dev.ggen.hub.platform.AnswersFile;
import dev.ggen.hub.platform.Paging;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.program.ProgramSources;
import dev.ggen.hub.program.Programs;
import dev.ggen.hub.program.PublishedVersion;
import dev.ggen.receipt.CanonicalZip;
import dev.ggen.receipt.Digest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The published versions. */
@RestController
@RequestMapping("/api/v1/program/versions")
@Tag(name = "Program", description = "The partner program in its versions")
final class VersionsApi {
    private final Programs programs;

    VersionsApi(Programs programs) {
        this.programs = programs;
    }

    /**
     * A version.
     *
     * @param digest of all its files
     */
    record VersionAnswer(
            int number,
            LocalDate holdsFrom,
            Optional<LocalDate> holdsUntil,
            String name,
            String programVersion,
            Digest digest,
            Instant recordedAt) {
        static VersionAnswer of(PublishedVersion version) {
            return new VersionAnswer(
                    version.number(),
                    version.holdsFrom(),
                    version.holdsUntil(),
                    version.name(),
                    version.programVersion(),
                    version.digest(),
                    version.recordedAt());
        }
    }

    /** A version with its files, as far as the caller is shown them. */
    record WholeAnswer(VersionAnswer version, List<FileAnswer> files) {}

    /** A Turtle file. */
    record FileAnswer(String path, int bytes, Digest digest) {}

    @GetMapping
    @Operation(summary = "The published versions, the newest first")
    Slice<VersionAnswer> versions(Viewer viewer, Paging paging) {
        return programs.versions(viewer, paging.cursor(), paging.size()).map(VersionAnswer::of);
    }

    @GetMapping("/{number}")
    @Operation(summary = "One version, with the digests of its files")
    WholeAnswer version(Viewer viewer, @PathVariable int number) {
        PublishedVersion version = programs.version(viewer, number);
        ProgramSources sources = programs.sources(viewer, number);
        return new WholeAnswer(
                VersionAnswer.of(version),
                sources.files().stream()
                        .map(file -> new FileAnswer(file.path(), file.size(), file.digest()))
                        .toList());
    }

    @GetMapping(path = "/{number}/files/sources.zip", produces = "application/zip")
    @AnswersFile("application/zip")
    @Operation(summary = "A version's Turtle files as one canonical ZIP file")
    ResponseEntity<byte[]> sources(Viewer viewer, @PathVariable int number) {
        return file(
                "application/zip",
                CanonicalZip.bytes(programs.sources(viewer, number).bytes()));
    }

    @GetMapping(path = "/{number}/files/receipt.dsse.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @AnswersFile(MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The signed receipt of a version's publication")
    ResponseEntity<byte[]> receipt(Viewer viewer, @PathVariable int number) {
        return file(MediaType.APPLICATION_JSON_VALUE, programs.receipt(viewer, number));
    }

    private static ResponseEntity<byte[]> file(String type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .eTag(Digest.of(bytes).hex())
                .body(bytes);
    }
}
