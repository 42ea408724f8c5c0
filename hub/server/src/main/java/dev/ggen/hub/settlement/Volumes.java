package dev.ggen.hub.settlement;

import dev.ggen.hub.platform.Refused;
import dev.ggen.hub.platform.Viewer;

/**
 * What statements would say if something else were sold, by the signed terms: for a partner that plans, and for who answers it. Computed from the
 * sums in the issued bundles, so that a partner can do it without the hub. {@link WhatIfs} keep one. Takes {@code STATEMENT_READ}.
 */
public interface Volumes {
    /**
     * Settles issued months at other volumes.
     *
     * @throws Refused when there is no such agreement or statement that the viewer may see, or the agreement has no such stream
     */
    VolumeSheet at(Viewer viewer, String agreement, AskedVolumes asked);
}
