package dev.ggen.hub.agreement;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;
import java.util.List;
import java.util.UUID;

/**
 * With which keys the parties sign. The first key of a party that comes with an agreement counts; an agreement that is signed with another one
 * is taken in only after a second person confirmed that key, so that nobody alone can sign for a party. The vendor's alone.
 */
public interface PartyKeys {
    /** All, by party; of a party, the first first. */
    List<PartyKey> all(Viewer viewer);

    /**
     * Lets a waiting key count; takes {@code AGREEMENT_IMPORT}.
     *
     * @param reason how one knows that it is the party's, such as a call
     * @throws Refused when it doesn't wait, or one brought it oneself
     */
    void confirm(Viewer viewer, CommandId command, UUID key, String reason);

    /** Refuses a waiting key, as {@link #confirm} would let it count. */
    void refuse(Viewer viewer, CommandId command, UUID key, String reason);
}
