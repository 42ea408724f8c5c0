package dev.ggen.cli;

import dev.ggen.settlement.BuilderVersion;
import picocli.CommandLine.IVersionProvider;

final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"ggen " + BuilderVersion.read()};
    }
}
