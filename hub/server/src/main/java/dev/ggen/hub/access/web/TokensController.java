package dev.ggen.hub.access.web;

import dev.ggen.hub.access.IssuedToken;
import dev.ggen.hub.access.NewToken;
import dev.ggen.hub.access.TokenView;
import dev.ggen.hub.access.Tokens;
import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.Finding;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own tokens over REST. */
@RestController
@RequestMapping("/api/v1/tokens")
final class TokensController {
    private final Tokens tokens;

    TokensController(Tokens tokens) {
        this.tokens = tokens;
    }

    /** A token to be made, as a caller writes it. */
    record Wanted(
            @Schema(minLength = 1, maxLength = 80, example = "nightly import")
            String name,

            @ArraySchema(schema = @Schema(example = "report-read"), minItems = 1, uniqueItems = true)
            List<String> scopes,

            @Schema(minimum = "1", maximum = "366", example = "30")
            int days) {}

    /**
     * A token.
     *
     * @param secret only in the answer that made it
     */
    record Told(
            UUID id,
            String name,
            List<String> scopes,
            Instant madeAt,
            Instant expiresAt,
            Optional<Instant> seenAt,
            Optional<String> secret) {
        static Told of(TokenView token, Optional<String> secret) {
            List<String> scopes =
                    token.scopes().stream().sorted().map(Permission::word).toList();
            return new Told(
                    token.id(), token.name(), scopes, token.madeAt(), token.expiresAt(), token.seenAt(), secret);
        }

        @Override
        public String toString() { // never in a log
            return "token " + id;
        }
    }

    @Operation(summary = "Your tokens")
    @GetMapping
    Slice<Told> own(Viewer viewer) {
        viewer.require(Permission.TOKEN_MANAGE);
        return new Slice<>(tokens.own(viewer), Optional.empty()).map(token -> Told.of(token, Optional.empty()));
    }

    @Operation(summary = "Make a token; its secret is told this once")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Told make(Viewer viewer, CommandId id, @RequestBody Wanted wanted) {
        Set<Permission> scopes =
                wanted.scopes().stream().map(TokensController::scope).collect(Collectors.toSet());
        if (scopes.size() < wanted.scopes().size()) {
            throw Refused.invalid(List.of(
                    Finding.red("scopes-unusable", "a scope is named twice").withAllowed("each scope once")));
        }
        IssuedToken made = tokens.make(viewer, id, new NewToken(wanted.name(), scopes, wanted.days()));
        return Told.of(made.token(), made.secret());
    }

    private static Permission scope(String word) {
        return Permission.of(word)
                .orElseThrow(() -> Refused.invalid(List.of(
                        Finding.red("scopes-unusable", "a scope isn't known").withHint("/api/v1/me lists yours"))));
    }

    @Operation(summary = "Revoke one of your tokens")
    @DeleteMapping("/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Viewer viewer, CommandId id, @PathVariable UUID token) {
        viewer.require(Permission.TOKEN_MANAGE);
        tokens.revoke(viewer, id, token);
    }
}
