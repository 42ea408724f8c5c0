package dev.ggen.packs;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A Maven repository over HTTP, which lets nobody in without the right name and password. */
final class RepositoryServer implements AutoCloseable {
    static final String USER = "deployer";
    static final String PASSWORD = "p4ss word & more";

    private final Path folder;
    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    RepositoryServer(Path folder) throws IOException {
        this.folder = folder;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/repository/", this::answer).setAuthenticator(new BasicAuthenticator("packs") {
            @Override
            public boolean checkCredentials(String user, String password) {
                return user.equals(USER) && password.equals(PASSWORD);
            }
        });
        server.start();
    }

    String url() {
        return "http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort() + "/repository/";
    }

    /** What somebody who was let in has asked for. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring("/repository/".length());
            requests.add(exchange.getRequestMethod() + " " + path);
            Path file = folder.resolve(path);
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    Files.createDirectories(file.getParent());
                    Files.write(file, exchange.getRequestBody().readAllBytes());
                    exchange.sendResponseHeaders(201, -1);
                }
                case "GET", "HEAD" -> send(exchange, file);
                default -> exchange.sendResponseHeaders(405, -1);
            }
        }
    }

    private static void send(HttpExchange exchange, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        boolean isAsked = exchange.getRequestMethod().equals("GET");
        exchange.sendResponseHeaders(200, isAsked ? bytes.length : -1);
        if (isAsked) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
