package dev.ggen.hub;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.core.status.ErrorStatus;
import ch.qos.logback.core.status.InfoStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LostLinesTest {
    private final List<String> told = new ArrayList<>();
    private final LostLines lost = new LostLines(told::add);

    @Test
    void aLogThatCantBeWrittenIsToldOnceAndInASentence() {
        for (int line = 0; line < 100; line++) {
            lost.addStatusEvent(new ErrorStatus(
                    "IO failure while writing to file [hub.json]", this, new IOException("No space left on device")));
        }
        assertThat(told)
                .containsExactly("The log can't be written, and loses lines until it can: IO failure while writing to"
                        + " file [hub.json] (No space left on device)");
    }

    @Test
    void whatTheLogDoesOtherwiseIsNotTold() {
        lost.addStatusEvent(new InfoStatus("Recovered from IO failure", this));
        assertThat(told).isEmpty();
    }
}
