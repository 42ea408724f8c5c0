-- Made by ggen: change the ontology, not this file.

create type binding as enum ('Hardcover', 'Paperback');

create domain isbn as text
    check (value ~ '^(?:97[89][0-9]{10})$');

create table person (
    id uuid primary key default gen_random_uuid(),
    iri text unique,
    name text not null,
    born date
);

create table work (
    id uuid primary key default gen_random_uuid(),
    kind text not null check (kind in ('Book', 'Film')),
    iri text unique,
    title text not null check (char_length(title) <= 200),
    unique (id, kind)
);

create table book (
    id uuid primary key,
    kind text not null default 'Book' check (kind = 'Book'),
    isbn isbn not null,
    pages integer check (pages >= 1),
    binding binding,
    price numeric check (price >= 0.0),
    cost numeric,
    sequel_of uuid,
    unique (isbn),
    foreign key (id, kind) references work (id, kind) on delete cascade
);

create table film (
    id uuid primary key,
    kind text not null default 'Film' check (kind = 'Film'),
    minutes integer,
    foreign key (id, kind) references work (id, kind) on delete cascade
);

create table work_creators (
    work uuid not null references work on delete cascade,
    position integer not null check (position >= 0),
    value uuid not null references person,
    primary key (work, position),
    unique (work, value)
);

create table work_subjects (
    work uuid not null references work on delete cascade,
    position integer not null check (position >= 0),
    value text not null,
    primary key (work, position)
);

alter table book add foreign key (sequel_of) references book;

create index on book (sequel_of);

create index on work_creators (value);

comment on type binding is 'What holds the pages together.';
comment on domain isbn is 'An International Standard Book Number of 13 digits.';
comment on table person is 'Somebody who made a work.';
comment on column person.name is 'name';
comment on column person.born is 'The day of birth, where it is known.';
comment on table work is 'Whatever can be lent.';
comment on column work.title is 'The main title, without the subtitle.';
comment on table book is 'Something printed & bound.';
comment on column book.isbn is 'ISBN';
comment on column book.pages is 'pages';
comment on column book.binding is 'binding';
comment on column book.price is 'What a new one costs.';
comment on column book.cost is 'cost (deprecated: use price)';
comment on column book.sequel_of is 'The book before this one.';
comment on table film is 'Film';
comment on column film.minutes is 'minutes';
comment on table work_creators is 'Who made it.';
comment on table work_subjects is 'subjects';
