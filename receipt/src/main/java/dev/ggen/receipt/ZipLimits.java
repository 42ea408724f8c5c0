package dev.ggen.receipt;

import java.util.List;

/** What a canonical container may hold; beyond lies ZIP64, which we neither write nor read. */
final class ZipLimits {
    private ZipLimits() {}

    static void check(List<String> names) {
        if (names.size() > CanonicalZip.MAX_ENTRIES) {
            throw new FindingsException(Finding.red("zip-too-many", "the container has " + names.size() + " entries")
                    .withAllowed("at most " + CanonicalZip.MAX_ENTRIES));
        }
        for (String name : names) {
            ZipName.fault(name).ifPresent(fault -> {
                throw new FindingsException(Finding.red("zip-name", "the name \"" + Shown.of(name) + "\" " + fault));
            });
        }
        ZipName.collision(names).ifPresent(both -> {
            throw new FindingsException(
                    Finding.red("zip-names-collide", both + " can't be unpacked side by side on every system"));
        });
    }

    static void checkSize(long bytes) {
        if (bytes > CanonicalZip.MAX_BYTES) {
            throw new FindingsException(Finding.red("zip-too-large", "the container would be larger than it may be")
                    .withAllowed("at most " + CanonicalZip.MAX_BYTES + " bytes"));
        }
    }
}
