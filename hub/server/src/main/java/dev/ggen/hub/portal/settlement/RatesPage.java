package dev.ggen.hub.portal.settlement;

import dev.ggen.hub.portal.Drop;
import dev.ggen.hub.portal.Filters;
import dev.ggen.hub.portal.Heading;
import dev.ggen.hub.portal.Listed;
import dev.ggen.hub.portal.Notice;
import dev.ggen.hub.portal.Table;
import dev.ggen.receipt.Finding;
import java.util.List;
import java.util.Optional;

/**
 * The published rates of exchange.
 *
 * @param drop where a file is taken in; empty for who may not
 * @param refused why the last one wasn't taken
 * @param taken what the last one added
 * @param missing what is missing for months that aren't settled; without rows where nothing is
 * @param files the last files
 * @param table the rates
 */
public record RatesPage(
        Heading heading,
        Optional<Drop> drop,
        List<Finding> refused,
        Optional<Notice> taken,
        Table missing,
        Table files,
        Filters filters,
        Table table)
        implements Listed {
    public RatesPage {
        refused = List.copyOf(refused);
    }

    @Override
    public Table list() {
        return table;
    }
}
