/**
 * Library
 *
 * What a library lends.
 *
 * Made by ggen from the ontology; edit that instead.
 */

/** A text in one language. */
export interface LangString {
  "@value": string;
  "@language": string;
}

/** What holds the pages together. */
export const Binding = {
  /** hardcover */
  Hardcover: "Hardcover",
  /** Glued, with a soft cover. */
  Paperback: "Paperback",
} as const;
export type Binding = (typeof Binding)[keyof typeof Binding];

/** Something printed & bound. */
export interface Book extends WorkFields {
  "@type": "Book";
  /** ISBN */
  isbn: Isbn;
  /** pages */
  pages?: number;
  /** binding */
  binding?: Binding;
  /** What a new one costs. */
  price?: string;
  /**
   * cost
   *
   * @deprecated Use `price`.
   */
  cost?: string;
  /** The book before this one. */
  sequelOf?: Book;
}

/** Film */
export interface Film extends WorkFields {
  "@type": "Film";
  /** minutes */
  minutes?: number;
}

/** An International Standard Book Number of 13 digits. */
export type Isbn = string;

/** Somebody who made a work. */
export interface Person {
  "@type": "Person";
  "@id"?: string;
  /** name */
  name: string;
  /** The day of birth, where it is known. */
  born?: string;
}

/** Whatever can be lent. */
export interface WorkFields {
  "@id"?: string;
  /** The main title, without the subtitle. */
  title: string;
  /** Who made it. */
  creators: Person[];
  /** subjects */
  subjects?: string[];
}

/** Work, or what descends from it. */
export type AnyWork = Book | Film;
