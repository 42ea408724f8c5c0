package dev.ggen.hub.access.internal;

import org.springframework.stereotype.Component;

/** The tables that passkeys concern. */
@Component
record PasskeyTables(PasskeyRows passkeys, ChallengeRows challenges, UserRows users) {}
