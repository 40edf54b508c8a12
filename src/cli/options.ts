import { AppError, langs, type Lang } from "#base";

/** The options that every command takes. */
export interface Options {
  readonly data: string;
  readonly json: boolean;
  readonly lang: Lang;
  readonly progress: (typeof progressForms)[number];
  readonly input: string | undefined;
  readonly help: boolean;
  readonly version: boolean;
}

const progressForms = ["line", "json", "none"] as const;

/** Name of the option → whether a value follows. Actions may not use these names. */
export const optionNames: Readonly<Record<string, boolean>> = {
  data: true,
  json: false,
  lang: true,
  progress: true,
  input: true,
  help: false,
  version: false,
};

/** `zh_CN.UTF-8` → zh; everything else en. */
export function langOfEnvironment(environment: NodeJS.ProcessEnv): Lang {
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return /^zh/i.test(locale) ? "zh" : "en";
}

/** Takes the options of every command out of the words. After `--` all words are meant literally and stay. */
export function takeOptions(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  atTerminal: boolean,
): { options: Options; rest: string[] } {
  const given: Record<string, string> = {};
  const rest: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    if (word === "--") {
      rest.push(...words.slice(index));
      break;
    }
    const match = /^--([a-z]+)(?:=([\s\S]*))?$/.exec(word === "-h" ? "--help" : word);
    const name = match?.[1] ?? "";
    if (!Object.hasOwn(optionNames, name)) {
      rest.push(word);
    } else if (optionNames[name]) {
      const value = match?.[2] ?? words[++index];
      if (value === undefined || value === "") throw new AppError("cli.flag_needs_value", { flag: `--${name}` });
      given[name] = value;
    } else {
      if (match?.[2] !== undefined) throw new AppError("cli.flag_takes_no_value", { flag: `--${name}` });
      given[name] = "true";
    }
  }
  return {
    rest,
    options: {
      data: given["data"] ?? (environment["FAIRWAY_DATA"] || "fairway-data"),
      json: "json" in given,
      lang: choice("--lang", given["lang"], langs) ?? langOfEnvironment(environment),
      progress: choice("--progress", given["progress"], progressForms) ?? (atTerminal ? "line" : "none"),
      input: given["input"],
      help: "help" in given,
      version: "version" in given,
    },
  };
}

function choice<Value extends string>(flag: string, value: string | undefined, choices: readonly Value[]): Value | undefined {
  if (value === undefined) return undefined;
  const found = choices.find((known) => known === value);
  if (!found) throw new AppError("cli.flag_not_choice", { flag, value, choices: choices.join(", ") });
  return found;
}
