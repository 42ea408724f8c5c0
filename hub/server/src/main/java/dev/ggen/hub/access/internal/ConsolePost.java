package dev.ggen.hub.access.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows links to whoever started the hub: for a demo, and until mail is set up. */
final class ConsolePost implements Post {
    private static final Logger LOG = LoggerFactory.getLogger(ConsolePost.class);

    @Override
    public void send(Letter letter) {
        LOG.info("sign-in link for {}: {}", letter.to().email(), letter.link());
    }
}
