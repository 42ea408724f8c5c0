package dev.ggen.hub.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ggen.hub.TestHub;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class OutageFilterTest {
    private static final String CAUSE = "a cause that is nobody's business";

    @Test
    void aProgramIsToldWhenToComeBack() throws ServletException, IOException {
        MockHttpServletResponse answer = answer("/api/v1/me", new CannotCreateTransactionException(CAUSE));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getContentAsString()).contains("database-unreachable").doesNotContain(CAUSE);
    }

    @Test
    void aReaderIsToldThatItIsTheDatabase() throws ServletException, IOException {
        MockHttpServletResponse answer = answer("/partners", new CannotCreateTransactionException(CAUSE));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).contains("database").doesNotContain(CAUSE);
    }

    @Test
    void aConnectionThatDiesInATransactionIsAnOutageToo() throws ServletException, IOException {
        TransactionSystemException rollback = new TransactionSystemException("JDBC rollback failed");
        rollback.initApplicationException(new DataAccessResourceFailureException(CAUSE));

        assertThat(answer("/months", rollback).getStatus()).isEqualTo(503);
    }

    @Test
    void aCommitOfWhichNobodyKnowsWhetherItHeldIsNone() throws ServletException, IOException {
        assertThat(answer("/months", new TransactionSystemException("JDBC commit failed"))
                        .getStatus())
                .isEqualTo(500);
    }

    @Test
    void aFormForWhichTheDiskHasNoRoomIsNoMistakeOfItsSender() throws ServletException, IOException {
        MockHttpServletResponse answer =
                answer("/reports", new InvalidParameterException(new IOException("No space left on device"), 400));

        assertThat(answer.getStatus()).isEqualTo(507);
        assertThat(answer.getContentAsString()).contains("disk is full");
    }

    /** As when the door asks whose token or cookie it is, or reads a form. */
    private static MockHttpServletResponse answer(String path, RuntimeException thrown)
            throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        MockHttpServletResponse answer = new MockHttpServletResponse();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request)); // a filter before ours does
        try {
            new OutageFilter(TestHub.shared().part(Refusals.class)).doFilter(request, answer, (asked, answered) -> {
                throw thrown;
            });
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        return answer;
    }
}
