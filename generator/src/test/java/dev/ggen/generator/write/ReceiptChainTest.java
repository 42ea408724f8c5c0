package dev.ggen.generator.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.receipt.Digest;
import dev.ggen.receipt.Finding;
import dev.ggen.receipt.ReceiptLog;
import dev.ggen.receipt.Retirement;
import dev.ggen.receipt.Trust;
import dev.ggen.receipt.TrustRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptChainTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private SmallProject project;

    @BeforeEach
    void aSyncedProject() throws IOException {
        project = SmallProject.in(folder).names("Alpha");
        project.sync();
    }

    private byte[] bytes(String path) throws IOException {
        return Files.readAllBytes(folder.resolve(path));
    }

    private static boolean isRestart(Finding finding) {
        return finding.id().equals("log-restarted");
    }

    private ReceiptLog log() throws IOException {
        return ReceiptLog.parse(bytes(ProjectFolder.LOG), "log");
    }

    private Digest receipt() throws IOException {
        return Digest.of(bytes(ProjectFolder.RECEIPT));
    }

    @Test
    void everyRunThatChangesSomethingAddsToTheLog() throws IOException {
        Digest first = receipt();
        assertEquals(first, log().receipt(1));
        project.names("Alpha", "Beta").sync();
        assertEquals(2, log().size());
        assertEquals(first, log().receipt(1));
        assertEquals(receipt(), log().receipt(2));
        assertEquals(List.of(), project.verification());
    }

    @Test
    void aRunThatChangesNothingDoesNot() throws IOException {
        byte[] before = bytes(ProjectFolder.RECEIPT);
        project.sync();
        Files.delete(folder.resolve("out/Alpha.txt"));
        project.sync();
        assertArrayEquals(before, bytes(ProjectFolder.RECEIPT));
        assertEquals(1, log().size());
    }

    @Test
    void theSameRunsElsewhereGiveTheSameReceiptsLogAndCheckpoint(@TempDir Path other) throws IOException {
        SmallProject twin = SmallProject.in(other).names("Alpha");
        twin.sync();
        for (SmallProject each : List.of(project, twin)) {
            each.names("Alpha", "Beta").sync();
            each.names("Beta").sync();
        }
        for (String path : ProjectFolder.OWN) {
            assertArrayEquals(bytes(path), Files.readAllBytes(other.resolve(path)), path);
        }
    }

    @Test
    void aLogThatWasChangedIsRed() throws IOException {
        project.names("Alpha", "Beta").sync();
        byte[] log = bytes(ProjectFolder.LOG);
        log[ReceiptLog.FORMAT.length() + 3] = log[ReceiptLog.FORMAT.length() + 3] == 'a' ? (byte) 'b' : (byte) 'a';
        Files.write(folder.resolve(ProjectFolder.LOG), log);
        assertEquals(
                List.of("red log: the receipt names another receipt before it, or another first one, than the log"),
                project.verification());
    }

    @Test
    void aCheckpointOfAnotherLogIsRed() throws IOException {
        byte[] earlier = bytes(ProjectFolder.CHECKPOINT);
        project.names("Alpha", "Beta").sync();
        Files.write(folder.resolve(ProjectFolder.CHECKPOINT), earlier);
        assertEquals(
                List.of("red log: the log isn't the one that its checkpoint was signed for"), project.verification());
        Files.delete(folder.resolve(ProjectFolder.CHECKPOINT));
        assertEquals(List.of("red log: the log's checkpoint is missing: .ggen/checkpoint"), project.verification());
    }

    @Test
    void aReceiptPutBackIsSeenByItsLog() throws IOException {
        byte[] earlier = bytes(ProjectFolder.RECEIPT);
        project.names("Alpha", "Beta").sync();
        project.names("Alpha");
        Files.write(folder.resolve(ProjectFolder.RECEIPT), earlier);
        assertEquals(
                List.of("red log: the receipt says that it is number 1, the log has 2 and doesn't end with it"),
                project.verification());
    }

    @Test
    void aLostLogIsYellowAndAReceiptAfterItBeginsANewOne() throws IOException {
        project.names("Alpha", "Beta").sync();
        Files.delete(folder.resolve(ProjectFolder.LOG));
        assertEquals(List.of("yellow log: receipt 2, but the log isn't here: .ggen/log"), project.verification());
        project.names("Alpha", "Beta", "Gamma");
        assertTrue(project.sync().notices().stream().anyMatch(ReceiptChainTest::isRestart));
        assertEquals(1, log().size());
        assertEquals(List.of(), project.verification());
    }

    @Test
    void aLostLogOfOneReceiptIsMadeAgain() throws IOException {
        byte[] log = bytes(ProjectFolder.LOG);
        Files.delete(folder.resolve(ProjectFolder.LOG));
        project.sync();
        assertArrayEquals(log, bytes(ProjectFolder.LOG));
    }

    @Test
    void aReceiptOfSomebodyUnknownIsNotContinued() throws IOException {
        SmallProject stranger = project.withAnotherKey().trusting(Trust.NOBODY).names("Alpha", "Beta");
        assertTrue(stranger.sync().notices().stream().anyMatch(ReceiptChainTest::isRestart));
        assertEquals(1, log().size());
    }

    @Test
    void afterARotationOldReceiptsStayValidAndNewOnesOfTheOldKeyAreRed() throws IOException {
        byte[] first = bytes(ProjectFolder.RECEIPT);
        TrustRoot old = new TrustRoot("me", SmallProject.key(1).publicKey());
        Retirement retirement = Retirement.after(List.of(project.position()));
        Trust rotated = Trust.of(
                old.retired(retirement), new TrustRoot("me", SmallProject.key(2).publicKey()));
        assertEquals(List.of(), project.trusting(rotated).verification());

        SmallProject renewed = project.with(SmallProject.key(2)).trusting(rotated);
        renewed.sync();
        assertEquals(2, log().size(), "the new key signs anew");
        assertNotEquals(Digest.of(first), receipt());
        assertEquals(List.of(), renewed.verification());

        project.trusting(rotated).names("Alpha", "Beta").sync();
        assertEquals(
                List.of("red key: the key of \"me\" was retired after receipt 1 of this log; this is receipt 3"),
                project.trusting(rotated).verification());
    }

    @Test
    void inALogThatARetirementDoesNotKnowTheKeyIsYellow() {
        TrustRoot old = new TrustRoot("me", SmallProject.key(1).publicKey());
        Trust rotated = Trust.of(old.retired(Retirement.after(List.of())));
        assertEquals(
                List.of(
                        "yellow key: the key of \"me\" was retired, and its entry in the trust file doesn't say where in"
                                + " this log; sync again"),
                project.trusting(rotated).verification());
    }
}
