package dev.ggen.hub.database;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import dev.ggen.receipt.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** As whom PostgreSQL runs: it refuses to run as root, so that root runs it as another user, who then owns its files. */
sealed interface ServerUser {
    /** Users that may be there and have no rights of their own, the most fitting first. */
    List<String> CANDIDATES = List.of("ggen", "postgres", "nobody");

    /** The user who runs us; the ordinary case. */
    record Same() implements ServerUser {
        @Override
        public List<String> command(List<String> command) {
            return command;
        }

        @Override
        public void own(Path path) {}
    }

    /** Another user, whom only root can be. */
    record Other(String name, int user, int group) implements ServerUser {
        @Override
        public List<String> command(List<String> command) {
            List<String> whole = new ArrayList<>(List.of(
                    "setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups", "--no-new-privs", "--"));
            whole.addAll(command);
            return whole;
        }

        @Override
        public void own(Path path) throws IOException {
            Files.setAttribute(path, "unix:uid", user);
            Files.setAttribute(path, "unix:gid", group);
        }
    }

    /** The command that does it as this user. */
    List<String> command(List<String> command);

    /** Makes this user the owner of a file or folder that we made. */
    void own(Path path) throws IOException;

    /** Whom PostgreSQL is to run as here. */
    static ServerUser here() {
        try {
            return currentUser() == 0 ? unprivileged() : new Same();
        } catch (IOException e) {
            throw new UncheckedIOException("the users of this machine can't be read", e);
        }
    }

    /** Whom PostgreSQL is to run as on data that may be there already: its owner, when we are root. */
    static ServerUser owning(Path data) throws IOException {
        if (!Files.exists(data)) {
            return here();
        }
        int owner = (Integer) Files.getAttribute(data, "unix:uid");
        int group = (Integer) Files.getAttribute(data, "unix:gid");
        int current = currentUser();
        if (current == 0 && owner != 0) {
            checkSetpriv();
            return new Other(Files.getOwner(data).getName(), owner, group);
        }
        if (current != owner) {
            throw new FindingsException(Finding.red(
                            "data-folder-owner",
                            "the data folder belongs to another user: "
                                    + Files.getOwner(data).getName(),
                            Place.ofFile(data.toString()))
                    .withHint("Run ggen as that user, or as root"));
        }
        return here();
    }

    /** The user id that this process acts as: that of its own entry in the system's list of processes. */
    static int currentUser() throws IOException {
        return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    }

    private static ServerUser unprivileged() throws IOException {
        checkSetpriv();
        List<String> users = Files.readAllLines(Path.of("/etc/passwd"), StandardCharsets.UTF_8);
        return CANDIDATES.stream()
                .flatMap(name -> find(name, users).stream())
                .findFirst()
                .orElseThrow(() -> refusal("none of the users " + String.join(", ", CANDIDATES) + " is there"));
    }

    private static void checkSetpriv() {
        if (Programs.onPath("setpriv").isEmpty()) {
            throw refusal("the command setpriv, which would run it as another user, isn't installed");
        }
    }

    private static Optional<Other> find(String name, List<String> users) {
        return users.stream()
                .map(line -> line.split(":", -1))
                .filter(fields -> fields.length > 3 && fields[0].equals(name))
                .map(fields -> new Other(name, Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
                .filter(user -> user.user() != 0)
                .findFirst();
    }

    private static FindingsException refusal(String why) {
        return new FindingsException(
                Finding.red("embedded-server-root", "PostgreSQL doesn't run as root, and " + why)
                        .withHint(
                                "Run ggen as another user, or make one with: useradd --system ggen; setpriv comes with util-linux"));
    }
}
