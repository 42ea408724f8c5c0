package dev.ggen.hub.access;

import dev.ggen.hub.platform.CommandId;
import dev.ggen.hub.platform.Viewer;
import java.util.List;
import java.util.UUID;

/** The views of lists that everybody keeps for himself. */
public interface SavedViews {
    /** Nobody keeps more of one list. */
    int MOST = 20;

    /** The viewer's own of one list, by name. */
    List<SavedView> own(Viewer viewer, String path);

    /**
     * Keeps one; the same name again changes what is under it.
     *
     * @throws dev.ggen.hub.platform.Refused when its form isn't right, or there are too many
     */
    void keep(Viewer viewer, CommandId id, NewView view);

    /** Removes one of the viewer's own, and says of which list it was. */
    String remove(Viewer viewer, CommandId id, UUID view);
}
