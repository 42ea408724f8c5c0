-- The vendor's books: append-only, double entry, two times. effective_on says for which day something counts, recorded_at when the hub learned it.
--
-- Grows by partition when it has to: ids of transactions are time-ordered (UUIDv7), and every key of transaction and entry begins with one,
-- so that both can be partitioned by ranges of them without changing a query. What must be unique over all time (a booking's name, what was
-- reversed, which month was posted) is a small key of its own, which then moves into a table beside.

-- One per kind, partner, agreement and currency. Its id is its name: receivable:aws:AWS-2026:USD.
CREATE TABLE ledger.account (
    id          text        PRIMARY KEY,
    kind        text        NOT NULL CHECK (kind IN ('receivable', 'payable', 'share-revenue', 'share-cost', 'cash')),
    partner     text        NOT NULL CHECK (partner ~ '^[^: ]+$'),
    agreement   text        NOT NULL CHECK (agreement ~ '^[^: ]+$'),
    currency    char(3)     NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    recorded_at timestamptz NOT NULL,
    UNIQUE (partner, agreement, kind, currency),
    UNIQUE (id, currency, partner),
    CHECK (id = kind || ':' || partner || ':' || agreement || ':' || currency)
);
CREATE INDEX ON ledger.account (agreement);

-- An agreement's month is posted once. Late and corrected data are posted in a later one.
CREATE TABLE ledger.month (
    agreement   text        NOT NULL,
    month       char(7)     NOT NULL CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    partner     text        NOT NULL,
    command     uuid        NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (agreement, month),
    UNIQUE (agreement, month, partner)
);

-- One balanced booking. name is chosen by who books, so that booking twice is seen. number rises with every commit.
CREATE TABLE ledger.transaction (
    id           uuid        PRIMARY KEY,
    number       bigint      NOT NULL UNIQUE CHECK (number > 0),
    name         text        NOT NULL UNIQUE,
    kind         text        NOT NULL CHECK (kind IN ('earning', 'payment', 'reversal')),
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    reverses     uuid        UNIQUE REFERENCES ledger.transaction (id),
    month        char(7),
    agreement    text        NOT NULL,
    partner      text        NOT NULL,
    source       text        NOT NULL,
    words        text        NOT NULL,
    actor        uuid        NOT NULL,
    command      uuid        NOT NULL,
    entries      smallint    NOT NULL CHECK (entries >= 2),
    UNIQUE (id, partner),
    FOREIGN KEY (agreement, month, partner) REFERENCES ledger.month (agreement, month, partner),
    CHECK ((kind = 'reversal') = (reverses IS NOT NULL)),
    CHECK ((kind = 'reversal') = (month IS NULL)),
    CHECK (reverses <> id)
);
CREATE INDEX ON ledger.transaction (agreement, month);
CREATE INDEX ON ledger.transaction (source);

-- One side of a booking: debit positive, credit negative, in minor units. The two times and the partner stand here too, so that balances
-- of any day, as known at any moment, are read from one index.
CREATE TABLE ledger.entry (
    transaction  uuid        NOT NULL,
    ordinal      smallint    NOT NULL CHECK (ordinal >= 1),
    number       bigint      NOT NULL,
    account      text        NOT NULL,
    currency     char(3)     NOT NULL,
    amount_minor bigint      NOT NULL CHECK (amount_minor <> 0),
    line         text,
    partner      text        NOT NULL,
    effective_on date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (transaction, ordinal),
    FOREIGN KEY (transaction, partner) REFERENCES ledger.transaction (id, partner),
    FOREIGN KEY (account, currency, partner) REFERENCES ledger.account (id, currency, partner)
);
CREATE INDEX ON ledger.entry (account, effective_on, number) INCLUDE (amount_minor, recorded_at);
CREATE INDEX ON ledger.entry (number, ordinal);
CREATE INDEX ON ledger.entry (partner, number DESC);
CREATE INDEX ON ledger.entry (line) WHERE line IS NOT NULL;

-- What accounts hold now, kept by the database with every entry: a fold of the entries, never written by anyone else.
CREATE TABLE ledger.balance (
    account      text    PRIMARY KEY REFERENCES ledger.account (id),
    partner      text    NOT NULL,
    debit_minor  numeric NOT NULL,
    credit_minor numeric NOT NULL,
    entries      bigint  NOT NULL
);
