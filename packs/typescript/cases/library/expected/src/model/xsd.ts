/**
 * How XML Schema writes values as text, and what of it JSON needs.
 *
 * Made by ggen; the same for every ontology.
 */

import * as z from "zod";

const zone = "(?:Z|[+-][0-9]{2}:[0-9]{2})?";
const day = "-?[0-9]{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])";
const clock = "(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?";

/** A schema of objects that others can tell by their `@type`. */
export type ObjectSchema<T> = z.ZodType<T> & z.core.$ZodTypeDiscriminable;

/** A number of any precision, as text: `12.30`. */
export const decimal = z
  .string()
  .regex(/^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)$/);

/** A day: `2026-03-09`. */
export const date = z.string().regex(new RegExp(`^${day}${zone}$`));

/** A day and a time: `2026-03-09T10:00:00Z`. */
export const dateTime = z
  .string()
  .regex(new RegExp(`^${day}T${clock}${zone}$`));

/** A time of day: `10:00:00`. */
export const time = z.string().regex(new RegExp(`^${clock}${zone}$`));

/** A length of time: `P1DT2H`. */
export const duration = z
  .string()
  .regex(
    /^-?P(?=.)(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?(?:T(?=.)(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+(?:\.[0-9]+)?S)?)?$/,
  );

/** A year: `2026`. */
export const year = z.string().regex(new RegExp(`^-?[0-9]{4,}${zone}$`));

/** Bytes in base64. */
export const binary = z.base64();

/** A text in one language. */
export const langString = z.object({
  "@value": z.string(),
  "@language": z.string(),
});

/** Compares two decimal numbers exactly; below zero when `one` is smaller. */
export function compare(one: string, other: string): number {
  const digits = Math.max(fraction(one).length, fraction(other).length);
  const difference = scaled(one, digits) - scaled(other, digits);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function fraction(number: string): string {
  return number.split(".")[1] ?? "";
}

function scaled(number: string, digits: number): bigint {
  const whole = (number.split(".")[0] ?? "").replace(/^[+-]/, "");
  const all = BigInt(whole + fraction(number).padEnd(digits, "0") || "0");
  return number.startsWith("-") ? -all : all;
}

/** At least as much as `bound`. */
export const atLeast = (bound: string) =>
  z.refine<string>((value) => compare(value, bound) >= 0, `below ${bound}`);

/** At most as much as `bound`. */
export const atMost = (bound: string) =>
  z.refine<string>((value) => compare(value, bound) <= 0, `above ${bound}`);

/** More than `bound`. */
export const above = (bound: string) =>
  z.refine<string>((value) => compare(value, bound) > 0, `not above ${bound}`);

/** Less than `bound`. */
export const below = (bound: string) =>
  z.refine<string>((value) => compare(value, bound) < 0, `not below ${bound}`);
