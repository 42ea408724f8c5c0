package dev.ggen.hub.access.web;

import dev.ggen.hub.platform.Permission;
import dev.ggen.hub.platform.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who a token calls as. */
@RestController
final class MeController {
    /**
     * The caller.
     *
     * @param partner to which partner he belongs; absent at the vendor
     * @param permissions what this token may do
     */
    record Me(UUID user, String name, Optional<String> partner, List<String> permissions) {}

    @Operation(summary = "As whom this token acts, and what it may do")
    @GetMapping("/api/v1/me")
    Me me(Viewer viewer) {
        List<String> permissions =
                viewer.permissions().stream().sorted().map(Permission::word).toList();
        return new Me(viewer.user(), viewer.name(), viewer.partner(), permissions);
    }
}
