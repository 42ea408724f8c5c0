package dev.ggen.hub.portal.evidence;

import dev.ggen.hub.portal.Fact;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Notice;
import dev.ggen.receipt.Digest;
import java.util.List;

/**
 * One leaf, and the way from it to the signed root.
 *
 * @param verdict what the hub found by walking it
 * @param shown the content as text, cut where it is long
 * @param steps the way up
 * @param trial what the browser needs to walk it by itself
 */
public record LeafPage(
        Heading heading,
        List<Fact> facts,
        Notice verdict,
        String shown,
        Digest hash,
        List<StepView> steps,
        Trial trial) {
    public LeafPage {
        facts = List.copyOf(facts);
        steps = List.copyOf(steps);
    }

    /**
     * One step as it is shown.
     *
     * @param level from 1
     * @param siblingIsLeft which of the two came with the proof
     */
    public record StepView(int level, String left, String right, boolean siblingIsLeft, String result) {}

    /**
     * What the browser's script reads.
     *
     * @param content the leaf's bytes, base64
     * @param root the checkpoint's root
     * @param note the signed checkpoint
     * @param publicKey the signer's key, 32 bytes in base64
     */
    public record Trial(long index, String content, String root, String note, String publicKey) {}
}
