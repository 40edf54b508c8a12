import { expect, test } from "vitest";
import { join, list, name, sql } from "./sql.ts";

test("values become parameters and never text", () => {
  const query = sql`select * from t where a = ${"x'; drop table t; --"} and b > ${3}`;
  expect(query.text).toBe("select * from t where a = $1 and b > $2");
  expect(query.parameters).toEqual(["x'; drop table t; --", 3]);
});

test("queries nest and number their parameters in the order of the text", () => {
  const inner = sql`select id from u where c = ${"c"}`;
  const query = sql`select * from (${inner}) where a = ${"a"} and ${sql`b = ${"b"}`}`;
  expect(query.text).toBe("select * from (select id from u where c = $1) where a = $2 and b = $3");
  expect(query.parameters).toEqual(["c", "a", "b"]);
});

test("names are quoted, and a quote in a name cannot end it", () => {
  expect(sql`select ${name('a"b')} from ${name("order")}`.text).toBe('select "a""b" from "order"');
});

test("pieces join with their parameters, and no pieces are no text", () => {
  const query = join([sql`a = ${1}`, sql`b`, sql`c = ${2}`], " and ");
  expect(query.text).toBe("a = $1 and b and c = $2");
  expect(query.parameters).toEqual([1, 2]);
  expect(join([]).text).toBe("");
});

test("a list holds each value, and an empty list matches nothing", () => {
  expect(sql`x in (${list(["a", 2])})`.text).toBe("x in ($1, $2)");
  expect(sql`x in (${list([])})`.text).toBe("x in (null)");
});
