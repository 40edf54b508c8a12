import { join } from "node:path";
import { testGoldenCases } from "../golden-for-test.ts";

testGoldenCases(join(import.meta.dirname, "cases"));
