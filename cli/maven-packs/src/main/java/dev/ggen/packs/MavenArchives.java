package dev.ggen.packs;

import dev.ggen.generator.pack.PackArchives;
import dev.ggen.generator.plan.PackUse.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.deployment.DeployRequest;
import org.eclipse.aether.deployment.DeploymentException;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.resolution.VersionRangeResult;
import org.eclipse.aether.transfer.MetadataNotFoundException;

/** Maven repositories, asked as the user's Maven would ask them. For one thread at a time. */
public final class MavenArchives implements PackArchives {
    private static final List<String> ENDINGS = List.of("zip", "jar");
    private static final String ANY_VERSION = "[0,)";

    private final MavenUser user;
    private final Optional<Repository> only;
    private Optional<MavenSession> opened = Optional.empty();

    /** @param home the user's */
    public MavenArchives(Map<String, String> environment, Path home) {
        this(new MavenUser(environment, home), Optional.empty());
    }

    private MavenArchives(MavenUser user, Optional<Repository> only) {
        this.user = user;
        this.only = only;
    }

    @Override
    public PackArchives in(Repository repository) {
        return new MavenArchives(user, Optional.of(repository));
    }

    @Override
    public Path archive(Source.Maven source) throws Unavailable {
        List<Unavailable> refusals = new ArrayList<>();
        for (String ending : ENDINGS) {
            try {
                return file(source, ending);
            } catch (Unavailable e) {
                refusals.add(e);
            }
        }
        throw refusals.getFirst();
    }

    @Override
    public Path file(Source.Maven source, String ending) throws Unavailable {
        MavenSession maven = session();
        ArtifactRequest request =
                new ArtifactRequest(artifact(source, ending, source.version()), repositories(maven), "");
        try {
            return maven.system()
                    .resolveArtifact(maven.session(), request)
                    .getArtifact()
                    .getPath();
        } catch (ArtifactResolutionException e) {
            throw new Unavailable(Words.of(e));
        }
    }

    private static DefaultArtifact artifact(Source.Maven source, String ending, String version) {
        return new DefaultArtifact(source.group(), source.artifact(), ending, version);
    }

    @Override
    public List<String> versions(Source.Maven source) throws Unavailable {
        MavenSession maven = session();
        VersionRangeRequest request =
                new VersionRangeRequest(artifact(source, ENDINGS.getFirst(), ANY_VERSION), repositories(maven), "");
        VersionRangeResult result;
        try {
            result = maven.system().resolveVersionRange(maven.session(), request);
        } catch (VersionRangeResolutionException e) {
            throw new Unavailable(Words.of(e));
        }
        Optional<Exception> outage = result.getExceptions().stream()
                .filter(exception -> !(exception instanceof MetadataNotFoundException))
                .findFirst();
        if (outage.isPresent()) { // what one repository doesn't say could be the newest version
            throw new Unavailable(Words.of(outage.get()));
        }
        return result.getVersions().stream().map(Object::toString).toList();
    }

    @Override
    public void publish(Source.Maven source, SortedMap<String, Path> files) throws Unavailable {
        MavenSession maven = session();
        DeployRequest request = new DeployRequest();
        files.forEach((ending, file) ->
                request.addArtifact(artifact(source, ending, source.version()).setPath(file)));
        request.setRepository(repositories(maven).getFirst());
        try {
            maven.system().deploy(maven.session(), request);
        } catch (DeploymentException e) {
            throw new Unavailable(Words.of(e));
        }
    }

    private List<RemoteRepository> repositories(MavenSession maven) {
        return only.map(one -> List.of(maven.alone(one))).orElseGet(maven::repositories);
    }

    private MavenSession session() throws Unavailable {
        if (opened.isEmpty()) {
            opened = Optional.of(MavenSession.of(user));
        }
        return opened.get();
    }
}
