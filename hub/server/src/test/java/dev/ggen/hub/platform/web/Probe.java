package dev.ggen.hub.platform.web;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.ExpectedTag;
import dev.ggen.hub.platform.Paging;
import dev.ggen.hub.platform.Slice;
import dev.ggen.hub.platform.Viewer;
import dev.ggen.receipt.Json;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What a test needs of a controller; not annotated as one, so that only tests put it up. */
@Hidden
@ResponseBody
@RequestMapping("/api/v1/probe")
public final class Probe {
    static final String SECRET = "a secret cause";

    public record Input(String name, long count, Optional<Instant> at, Optional<Set<String>> tags) {}

    @GetMapping(path = "/things/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    public Json thing(@PathVariable UUID id, Viewer viewer) {
        return Json.object()
                .put("id", id.toString())
                .put("viewer", viewer.name())
                .build();
    }

    @GetMapping("/things")
    public Slice<String> things(Paging paging) {
        return Slice.of(List.of("a", "b", "c").subList(0, Math.min(3, paging.size() + 1)), paging.size(), key -> key);
    }

    @GetMapping("/numbers")
    public List<Instant> numbers(@RequestParam int most) {
        return List.of(Instant.ofEpochSecond(most));
    }

    @GetMapping("/days")
    public Optional<LocalDate> day(@RequestParam Optional<LocalDate> on) {
        return on;
    }

    @PostMapping(path = "/things", consumes = MediaType.APPLICATION_JSON_VALUE)
    public Input add(CommandId id, ExpectedTag expected, @RequestBody Input input) {
        expected.require("current");
        return input;
    }

    @PostMapping(path = "/files", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    public long upload(InputStream bytes) throws IOException {
        return bytes.transferTo(java.io.OutputStream.nullOutputStream());
    }

    @GetMapping("/failures/{how}")
    public String fail(@PathVariable String how) {
        return switch (how) {
            case "fault" -> throw new IllegalStateException(SECRET);
            case "outage" -> throw new CannotCreateTransactionException(SECRET);
            case "disk" -> throw new UncheckedIOException(SECRET, new IOException("No space left on device"));
            case "database-disk" ->
                throw new CannotCreateTransactionException(SECRET, new SQLException(SECRET, "53100"));
            default -> how;
        };
    }
}
