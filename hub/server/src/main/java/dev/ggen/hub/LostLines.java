package dev.ggen.hub;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.status.StatusListener;
import ch.qos.logback.core.status.StatusManager;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/**
 * Says that the log can't be written, such as on a full disk: in a sentence, and once in a while. Otherwise a stack trace would be printed for every
 * line that is lost.
 */
final class LostLines implements StatusListener {
    private static final long QUIET_MILLIS = Duration.ofMinutes(10).toMillis();

    private final Consumer<String> told;
    private long quietUntil;

    LostLines(Consumer<String> told) {
        this.told = told;
    }

    /** From here on the logs of this process have no other way to complain. */
    static void tell(Consumer<String> told) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            StatusManager statuses = logs.getStatusManager();
            statuses.getCopyOfStatusListenerList().forEach(statuses::remove);
            statuses.add(new LostLines(told));
        }
    }

    @Override
    public synchronized void addStatusEvent(Status status) {
        if (status.getEffectiveLevel() >= Status.WARN && status.getTimestamp() >= quietUntil) {
            quietUntil = status.getTimestamp() + QUIET_MILLIS;
            told.accept(words(status));
        }
    }

    private static String words(Status status) {
        Throwable cause = status.getThrowable();
        String why = cause == null || cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")";
        return "The log can't be written, and loses lines until it can: " + status.getMessage() + why;
    }
}
