package dev.ggen.hub.database;

import java.security.SecureRandom;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What this room needs of the process around it.
 *
 * @param environment its variables
 * @param random where passwords come from
 * @param tell takes one line for the user, for what takes long or was mended; never a password
 */
public record Surroundings(Map<String, String> environment, SecureRandom random, Consumer<String> tell) {
    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Not what the variables are: passwords are among them. */
    @Override
    public String toString() {
        return "Surroundings[" + environment.size() + " variables]";
    }
}
