package dev.ggen.receipt;

/** The two findings about a signature, the same for envelopes and checkpoints. */
final class Untrusted {
    private Untrusted() {}

    static Finding key(Object keyId, String file) {
        return Finding.red(
                        "signature-key-unknown",
                        "signed with key " + keyId + ", which isn't among the trusted keys",
                        Place.ofFile(file))
                .withHint("get the signer's public key from the signer, and add it to the trust file");
    }

    static Finding signature(TrustRoot root, String file) {
        return Finding.red(
                "signature-wrong",
                "the signature of \"" + root.name() + "\" (key " + root.keyId()
                        + ") doesn't fit what it signs: either was changed",
                Place.ofFile(file));
    }
}
