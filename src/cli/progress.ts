import { messageText, type Lang, type Progress } from "#base";
import type { Options } from "./options.ts";

export interface ProgressShown {
  show(state: Progress): void;
  /** Leaves the terminal as it was found. */
  end(): void;
}

/** More often than this nobody can read, and a reader of the JSON lines has to do needless work. */
const everyMs = 100;

/** Shows progress on stderr in the form asked for; the last state of each step is always shown. */
export function showProgress(
  form: Options["progress"],
  lang: Lang,
  stderr: { write(text: string): unknown; readonly columns?: number },
  nowMs: () => number = () => performance.now(),
): ProgressShown {
  let shownAtMs = Number.NEGATIVE_INFINITY;
  let doing = "";
  let open = false;
  return {
    show(state) {
      const finished = state.total !== undefined && state.done >= state.total;
      if (state.doing === doing && !finished && nowMs() - shownAtMs < everyMs) return;
      [shownAtMs, doing] = [nowMs(), state.doing];
      if (form === "json") stderr.write(`${JSON.stringify(state)}\n`);
      if (form !== "line") return;
      stderr.write(`\r\u001b[2K${clip(progressText(state, lang), (stderr.columns ?? 80) - 1)}`);
      open = true;
    },
    end() {
      if (open) stderr.write("\r\u001b[2K");
      open = false;
    },
  };
}

/** `Reading a.xlsx · 45 % · 12.3 / 27.1 MB`. */
export function progressText(state: Progress, lang: Lang): string {
  const { done, total, unit } = state;
  const pieces = [messageText(state.doing, state.values ?? {}, lang)];
  if (total !== undefined && total > 0) pieces.push(`${Math.floor((Math.min(done, total) / total) * 100)} %`);
  if (unit === "byte") pieces.push(total === undefined ? `${megabytes(done)} MB` : `${megabytes(done)} / ${megabytes(total)} MB`);
  else if (unit === "record" || total !== undefined) {
    const number = (count: number) => count.toLocaleString(lang === "zh" ? "zh-CN" : "en");
    pieces.push(total === undefined ? number(done) : `${number(done)} / ${number(total)}`);
  }
  return pieces.join(" · ");
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

/** Cuts to a number of columns; a Chinese character takes two. */
function clip(text: string, columns: number): string {
  let used = 0;
  let cut = "";
  for (const character of text) {
    used += (character.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1;
    if (used > columns) return cut;
    cut += character;
  }
  return cut;
}
