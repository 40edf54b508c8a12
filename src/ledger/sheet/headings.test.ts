import { expect, test } from "vitest";
import { integer, link, money, text } from "../register/fields.ts";
import { register, type Register } from "../register/register.ts";
import { readHeadings, timesTen } from "./headings.ts";

const title = (zh: string, en: string) => ({ zh, en });
const projects: Register = register({
  name: "test/projects",
  title: title("项目", "Projects"),
  one: title("项目", "project"),
  fields: {
    name: text({ title: title("名称", "Name"), required: true }),
    zone: link({ title: title("专区", "Zone"), to: "zone/zones" }),
    budget: money({ title: title("预算", "Budget") }),
    staff: integer({ title: title("人数", "Staff") }),
  },
  label: "name",
  list: ["name"],
  may: { read: {}, create: {}, change: {} },
}) as never;

const fieldsOf = (...cells: string[]) => readHeadings(projects, cells).map(({ field, tens }) => [field, tens]);

test("headings are read by key or title in either language, whatever their width, case, spaces and unit", () => {
  expect(fieldsOf("名称", "ZONE", " Budget (million CNY) ", "人 数", "备注")).toEqual([
    ["name", 0],
    ["zone", 0],
    ["budget", 6],
    ["staff", 0],
    [null, 0],
  ]);
  expect(fieldsOf("预算（万元）", "预算")).toEqual([
    ["budget", 4],
    [null, 0],
  ]);
  expect(fieldsOf("编号", "version")).toEqual([
    ["id", 0],
    ["version", 0],
  ]);
});

test("a heading may be said to be a field", () => {
  expect(readHeadings(projects, ["项目名"], { 项目名: "name" })[0]?.field).toBe("name");
});

test("amounts in other units move their point and lose no digit", () => {
  expect(timesTen("1.17", 8)).toBe("117000000");
  expect(timesTen("11.7", 4)).toBe("117000");
  expect(timesTen("0.123456", 4)).toBe("01234.56");
  expect(timesTen("-1,200", 4)).toBe("-12000000");
  expect(timesTen("约3", 4)).toBe("约3");
  expect(timesTen("3.14", 0)).toBe("3.14");
});
