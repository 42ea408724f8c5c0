package dev.ggen.hub.database;

import java.lang.System.Logger.Level;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/** Hands Flyway's log to the platform's, one level quieter: what it tells at every start is no news. */
public final class FlywayLog implements LogCreator {
    @Override
    public Log createLogger(Class<?> source) {
        return new Quiet(System.getLogger(source.getName()));
    }

    private record Quiet(System.Logger log) implements Log {
        @Override
        @SuppressWarnings("deprecation") // the interface still asks for it
        public boolean isDebugEnabled() {
            return log.isLoggable(Level.TRACE);
        }

        @Override
        public void debug(String message) {
            log.log(Level.TRACE, message);
        }

        @Override
        public void info(String message) {
            log.log(Level.DEBUG, message);
        }

        @Override
        public void warn(String message) {
            log.log(Level.DEBUG, message); // such as that a module has no migrations yet
        }

        @Override
        public void error(String message) {
            log.log(Level.WARNING, message);
        }

        @Override
        public void error(String message, Exception e) {
            log.log(Level.WARNING, message, e);
        }

        @Override
        public void notice(String message) {
            log.log(Level.DEBUG, message);
        }
    }
}
