package dev.ggen.hub.access.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that encrypts, and notes what it is asked for. */
final class StartTlsServer implements AutoCloseable {
    private static final String PASSWORD = "of-this-test";
    private static final String GREETING = "220 localhost ESMTP";

    private final ServerSocket socket;
    private final SSLContext context;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private StartTlsServer(ServerSocket socket, SSLContext context) {
        this.socket = socket;
        this.context = context;
    }

    /** With a certificate for {@code localhost} that it made itself. */
    static StartTlsServer selfSigned(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "server",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .inheritIO()
                .start();
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool made no key");
        }
        ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        StartTlsServer server = new StartTlsServer(socket, context(store));
        Thread.ofVirtual().start(server::serve);
        return server;
    }

    private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(store)) {
            keys.load(bytes, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The commands, as far as they could be read. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    private void serve() {
        try (Socket plain = socket.accept()) {
            say(plain, GREETING);
            if (converse(plain)) {
                SSLSocket encrypted =
                        (SSLSocket) context.getSocketFactory().createSocket(plain, "localhost", plain.getPort(), false);
                encrypted.setUseClientMode(false);
                converse(encrypted);
            }
        } catch (IOException e) {
            // the client went away
        }
    }

    /** Whether it is to be encrypted from here on. */
    private boolean converse(Socket client) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String command = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            heard.add(command);
            say(client, answer(command));
            if (command.equals("STARTTLS")) {
                return true;
            }
        }
        return false;
    }

    private static String answer(String command) {
        return switch (command) {
            case "EHLO" -> "250-localhost\r\n250 STARTTLS";
            case "STARTTLS" -> "220 go on";
            default -> "250 fine";
        };
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
