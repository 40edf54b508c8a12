/** A kept run of a study with one recommendation, as files: what decisions and opinions hold on to. */
import { createHash } from "node:crypto";
import { mkdirSync, renameSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Recommendation } from "#navigate/contract";

export const superhard = "superhard-materials";

/** Writes the latest run of the study; the one before is kept beside it. Its id is the letter sixteen times. */
export function runForTest(dataDir: string, letter: string, reason = "本地在控制节点份额偏低"): string {
  const study = join(dataDir, "studies", superhard);
  const folder = join(study, "run");
  const id = letter.repeat(16);
  if (existsSync(folder)) {
    mkdirSync(join(study, "runs"), { recursive: true });
    renameSync(folder, join(study, "runs", "kept"));
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(study, "study.yaml"), `study: ${superhard}\n`);
  writeFileSync(join(folder, "recommendations.json"), JSON.stringify([recommendation("path-tools", reason)]));
  const report = `<p>${reason}</p>`;
  writeFileSync(join(folder, "report.html"), report);
  const files = { "report.html": { sha256: sha256(report), bytes: report.length } };
  writeFileSync(
    join(folder, "manifest.json"),
    JSON.stringify({ format: 1, id, study: superhard, snapshot: `snapshot-${letter}`, code: "test", files }),
  );
  return id;
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function recommendation(id: string, reason: string): Recommendation {
  const both = (text: string) => ({ zh: text, en: text });
  const cell = { figure: "position-rta", row: { node: "tools" }, column: "rta", value: 0.62 };
  return {
    schema: "fairway/recommendation@2",
    id,
    node: "tools",
    action: "strengthen",
    title: { zh: "强链：超硬工具", en: "Strengthen: superhard tools" },
    readiness: "ready",
    stability: 0.9,
    feasibility: 0.7,
    priority: 0.8,
    reasons: [{ ...both(reason), cells: [cell] }],
    effects: [
      {
        kpi: "node-active",
        title: both("active"),
        direction: "up",
        baseline: 120,
        unit: both("family"),
        cell: null,
        measured: both("by count"),
      },
    ],
    risks: [],
    owner: { role: "industry_information", title: both("industry and information") },
    deadline: { months: 24, because: both("–") },
    candidates: [],
    figures: ["position-rta"],
  };
}
