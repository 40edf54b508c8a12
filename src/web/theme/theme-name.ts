import { useEffect, useState } from "react";

export type ThemeName = "light" | "dark";
const kept = "fairway.theme";

function first(): ThemeName {
  const stored = localStorage.getItem(kept);
  if (stored === "light" || stored === "dark") return stored;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** The theme and its switch; kept in the browser, from the system's preference at first. */
export function useThemeName(): readonly [ThemeName, () => void] {
  const [name, setName] = useState(first);
  useEffect(() => {
    document.documentElement.dataset["theme"] = name;
  }, [name]);
  const flip = () => {
    const next = name === "dark" ? "light" : "dark";
    localStorage.setItem(kept, next);
    setName(next);
  };
  return [name, flip];
}

/** The theme as it stands on the page, for what is drawn outside CSS. */
export function useThemeOnPage(): ThemeName {
  const read = () => (document.documentElement.dataset["theme"] === "dark" ? "dark" : "light");
  const [name, setName] = useState<ThemeName>(read);
  useEffect(() => {
    const watcher = new MutationObserver(() => setName(read()));
    watcher.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    return () => watcher.disconnect();
  }, []);
  return name;
}
