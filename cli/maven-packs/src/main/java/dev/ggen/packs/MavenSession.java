package dev.ggen.packs;

import dev.ggen.generator.pack.PackArchives;
import dev.ggen.generator.pack.PackArchives.Unavailable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.settings.Activation;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Profile;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Repository;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.AuthenticationSelector;
import org.eclipse.aether.repository.MirrorSelector;
import org.eclipse.aether.repository.ProxySelector;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.supplier.SessionBuilderSupplier;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.ConservativeAuthenticationSelector;
import org.eclipse.aether.util.repository.DefaultAuthenticationSelector;
import org.eclipse.aether.util.repository.DefaultMirrorSelector;
import org.eclipse.aether.util.repository.DefaultProxySelector;

/** Maven's resolver as a user's settings have it. */
final class MavenSession {
    private static final String CENTRAL = "https://repo.maven.apache.org/maven2/";
    private static final String LAYOUT = "default";

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;

    private MavenSession(
            RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {
        this.system = system;
        this.session = session;
        this.repositories = List.copyOf(repositories);
    }

    static MavenSession of(MavenUser user) throws Unavailable {
        MavenUser.Read read;
        try {
            read = user.read();
        } catch (SettingsBuildingException e) {
            throw new Unavailable("the Maven settings can't be read: " + Words.of(e));
        }
        RepositorySystem system = new RepositorySystemSupplier().get();
        Settings settings = read.settings();
        RepositorySystemSession session = new SessionBuilderSupplier(system)
                .get()
                .withLocalRepositoryBaseDirectories(user.localRepository(settings))
                .setOffline(settings.isOffline())
                .setUpdatePolicy(RepositoryPolicy.UPDATE_POLICY_ALWAYS)
                .setChecksumPolicy(RepositoryPolicy.CHECKSUM_POLICY_FAIL)
                .setMirrorSelector(mirrors(settings))
                .setProxySelector(proxies(read))
                .setAuthenticationSelector(credentials(read))
                .build();
        return new MavenSession(system, session, system.newResolutionRepositories(session, named(settings)));
    }

    RepositorySystem system() {
        return system;
    }

    RepositorySystemSession session() {
        return session;
    }

    /** Those of active profiles, then Maven's central one, each behind its mirror. */
    List<RemoteRepository> repositories() {
        return repositories;
    }

    /** One with the credentials of its server's entry, and no mirror. */
    RemoteRepository alone(PackArchives.Repository repository) {
        return system.newDeploymentRepository(
                session, new RemoteRepository.Builder(repository.server(), LAYOUT, repository.url()).build());
    }

    private static MirrorSelector mirrors(Settings settings) {
        DefaultMirrorSelector mirrors = new DefaultMirrorSelector();
        for (Mirror mirror : settings.getMirrors()) {
            mirrors.add(
                    mirror.getId(),
                    mirror.getUrl(),
                    mirror.getLayout(),
                    false,
                    mirror.isBlocked(),
                    mirror.getMirrorOf(),
                    mirror.getMirrorOfLayouts());
        }
        return mirrors;
    }

    private static ProxySelector proxies(MavenUser.Read read) {
        DefaultProxySelector proxies = new DefaultProxySelector();
        for (Proxy proxy : read.secrets().getProxies()) {
            if (proxy.isActive()) {
                AuthenticationBuilder credentials = new AuthenticationBuilder();
                credentials.addUsername(proxy.getUsername()).addPassword(proxy.getPassword());
                proxies.add(
                        new org.eclipse.aether.repository.Proxy(
                                proxy.getProtocol(), proxy.getHost(), proxy.getPort(), credentials.build()),
                        proxy.getNonProxyHosts());
            }
        }
        return proxies;
    }

    private static AuthenticationSelector credentials(MavenUser.Read read) {
        DefaultAuthenticationSelector selector = new DefaultAuthenticationSelector();
        for (Server server : read.secrets().getServers()) {
            AuthenticationBuilder credentials = new AuthenticationBuilder();
            credentials.addUsername(server.getUsername()).addPassword(server.getPassword());
            credentials.addPrivateKey(server.getPrivateKey(), server.getPassphrase());
            selector.add(server.getId(), credentials.build());
        }
        return new ConservativeAuthenticationSelector(selector);
    }

    private static List<RemoteRepository> named(Settings settings) {
        List<RemoteRepository> repositories = new ArrayList<>();
        Set<String> active = new LinkedHashSet<>(settings.getActiveProfiles());
        for (Profile profile : settings.getProfiles()) {
            if (active.contains(profile.getId()) || isActive(profile)) {
                profile.getRepositories().forEach(repository -> repositories.add(repository(repository)));
            }
        }
        if (repositories.stream().noneMatch(repository -> repository.getId().equals("central"))) {
            repositories.add(new RemoteRepository.Builder("central", LAYOUT, CENTRAL).build());
        }
        return repositories;
    }

    private static boolean isActive(Profile profile) {
        return Optional.ofNullable(profile.getActivation())
                .filter(Activation::isActiveByDefault)
                .isPresent();
    }

    private static RemoteRepository repository(Repository named) {
        return new RemoteRepository.Builder(named.getId(), LAYOUT, named.getUrl()).build();
    }
}
