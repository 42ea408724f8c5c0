package dev.ggen.receipt;

/** in-toto's {@code DigestSet}, of which we write and read exactly one algorithm. */
final class DigestSet {
    private DigestSet() {}

    static Json.Obj of(Digest digest) {
        return Json.object().put("sha256", digest.hex()).build();
    }

    /** Takes the member {@code digest}. */
    static Digest read(Members owner) {
        Members set = owner.members("digest");
        Digest digest = set.digest("sha256");
        set.end();
        return digest;
    }
}
