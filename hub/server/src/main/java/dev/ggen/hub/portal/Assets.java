package dev.ggen.hub.portal;

import dev.ggen.receipt.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The addresses of our own static files. Each carries a piece of its file's digest, so that browsers may keep the file for ever and
 * still get the new one.
 */
public final class Assets {
    /** The files below {@code static/assets}, served under {@code /assets/}. */
    static final List<String> FILES =
            List.of("ggen.css", "ggen.js", "evidence.js", "passkey.js", "icons.svg", "favicon.svg");

    private static final int SHOWN = 10;

    private final Map<String, String> addresses;

    private Assets(Map<String, String> addresses) {
        this.addresses = addresses;
    }

    public static Assets read() {
        return new Assets(FILES.stream().collect(Collectors.toUnmodifiableMap(file -> file, Assets::address)));
    }

    /** {@code /assets/ggen.css?v=0123456789}. */
    public String href(String file) {
        String address = addresses.get(file);
        if (address == null) {
            throw new IllegalArgumentException("no static file " + file);
        }
        return address;
    }

    private static String address(String file) {
        String digest = Digest.of(bytes(file)).hex();
        return "/assets/" + file + "?v=" + digest.substring(0, SHOWN);
    }

    private static byte[] bytes(String file) {
        try (InputStream stream = Assets.class.getResourceAsStream("/static/assets/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("static/assets/" + file + " is missing");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
