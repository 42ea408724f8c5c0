package dev.ggen.hub.settlement.web;

import dev.ggen.hub.agreement.Agreements;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.hub.settlement.AskedVolumes;
import dev.ggen.hub.settlement.AskedVolumes.Span;
import dev.ggen.hub.settlement.KeepWhatIf;
import dev.ggen.hub.settlement.VolumeText;
import dev.ggen.hub.settlement.Volumes;
import dev.ggen.hub.settlement.WhatIfs;
import dev.ggen.hub.settlement.web.WhatIfJson.KeptWhatIfAnswer;
import dev.ggen.hub.settlement.web.WhatIfJson.WhatIfAnswer;
import dev.ggen.partner.forecast.StreamVolume;
import dev.ggen.partner.forecast.Volume;
import dev.ggen.receipt.Finding;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Estimates at other volumes over REST. */
@RestController
@RequestMapping("/api/v1/agreements/{id}")
final class WhatIfsApi {
    private final Agreements agreements;
    private final Volumes volumes;
    private final WhatIfs kept;

    WhatIfsApi(Agreements agreements, Volumes volumes, WhatIfs kept) {
        this.agreements = agreements;
        this.volumes = volumes;
        this.kept = kept;
    }

    /**
     * How much of a stream would be sold in each month: an amount such as {@code 12000.50}, or a change such as {@code +20 %}; left out or empty, as
     * much as was.
     *
     * @param sales the customers' price
     * @param units how many
     */
    record WantedVolume(
            String stream,

            @Schema(example = "+20 %") Optional<String> sales,

            @Schema(example = "40") Optional<String> units) {
        StreamVolume volume() {
            return new StreamVolume(stream, read(sales), read(units));
        }

        private static Volume read(Optional<String> text) {
            return VolumeText.read(text.orElse(""))
                    .orElseThrow(
                            () -> Refused.invalid(
                                    List.of(
                                            Finding.red("volume-malformed", "'" + text.orElse("") + "' is no volume")
                                                    .withAllowed(
                                                            "an amount such as 12000.50, or a change such as +20 %; at most a thousand times as much"))));
        }
    }

    /**
     * What to estimate.
     *
     * @param month an issued month; left out for the newest
     * @param span that month alone, or with the eleven before it; left out for that month alone
     * @param volumes of streams; others sell what they did
     */
    record WantedWhatIf(
            @Schema(pattern = "^[0-9]{4}-[0-9]{2}$", example = "2026-09")
            Optional<String> month,

            @Schema(allowableValues = {"month", "year"}) Optional<String> span,

            Optional<List<WantedVolume>> volumes) {
        AskedVolumes asked() {
            return new AskedVolumes(
                    month.map(Asked::month),
                    span.map(word -> Asked.word("span", word, Span::of, "month, year"))
                            .orElse(Span.MONTH),
                    volumes.orElse(List.of()).stream().map(WantedVolume::volume).toList());
        }
    }

    /** What to keep. */
    record WantedToKeep(
            @Schema(minLength = 1, maxLength = WhatIfs.LONGEST_NAME, pattern = "\\S", example = "A fifth more services")
            String name,

            @Schema(maxLength = WhatIfs.LONGEST_NOTE) Optional<String> note,

            WantedWhatIf whatIf) {
        KeepWhatIf of(String agreement) {
            return new KeepWhatIf(agreement, name, note.orElse(""), whatIf.asked());
        }
    }

    @Operation(summary = "What issued months would come to at other volumes; nothing is kept or posted")
    @GetMapping("/what-if")
    WhatIfAnswer estimate(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam Optional<String> month,
            @RequestParam Optional<String> span,
            @Parameter(description = "Of a stream, as STREAM:VOLUME; a volume is an amount or a change, as elsewhere")
                    @RequestParam(defaultValue = "")
                    List<String> sales,
            @Parameter(description = "The same for its units") @RequestParam(defaultValue = "") List<String> units) {
        List<WantedVolume> volumes = new ArrayList<>();
        sales.forEach(each ->
                volumes.add(named(each, (stream, volume) -> new WantedVolume(stream, volume, Optional.empty()))));
        units.forEach(each ->
                volumes.add(named(each, (stream, volume) -> new WantedVolume(stream, Optional.empty(), volume))));
        return WhatIfAnswer.of(
                this.volumes.at(viewer, id, new WantedWhatIf(month, span, Optional.of(volumes)).asked()));
    }

    private static WantedVolume named(String said, BiFunction<String, Optional<String>, WantedVolume> made) {
        int colon = said.indexOf(':');
        if (colon < 0) {
            throw Refused.invalid(List.of(Finding.red("volume-malformed", "'" + said + "' is no volume")
                    .withAllowed("the stream, a colon, and how much, as in services:+20 %")));
        }
        return made.apply(said.substring(0, colon), Optional.of(said.substring(colon + 1)));
    }

    @Operation(summary = "The estimates that one's side keeps of an agreement, the newest first")
    @GetMapping("/what-ifs")
    Slice<KeptWhatIfAnswer> all(Viewer viewer, @PathVariable String id) {
        viewer.require(Permission.STATEMENT_READ);
        return new Slice<>(
                kept.of(viewer, agreements.byId(viewer, id).id()).stream()
                        .map(KeptWhatIfAnswer::of)
                        .toList(),
                Optional.empty());
    }

    @Operation(summary = "Estimate, and keep the question with what it comes to; nothing is posted")
    @PostMapping("/what-ifs")
    @ResponseStatus(HttpStatus.CREATED)
    KeptWhatIfAnswer keep(Viewer viewer, CommandId command, @PathVariable String id, @RequestBody WantedToKeep wanted) {
        return KeptWhatIfAnswer.of(kept.keep(viewer, command, wanted.of(id)));
    }

    @Operation(summary = "A kept estimate")
    @GetMapping("/what-ifs/{kept}")
    KeptWhatIfAnswer one(Viewer viewer, @PathVariable String id, @PathVariable("kept") UUID of) {
        return KeptWhatIfAnswer.of(kept.kept(viewer, id, of));
    }

    @Operation(summary = "Throw a kept estimate away")
    @DeleteMapping("/what-ifs/{kept}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Viewer viewer, CommandId command, @PathVariable String id, @PathVariable("kept") UUID of) {
        kept.remove(viewer, command, id, of);
    }
}
