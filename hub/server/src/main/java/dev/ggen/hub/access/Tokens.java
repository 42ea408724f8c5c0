package dev.ggen.hub.access;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Viewer;
import java.util.List;
import java.util.UUID;

/** Keys of programs to the API. Everybody sees and revokes his own; making one takes the permission token-manage. */
public interface Tokens {
    /** No token is good for longer. */
    int MOST_DAYS = 366;

    /** Nobody has more at a time. */
    int MOST = 20;

    /** The viewer's own that are neither expired nor revoked, newest first. */
    List<TokenView> own(Viewer viewer);

    /**
     * Makes one and shows its secret this once.
     *
     * @throws dev.ggen.hub.platform.Refused when its scopes reach beyond the viewer's permissions, or its form isn't right
     */
    IssuedToken make(Viewer viewer, CommandId id, NewToken token);

    /** Revokes one of the viewer's own: from the next call on it is refused. */
    void revoke(Viewer viewer, CommandId id, UUID token);
}
