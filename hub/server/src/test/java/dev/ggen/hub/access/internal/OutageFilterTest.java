package dev.ggen.hub.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ggen.hub.TestHub;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class OutageFilterTest {
    private static final String CAUSE = "a cause that is nobody's business";

    @Test
    void aProgramIsToldWhenToComeBack() throws ServletException, IOException {
        MockHttpServletResponse answer = answer("/api/v1/me");

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getContentAsString()).contains("database-unreachable").doesNotContain(CAUSE);
    }

    @Test
    void aReaderIsToldThatItIsTheDatabase() throws ServletException, IOException {
        MockHttpServletResponse answer = answer("/partners");

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).contains("database").doesNotContain(CAUSE);
    }

    /** As when the door asks whose token or cookie it is. */
    private static MockHttpServletResponse answer(String path) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        MockHttpServletResponse answer = new MockHttpServletResponse();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request)); // a filter before ours does
        try {
            new OutageFilter(TestHub.shared().part(Refusals.class)).doFilter(request, answer, (asked, answered) -> {
                throw new CannotCreateTransactionException(CAUSE);
            });
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        return answer;
    }
}
