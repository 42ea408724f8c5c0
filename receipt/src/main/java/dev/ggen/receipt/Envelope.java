package dev.ggen.receipt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A DSSE 1.0 envelope (github.com/secure-systems-lab/dsse): a payload, its type, and Ed25519 signatures over both.
 *
 * <p>Narrower than DSSE where that leaves a byte unchecked: the envelope is canonical JSON, base64 is of the standard alphabet
 * and canonical, signatures are sorted by key id, and <em>every</em> one must be of a trusted key and right. Other DSSE tools
 * read what we write; we don't read everything that they write. Immutable.
 */
public final class Envelope {
    /** The most signatures on one envelope. */
    public static final int MAX_SIGNATURES = 16;

    private static final String ID = "envelope-malformed";
    private static final int SIGNATURE_BYTES = 64;

    private final String payloadType;
    private final byte[] payload;
    private final SortedMap<KeyId, byte[]> signatures;

    private Envelope(String payloadType, byte[] payload, SortedMap<KeyId, byte[]> signatures) {
        this.payloadType = payloadType;
        this.payload = payload.clone();
        this.signatures = signatures;
    }

    /** Signs a payload with one or more keys. */
    public static Envelope sign(String payloadType, byte[] payload, Collection<? extends Signer> signers) {
        if (signers.isEmpty() || signers.size() > MAX_SIGNATURES) {
            throw new IllegalArgumentException("an envelope has 1 to " + MAX_SIGNATURES + " signers");
        }
        byte[] signed = preAuthenticationEncoding(payloadType, payload);
        SortedMap<KeyId, byte[]> signatures = new TreeMap<>();
        signers.forEach(signer -> signatures.put(signer.keyId(), signer.sign(signed)));
        return new Envelope(payloadType, payload, signatures);
    }

    public static Envelope sign(String payloadType, byte[] payload, Signer signer) {
        return sign(payloadType, payload, List.of(signer));
    }

    /** Reads an envelope and checks every signature. */
    public static Verdict<Envelope> open(byte[] bytes, String file, Trust trust) {
        try {
            return parse(bytes, file).verify(file, trust);
        } catch (FindingsException e) {
            return new Verdict.Refused<>(e.findings().getFirst());
        }
    }

    /**
     * Reads an envelope without checking its signatures: nothing that it says can be relied on.
     *
     * @throws FindingsException {@code envelope-malformed} or one of {@link CanonicalJson}'s
     */
    public static Envelope parse(byte[] bytes, String file) {
        Members members = Members.of(CanonicalJson.parseCanonical(bytes, file), ID, "the envelope", file);
        String payloadType = members.string("payloadType");
        byte[] payload = base64(members, "payload");
        List<Json> signatures = members.array("signatures");
        members.end();
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw members.refused("the envelope has " + signatures.size() + " signatures, not 1 to " + MAX_SIGNATURES);
        }
        SortedMap<KeyId, byte[]> byKey = new TreeMap<>();
        for (Json signature : signatures) {
            read(Members.of(signature, ID, "a signature of the envelope", file), byKey);
        }
        return new Envelope(payloadType, payload, byKey);
    }

    private static void read(Members signature, SortedMap<KeyId, byte[]> byKey) {
        KeyId keyId = new KeyId(signature.digest("keyid").hex());
        byte[] bytes = base64(signature, "sig");
        signature.end();
        if (bytes.length != SIGNATURE_BYTES) {
            throw signature.refused("the signature of key " + keyId + " has " + bytes.length + " bytes, not 64");
        }
        if (!byKey.isEmpty() && byKey.lastKey().compareTo(keyId) >= 0) {
            throw signature.refused("the signatures of the envelope aren't sorted by key id, each key once");
        }
        byKey.put(keyId, bytes);
    }

    private static byte[] base64(Members members, String name) {
        return Base64Text.decode(members.string(name))
                .orElseThrow(() -> members.refused("member \"" + name + "\" isn't canonical base64 (RFC 4648, 4)"));
    }

    private Verdict<Envelope> verify(String file, Trust trust) {
        byte[] signed = preAuthenticationEncoding(payloadType, payload);
        List<TrustRoot> signers = new ArrayList<>();
        for (KeyId keyId : signatures.keySet()) {
            TrustRoot root = trust.find(keyId).orElse(null);
            if (root == null) {
                return new Verdict.Refused<>(Untrusted.key(keyId, file));
            }
            if (!root.publicKey().verifies(signed, signatures.get(keyId))) {
                return new Verdict.Refused<>(Untrusted.signature(root, file));
            }
            signers.add(root);
        }
        return new Verdict.Verified<>(this, signers);
    }

    /** What is signed: {@code DSSEv1 LENGTH TYPE LENGTH PAYLOAD}, lengths in bytes. */
    static byte[] preAuthenticationEncoding(String payloadType, byte[] payload) {
        byte[] type = payloadType.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("DSSEv1 " + type.length + " ").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(type);
        out.writeBytes((" " + payload.length + " ").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(payload);
        return out.toByteArray();
    }

    public String payloadType() {
        return payloadType;
    }

    public byte[] payload() {
        return payload.clone();
    }

    public List<KeyId> keyIds() {
        return List.copyOf(signatures.keySet());
    }

    /** The canonical JSON form, without a final newline. */
    public byte[] bytes() {
        List<Json> list = new ArrayList<>();
        signatures.forEach((keyId, signature) -> list.add(Json.object()
                .put("keyid", keyId.hex())
                .put("sig", Base64Text.encode(signature))
                .build()));
        return CanonicalJson.bytes(Json.object()
                .put("payload", Base64Text.encode(payload))
                .put("payloadType", payloadType)
                .put("signatures", Json.of(list))
                .build());
    }
}
