package dev.ggen.generator.plan;

import static dev.ggen.generator.plan.KeyTable.Kind.FLAG;
import static dev.ggen.generator.plan.KeyTable.Kind.MATCH;
import static dev.ggen.generator.plan.KeyTable.Kind.QUERIES;
import static dev.ggen.generator.plan.KeyTable.Kind.TEXT;
import static dev.ggen.generator.plan.KeyTable.Kind.TEXTS_BY_NAME;
import static dev.ggen.generator.plan.KeyTable.Kind.TEXT_OR_TEXTS;
import static dev.ggen.generator.plan.KeyTable.Kind.WHOLE;

import java.util.List;

/** All keys of a template's head. */
final class HeadKeys {
    static final KeyTable HEAD = KeyTable.of(
                    "the template's head", "YAML between two lines `---` at the top of a `*.tmpl`.")
            .required("to", TEXT, "the output's path; with `{{` it is a template and makes a file for each row")
            .optional(
                    "sparql", QUERIES, "the queries; one is called `default`, those of a list `query_0`, `query_1`, …")
            .optional(
                    "for_each",
                    TEXT,
                    "the query whose rows are meant; default: the first by name that gives rows. With a `to` without"
                            + " `{{` the rows' renderings are joined")
            .optional(
                    "model",
                    TEXT,
                    "what of the [model of classes](model.md) is gone through: `whole`, `types`, `objects`, `enumerations`,"
                            + " `datatypes` or `unions`; the template sees `model`")
            .optional("when", TEXT, "an ASK; when it is false, the template makes nothing")
            .optional("construct", TEXT, "a CONSTRUCT whose facts are added before anything is checked")
            .optional("rdf", TEXT_OR_TEXTS, "files beside the template with facts for this template alone")
            .optional("rdf_inline", TEXT_OR_TEXTS, "such facts in Turtle")
            .optional("prefixes", TEXTS_BY_NAME, "for `rdf` and `rdf_inline`")
            .optional("base", TEXT, "the base for `rdf` and `rdf_inline`")
            .optional("from", TEXT, "a file beside the template that holds its body")
            .optional(
                    "shape",
                    TEXT_OR_TEXTS,
                    "files of the project with SHACL shapes to which all facts that the template sees must conform")
            .optional("determinism", FLAG, "holds for every output here, asked for or not")
            .optional("inject", FLAG, "put the output into the file that is there")
            .optional("before", MATCH, "with `inject`: before the line that matches")
            .optional("after", MATCH, "with `inject`: behind the line that matches")
            .optional("at_line", WHOLE, "with `inject`: so that it begins on this line, counted from 1")
            .optional("skip_if", MATCH, "leave a file alone that has a match")
            .optional("unless_exists", FLAG, "leave any file alone that is there")
            .optional("force", FLAG, "replace a file that is there and differs")
            .optional("skip_empty", FLAG, "make nothing when the output is blank")
            .optional("backup", FLAG, "keep a file that is changed as `NAME.bak`")
            .optional(
                    "freeze_policy",
                    TEXT,
                    "`never` (default), `always`: leave a file alone once it is there, or `checksum`: once somebody"
                            + " has edited it")
            .optional("freeze_slots_dir", TEXT, "where other tools keep checksums; here the receipt has them")
            .optional(
                    "sh_before",
                    TEXT,
                    "a command that is run before the output is laid into its folder; only when `[commands]` of the"
                            + " manifest allows it, otherwise a yellow finding")
            .optional("sh_after", TEXT, "the same, run on the output: what it leaves is the output")
            .withoutEffect("unattended_write_eligible");

    static final KeyTable MATCHING = KeyTable.of("before, after, skip_if", "How a place in a file is found.")
            .required("pattern", TEXT, "what to look for; `{{` makes it a template")
            .optional("matcher", TEXT, "`contains` (default), `exact` or `regex`")
            .optional("scope", TEXT, "`line` or `file`; default: `file` for `skip_if`, `line` for the others")
            .optional("occurrence", TEXT, "`first` (default), `last`, `unique` or `nth`")
            .optional("index", WHOLE, "with `nth`: which one, counted from 1")
            .optional("case_sensitive", FLAG, "default `true`")
            .optional("trim", FLAG, "leave blanks at the edges out of account; default `false`");

    /** In the order of the reference. */
    static final List<KeyTable> ALL = List.of(HEAD, MATCHING);

    private HeadKeys() {}
}
