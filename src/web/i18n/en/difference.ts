import type { difference as zh } from "../zh/difference.ts";

export const difference: Readonly<Record<keyof typeof zh, string>> = {
  "difference.title": "Difference of two runs",
  "difference.lede": "Which numbers changed, how much of it each cause is, and which patents are behind it.",
  "difference.one_run": "There is one run only, and no earlier one to compare it with",
  "difference.choose": "Choose two runs",
  "difference.before": "Before",
  "difference.after": "After",
  "difference.because": "Because",
  "difference.compare": "Compare",
  "difference.none": "Nothing changed",
  "difference.causes": "Causes",
  "difference.causes_told":
    "Carried over one after another in this order, all figures computed anew each time: the parts of a number add up to its change.",
  "difference.not_apart":
    "One run is of another version of the program and its facts cannot be read: changes are not taken apart.",
  "difference.rows": "{count} {count|row|rows}",
  "difference.members": "{in} came in, {out} went out (of those listed)",
  "difference.more": "{count} more in the JSON of the command.",
  "difference.open": "Compare with earlier runs",
};
