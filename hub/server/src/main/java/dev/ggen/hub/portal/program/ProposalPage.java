package dev.ggen.hub.portal.program;

import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Happening;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Table;
import java.util.List;
import java.util.Optional;

/**
 * A proposal: what it changes, and the forms that decide it.
 *
 * @param notice who may do what next
 * @param forms which forms are offered
 * @param address where the forms are sent, without their last part
 * @param digest of what is shown, sent along
 */
public record ProposalPage(
        Heading heading,
        List<Fact> facts,
        Optional<Notice> notice,
        ChangesView changes,
        Table findings,
        List<Happening> happenings,
        Forms forms,
        String address,
        String digest) {
    public ProposalPage {
        facts = List.copyOf(facts);
        happenings = List.copyOf(happenings);
    }

    /** Where what it moves can be tried. */
    public String trial() {
        return "/program/replays/new?proposal=" + address.substring(address.lastIndexOf('/') + 1);
    }

    /** What the viewer may decide here. */
    public enum Forms {
        NONE,
        REJECT,
        APPROVE,
        /** Approving takes the tick that cuts were seen. */
        APPROVE_CUT;

        public boolean mayApprove() {
            return this == APPROVE || this == APPROVE_CUT;
        }
    }
}
