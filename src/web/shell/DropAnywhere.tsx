import { useEffect, useState } from "react";
import { useLanguage } from "../i18n/language.tsx";
import { useImportFiles } from "./import-files.tsx";

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

/** Takes files wherever they are dropped, and shows that it will while they hover. */
export function DropAnywhere() {
  const { t } = useLanguage();
  const { take } = useImportFiles();
  const [over, setOver] = useState(false);
  useEffect(() => {
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const hover = (event: DragEvent) => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      take([...(event.dataTransfer?.files ?? [])]);
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: hover, drop } as const;
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name, listener as EventListener);
    };
  }, [take]);
  if (!over) return null;
  return (
    <div className="drop-sea" aria-hidden="true">
      <strong>{t("data.drop_now")}</strong>
      <span>{t("data.drop_formats")}</span>
    </div>
  );
}
