/**
 * Library: schemas that read and check its JSON.
 *
 * Made by ggen from the ontology; edit that instead.
 */

import * as z from "zod";
import * as types from "./types.js";
import * as xsd from "./xsd.js";

export const BindingSchema = z.enum(types.Binding);

export const IsbnSchema = z
  .string()
  .regex(new RegExp("^(?:97[89][0-9]{10})$", "u"));

export const BookSchema: xsd.ObjectSchema<types.Book> = z.object({
  "@type": z.literal("Book").default("Book"),
  "@id": z.string().optional(),
  title: z.string().max(200),
  get creators() {
    return z.array(PersonSchema).min(1);
  },
  subjects: z.array(z.string()).optional(),
  isbn: IsbnSchema,
  pages: z.int().min(1).optional(),
  binding: BindingSchema.optional(),
  price: xsd.decimal.check(xsd.atLeast("0.0")).optional(),
  cost: xsd.decimal.optional(),
  get sequelOf() {
    return BookSchema.optional();
  },
});

export const FilmSchema: xsd.ObjectSchema<types.Film> = z.object({
  "@type": z.literal("Film").default("Film"),
  "@id": z.string().optional(),
  title: z.string().max(200),
  get creators() {
    return z.array(PersonSchema).min(1);
  },
  subjects: z.array(z.string()).optional(),
  minutes: z.int().optional(),
});

export const PersonSchema: xsd.ObjectSchema<types.Person> = z.object({
  "@type": z.literal("Person").default("Person"),
  "@id": z.string().optional(),
  name: z.string(),
  born: xsd.date.optional(),
});

export const AnyWorkSchema: z.ZodType<types.AnyWork> = z.discriminatedUnion(
  "@type",
  [BookSchema, FilmSchema],
);
