package dev.ggen.hub.access;

import java.util.Optional;

/**
 * A token that was just made.
 *
 * @param secret what a caller sends; here once, and empty when the same command is repeated
 */
public record IssuedToken(TokenView token, Optional<String> secret) {
    @Override
    public String toString() { // never in a log
        return "token " + token.id();
    }
}
