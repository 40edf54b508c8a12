import { messageText, Pace, type Lang, type Progress } from "#base";
import "./messages.ts";
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
  const pace = new Pace();
  return {
    show(told) {
      const state = { ...told, ...pace.see(told, nowMs()) };
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

/** `Reading a.xlsx · 45 % · 12.3 / 27.1 MB · 8.1 MB/s · 2 min left`. */
export function progressText(state: Progress, lang: Lang): string {
  const { done, total, unit } = state;
  const pieces = [messageText(state.doing, state.values ?? {}, lang)];
  if (total !== undefined && total > 0) pieces.push(`${Math.floor((Math.min(done, total) / total) * 100)} %`);
  if (unit === "byte") pieces.push(total === undefined ? `${megabytes(done)} MB` : `${megabytes(done)} / ${megabytes(total)} MB`);
  else if (unit === "record" || total !== undefined) {
    const number = (count: number) => count.toLocaleString(lang === "zh" ? "zh-CN" : "en");
    pieces.push(total === undefined ? number(done) : `${number(done)} / ${number(total)}`);
  }
  if (state.perSecond !== undefined && unit !== "step") {
    const amount = unit === "byte" ? `${megabytes(state.perSecond)} MB` : Math.round(state.perSecond).toLocaleString("en");
    pieces.push(`${amount}/s`);
  }
  if (state.secondsLeft !== undefined) pieces.push(timeLeft(state.secondsLeft, lang));
  return pieces.join(" · ");
}

function timeLeft(seconds: number, lang: Lang): string {
  if (seconds < 90) return messageText("cli.seconds_left", { seconds: Math.max(1, seconds) }, lang);
  return messageText("cli.minutes_left", { minutes: Math.round(seconds / 60) }, lang);
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
