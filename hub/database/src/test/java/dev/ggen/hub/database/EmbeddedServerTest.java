package dev.ggen.hub.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ggen.receipt.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One data folder through its life. */
class EmbeddedServerTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @SuppressWarnings("NullAway.Init")
    private ServerFolder folder;

    @BeforeEach
    void open() throws Exception {
        folder = new ServerFolder(Scratch.opened(temporary).resolve("data"));
    }

    @Test
    void whatWasWrittenIsThereAfterARestartAndSettingsAreDurable() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(folder.root(), Scratch.surroundings())) {
            Login owner = server.database().login(Role.OWNER);
            Migrations.migrate(server.database());
            Scratch.run(owner, "CREATE TABLE public.note (word text)", "INSERT INTO public.note VALUES ('kept')");
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertEquals("on", Scratch.ask(owner, "SHOW " + setting), setting);
            }
            assertEquals("127.0.0.1", Scratch.ask(owner, "SHOW listen_addresses"));
            assertEquals("t", Scratch.ask(owner, "SELECT 'Ä' < 'ä' AND lower('Ä') = 'ä'"), "no locale's order");
            refusesOtherPasswords(owner);
            refusesASecondHub();
            backsUp("while-it-runs.zip");
        }
        backsUp("while-it-stands.zip");
        assertEquals(List.of(), Orphans.of(folder.postgres()));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.connection())));
        restartsWithoutItsPasswords();
    }

    private static void refusesOtherPasswords(Login owner) {
        Map<String, String> wrong = Map.of(Passwords.SHARED, "guess");
        Surroundings surroundings = new Surroundings(wrong, new SecureRandom(), line -> {});
        Finding refused = Scratch.refusal(() -> OutsideDatabase.reach(owner.url(), surroundings));
        assertEquals("database-password", refused.id());
        assertFalse(refused.toString().contains("guess"));
        for (String user : List.of(owner.user(), DataCreation.SUPERUSER)) {
            assertThrows(SQLException.class, () -> new Login(owner.url(), user, "guess").connect());
            assertThrows(SQLException.class, () -> new Login(owner.url(), user, "").connect());
        }
    }

    private void refusesASecondHub() {
        Finding refused = Scratch.refusal(() -> EmbeddedServer.start(folder.root(), Scratch.surroundings()));
        assertEquals(FolderHold.IN_USE, refused.id());
        assertTrue(
                refused.message().endsWith("process " + ProcessHandle.current().pid()), refused.message());
    }

    private void backsUp(String name) throws Exception {
        Path file = temporary.resolve(name);
        Backup.write(new DatabasePlace.Embedded(folder.root()), file, "0.1.0", Scratch.surroundings());
        assertTrue(Files.size(file) > 0);
    }

    private void restartsWithoutItsPasswords() throws Exception {
        Files.delete(folder.connection());
        Scratch.Told told = new Scratch.Told();
        try (EmbeddedServer server = EmbeddedServer.start(folder.root(), told.surroundings())) {
            Login owner = server.database().login(Role.OWNER);
            assertEquals("kept", Scratch.ask(owner, "SELECT word FROM public.note"));
            assertFalse(told.lines.toString().contains(owner.password()));
        }
        assertTrue(told.lines.toString().contains("new ones"), told.lines.toString());
    }

    @Test
    void aFolderThatIsNotOursIsLeftAlone() throws Exception {
        Files.createDirectories(folder.root());
        Files.writeString(folder.root().resolve("thesis.txt"), "mine");
        Finding refused = Scratch.refusal(() -> EmbeddedServer.start(folder.root(), Scratch.surroundings()));
        assertEquals("data-folder-foreign", refused.id());
        assertTrue(refused.message().contains("thesis.txt"), refused.message());
        assertFalse(Files.exists(folder.lock()) || Files.exists(folder.mark()), "nothing was added");
    }

    @Test
    void whatAProcessLeavesThatIsKilledWhileItMarksTheFolderIsNoStranger() throws Exception {
        Files.createDirectories(folder.root());
        Files.writeString(DurableFiles.draft(folder.mark()), "{\"form");
        EmbeddedServer.start(folder.root(), Scratch.surroundings()).close();
        assertTrue(FolderMark.read(folder).major().isPresent());
    }

    @Test
    void aFileIsNoDataFolder() throws Exception {
        Files.writeString(folder.root(), "mine");
        assertEquals(
                "data-folder-file",
                Scratch.refusal(() -> EmbeddedServer.start(folder.root(), Scratch.surroundings()))
                        .id());
    }

    @Test
    void aMissingDatabaseIsNotReplacedByAnEmptyOne() throws Exception {
        Files.createDirectories(folder.root());
        new FolderMark(Optional.of(Machine.MAJOR)).write(folder);
        assertEquals("data-folder-incomplete", refusedIn(folder));
    }

    @Test
    void anotherMajorVersionIsNamedWithTheWayUp() throws Exception {
        Files.createDirectories(folder.postgres());
        new FolderMark(Optional.of(17)).write(folder);
        Files.writeString(folder.postgres().resolve("PG_VERSION"), "17\n");
        Finding refused = Scratch.refusal(() -> EmbeddedServer.start(folder.root(), Scratch.surroundings()));
        assertEquals("data-folder-major", refused.id());
        assertTrue(refused.message().contains("17") && refused.hint().contains("ggen restore"), refused.toString());
    }

    @Test
    void aNewerFolderIsRefused() throws Exception {
        Files.createDirectories(folder.root());
        Files.writeString(folder.mark(), "{\"format\":2}");
        assertEquals("data-folder-newer", refusedIn(folder));
    }

    private static String refusedIn(ServerFolder folder) {
        return Scratch.refusal(() -> EmbeddedServer.start(folder.root(), Scratch.surroundings()))
                .id();
    }

    @Test
    void aStaleLockFileOfPostgresDoesNotEndTheProcessThatHasItsNumberNow() throws Exception {
        EmbeddedServer.start(folder.root(), Scratch.surroundings()).close();
        Process bystander = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    folder.postgres().resolve("postmaster.pid"), bystander.pid() + "\n" + folder.postgres() + "\n");
            EmbeddedServer.start(folder.root(), Scratch.surroundings()).close();
            assertTrue(bystander.isAlive());
        } finally {
            bystander.destroyForcibly();
        }
    }

    @Test
    void whatRootWritesInAnothersFolderStaysTheirs() throws Exception {
        Assumptions.assumeTrue(ServerUser.currentUser() == 0 && ServerUser.here() instanceof ServerUser.Other);
        Files.createDirectories(folder.root());
        ServerUser.here().own(folder.root());
        Object owner = Files.getOwner(folder.root());
        new FolderMark(Optional.empty()).write(folder);
        FolderHold.of(folder).close();
        assertEquals(List.of(owner, owner), List.of(Files.getOwner(folder.mark()), Files.getOwner(folder.lock())));
    }

    @Test
    void aHalfMadeFolderIsMadeAnew() throws Exception {
        Files.createDirectories(folder.unfinished().resolve("base"));
        new FolderMark(Optional.empty()).write(folder);
        EmbeddedServer.start(folder.root(), Scratch.surroundings()).close();
        assertFalse(Files.exists(folder.unfinished()));
    }
}
