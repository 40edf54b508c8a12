import type { health as zh } from "../zh/health.ts";

export const health: Readonly<Record<keyof typeof zh, string>> = {
  "health.title": "Health of the corpus",
  "health.lede":
    "The current snapshot, looked at check by check: order of dates, impossible values, numbers, duplicates, orphans, blanks and coverage, each with what it does to a count.",
  "health.checking":
    "Every check looks at the whole corpus. It is done once for a snapshot and may take some tens of seconds on a large one.",
  "health.csv": "Findings as CSV",
  "health.verdict_sound": "{checks} checks, no error found.",
  "health.verdict_errors": "{checks} checks, {errors} of them found errors: mend these before counting.",
  "health.counts":
    "{errors} {errors|error|errors} · {warnings} {warnings|doubt|doubts} · {notes} {notes|note|notes} · {sound} found nothing",
  "health.cut_off": "Data up to {day}",
  "health.level_error": "Error",
  "health.level_warning": "Doubt",
  "health.level_note": "Note",
  "health.group_dates": "Dates",
  "health.group_values": "Values",
  "health.group_numbers": "Numbers",
  "health.group_duplicates": "Duplicates",
  "health.group_orphans": "Orphans",
  "health.group_blanks": "Blanks",
  "health.group_coverage": "Coverage",
  "health.found": "{found} of {looked}",
  "health.examples": "Examples",
  "health.sound": "Checks that found nothing",
  "health.coverage": "Coverage by year",
  "health.coverage_told": "By filing year, the share of publications that have each field",
  "health.office_all": "All offices",
  "health.year": "Filed",
  "health.year_unknown": "Day not known",
};
