/**
 * All pages: what people see of the other modules, in one frame. Asks façades, never tables.
 *
 * <p>A controller answers {@code Page.of("agreement/agreement", new AgreementPage(...))}; the template gets it as {@code page}, and the {@link
 * dev.ggen.hub.portal.Frame} around it as {@code frame}.
 */
@ApplicationModule(
        allowedDependencies = {"platform", "access", "evidence", "program", "agreement", "ledger", "settlement"})
@NullMarked
package dev.ggen.hub.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
