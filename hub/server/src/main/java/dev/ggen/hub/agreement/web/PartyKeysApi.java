package dev.ggen.hub.agreement.web;

import dev.ggen.hub.agreement.PartyKey;
import dev.ggen.hub.agreement.PartyKeys;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** With which keys the parties sign. */
@RestController
@RequestMapping("/api/v1/party-keys")
@Tag(name = "Agreements", description = "What vendor and partners signed")
final class PartyKeysApi {
    private final PartyKeys keys;

    PartyKeysApi(PartyKeys keys) {
        this.keys = keys;
    }

    /**
     * A party's key.
     *
     * @param state {@code counts}, {@code waits} or {@code refused}
     * @param agreement with which it came
     */
    record KeyAnswer(
            UUID id,
            String party,
            String key,
            String state,
            String agreement,
            String broughtBy,
            Instant broughtAt,
            Optional<String> decidedBy,
            Optional<Instant> decidedAt,
            Optional<String> reason) {
        static KeyAnswer of(PartyKey key) {
            return new KeyAnswer(
                    key.id(),
                    key.party(),
                    key.key().hex(),
                    key.state().name().toLowerCase(Locale.ROOT),
                    key.agreement(),
                    key.broughtByName(),
                    key.broughtAt(),
                    key.decision().map(PartyKey.Decision::by),
                    key.decision().map(PartyKey.Decision::at),
                    key.decision().map(PartyKey.Decision::reason));
        }
    }

    /** How one knows whose key it is. */
    record Because(
            @Schema(minLength = 1, maxLength = 2000, pattern = "\\S", example = "Agreed on the phone.")
            String reason) {}

    @GetMapping
    @Operation(summary = "The keys with which the parties sign agreements, by party")
    Slice<KeyAnswer> keys(Viewer viewer) {
        return new Slice<>(keys.all(viewer), Optional.empty()).map(KeyAnswer::of);
    }

    @PostMapping("/{key}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Confirm a key that another person brought: it counts from now on")
    void confirm(Viewer viewer, CommandId command, @PathVariable UUID key, @RequestBody Because because) {
        keys.confirm(viewer, command, key, because.reason());
    }

    @PostMapping("/{key}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Refuse a key that another person brought")
    void refuse(Viewer viewer, CommandId command, @PathVariable UUID key, @RequestBody Because because) {
        keys.refuse(viewer, command, key, because.reason());
    }
}
