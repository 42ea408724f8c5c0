package dev.ggen.receipt;

import static dev.ggen.receipt.Refusals.assertRefused;
import static dev.ggen.receipt.Refusals.contentOf;
import static dev.ggen.receipt.Refusals.flipped;
import static dev.ggen.receipt.Refusals.refusalOf;
import static dev.ggen.receipt.Refusals.utf8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
    private static final String ORIGIN = "ggen.dev/log/2026-09";

    private static Checkpoint checkpoint() {
        return new Checkpoint(ORIGIN, 3, Digest.of(utf8("root")));
    }

    /** A real one: of Go's checksum database, whose key its tools carry and whose checkpoint C2SP shows. */
    @Test
    void aCheckpointOfAnotherLogVerifiesWithItsPublishedKey() {
        String note = """
                go.sum database tree
                20852163
                CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

                \u2014 sum.golang.org Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
                """;
        byte[] typeAndKey = Base64.getDecoder().decode("Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");
        PublicKeyPem key = PublicKeyPem.ofRaw(Arrays.copyOfRange(typeAndKey, 1, typeAndKey.length));
        Trust trust = Trust.of(new TrustRoot("Go's checksum database", key));
        Checkpoint read = contentOf(Checkpoint.open(utf8(note), "checkpoint", trust));
        assertEquals(20852163, read.size());
        assertEquals("033de0ae", NoteKey.id("sum.golang.org", key));
    }

    /** The example of Go's note package, whose key pair it shows. */
    @Test
    void aNoteIsSignedAsAnotherImplementationSignsIt() {
        byte[] typeAndSeed = Base64.getDecoder().decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
        SigningKey key =
                SigningKey.parse(Pem.PRIVATE.text(Arrays.copyOfRange(typeAndSeed, 1, typeAndSeed.length)), "key");
        String text = """
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.
                """;
        String name = "PeterNeumann";
        NoteSignature signature = new NoteSignature(name, NoteKey.id(name, key.publicKey()), key.sign(utf8(text)));
        assertEquals(
                "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=",
                signature.line());
    }

    @Test
    void whatIsSignedIsReadBack() {
        byte[] note = utf8(checkpoint().sign(TestKeys.VENDOR));
        assertEquals(checkpoint(), contentOf(Checkpoint.open(note, "checkpoint", TestKeys.TRUST)));
    }

    @Test
    void everyFlippedBitIsSeen() {
        byte[] note = utf8(checkpoint().sign(TestKeys.VENDOR));
        for (int index = 0; index < note.length; index++) {
            for (int bit = 0; bit < 8; bit++) {
                refusalOf(Checkpoint.open(flipped(note, index, bit), "checkpoint", TestKeys.TRUST));
            }
        }
    }

    @Test
    void aCheckpointOfAStrangerIsRefused() {
        byte[] note = utf8(checkpoint().sign(TestKeys.STRANGER));
        assertEquals(
                "signature-key-unknown",
                refusalOf(Checkpoint.open(note, "checkpoint", TestKeys.TRUST)).id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "o\n1\nx\n\n",
                "o\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\u2014 o x\n",
                "o\n9007199254740992\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\u2014 o x\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n\n\u2014 o x\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\nextension\n\n\u2014 o x\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\u2014 o AAAA\n",
                "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\u2014 o x\n"
            })
    void anotherFormIsRefused(String note) {
        assertEquals(
                "checkpoint-malformed",
                refusalOf(Checkpoint.open(utf8(note), "checkpoint", TestKeys.TRUST))
                        .id());
    }

    @Test
    void anOriginWithSpacesCannotSign() {
        Checkpoint spaced = new Checkpoint("a log", 1, Digest.of(new byte[0]));
        assertThrows(IllegalArgumentException.class, () -> spaced.sign(TestKeys.VENDOR));
        assertThrows(IllegalArgumentException.class, () -> new Checkpoint("a\nb", 1, Digest.of(new byte[0])));
    }

    private static RunLog run() {
        Map<String, byte[]> receipts = new LinkedHashMap<>();
        receipts.put("GCP-2026", utf8("gcp"));
        receipts.put("AWS-2026", utf8("aws"));
        receipts.put("IBM-2026", utf8("ibm"));
        return RunLog.sign(ORIGIN, receipts, TestKeys.VENDOR);
    }

    @Test
    void aRunsReceiptsAreLeavesSortedByName() {
        assertEquals(0, run().proof("AWS-2026").leafIndex());
        assertEquals(2, run().proof("IBM-2026").leafIndex());
        assertThrows(IllegalArgumentException.class, () -> run().proof("SAP-2026"));
    }

    @Test
    void everyReceiptOfARunIsProvenByItsOwnPath() {
        for (String name : new String[] {"AWS", "GCP", "IBM"}) {
            byte[] bytes = run().proof(name + "-2026").bytes();
            InclusionProof proof = InclusionProof.parse(bytes, "inclusion.json");
            assertArrayEquals(bytes, proof.bytes());
            byte[] receipt = utf8(name.toLowerCase(Locale.ROOT));
            assertEquals(
                    ORIGIN,
                    contentOf(proof.verify(receipt, "inclusion.json", TestKeys.TRUST))
                            .origin());
            assertEquals(
                    "inclusion-wrong",
                    refusalOf(proof.verify(utf8("another"), "inclusion.json", TestKeys.TRUST))
                            .id());
        }
    }

    @Test
    void everyFlippedBitOfAnInclusionProofIsSeen() {
        byte[] bytes = run().proof("GCP-2026").bytes();
        for (int index = 0; index < bytes.length; index++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = flipped(bytes, index, bit);
                Verdict<Checkpoint> verdict;
                try {
                    verdict = InclusionProof.parse(changed, "p").verify(utf8("gcp"), "p", TestKeys.TRUST);
                } catch (FindingsException e) {
                    continue;
                }
                refusalOf(verdict);
            }
        }
    }

    @Test
    void anInclusionProofOfAnotherFormIsRefused() {
        assertRefused("inclusion-malformed", () -> InclusionProof.parse(utf8("{}"), "p"));
        assertRefused(
                "inclusion-malformed",
                () -> InclusionProof.parse(
                        utf8(
                                "{\"checkpoint\":\"\",\"format\":\"ggen-inclusion/1\",\"hashes\":[],\"leafIndex\":1,\"treeSize\":1}"),
                        "p"));
    }
}
