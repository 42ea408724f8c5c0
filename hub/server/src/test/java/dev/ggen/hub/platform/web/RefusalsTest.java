package dev.ggen.hub.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.UncheckedIOException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.springframework.security.web.firewall.RequestRejectedException;

class RefusalsTest {
    @Test
    void parameters_that_no_part_of_the_server_can_read_are_the_callers_mistake() {
        assertEquals(400, status(new RequestRejectedException("a name with control characters")));
        assertEquals(400, status(new InvalidParameterException("no name")));
        assertEquals(413, status(new InvalidParameterException("a form of megabytes", 413)));
    }

    @Test
    void whoever_hangs_up_while_sending_makes_no_fault_of_ours() {
        assertEquals(400, status(new UncheckedIOException("an upload broke off", new ClientAbortException())));
    }

    private static int status(Exception thrown) {
        return Refusals.of(thrown).orElseThrow().status();
    }
}
