package dev.ggen.hub.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/**
 * Who is at the other end, as far as a request tells.
 *
 * @param userAgent what it calls itself; printable and short
 * @param address its network address
 */
record Client(String userAgent, String address) {
    private static final int LONGEST_AGENT = 400;
    private static final int LONGEST_ADDRESS = 64;

    static Client of(HttpServletRequest request) {
        String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        return new Client(
                shortened(agent.replaceAll("[^\\x20-\\x7e]", "?"), LONGEST_AGENT),
                shortened(request.getRemoteAddr(), LONGEST_ADDRESS));
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
