package dev.ggen.cli;

import dev.ggen.receipt.Finding;
import dev.ggen.receipt.FindingsException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The port at which a hub is to listen, asked for before anything is started. */
final class HubPort {
    private static final int HIGHEST = 65_535;

    private HubPort() {}

    /** Refuses one that isn't free. */
    static void requireFree(String host, int port) {
        if (port < 0 || port > HIGHEST) {
            throw new FindingsException(Finding.red("argument-unusable", "--port " + port + " can't be used")
                    .withAllowed("0 to " + HIGHEST));
        }
        InetAddress address = address(host);
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new FindingsException(
                    Finding.red("port-unusable", host + ":" + port + " can't be listened at: " + e.getMessage())
                            .withHint(
                                    "Another program may listen there, another hub perhaps; stop it, or name another port: --port "
                                            + (port == HIGHEST ? 0 : port + 1)));
        }
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getAllByName(host)[0];
        } catch (IOException e) {
            throw new FindingsException(
                    Finding.red("argument-unusable", "--host " + host + " is no address of this machine")
                            .withAllowed("127.0.0.1 for this machine only, 0.0.0.0 for all that can reach it"));
        }
    }
}
