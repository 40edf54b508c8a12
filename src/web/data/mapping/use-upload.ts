import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useState } from "react";
import { limits } from "#base";
import { upload } from "../../api/upload.ts";
import { useLanguage } from "../../i18n/language.tsx";
import { useImportFiles } from "../../shell/import-files.tsx";

/** Sends a chosen or dropped table to the server to be looked at, and puts its name into the address. */
export function useUpload() {
  const { lang, t } = useLanguage();
  const navigate = useNavigate();
  const { divert } = useImportFiles();
  const [sending, setSending] = useState<string>();
  const [failed, setFailed] = useState<unknown>();
  const take = useCallback(
    (files: readonly File[]) => {
      const [file] = files;
      if (!file) return;
      setFailed(undefined);
      setSending(file.name);
      const send = async () => {
        if (file.size > limits.uploadBytes) throw new Error(t("data.too_large"));
        const path = await upload(file, lang, new AbortController().signal, () => undefined);
        await navigate({ to: "/data/mapping", search: (now) => ({ ...now, file: path }) });
      };
      send()
        .catch(setFailed)
        .finally(() => setSending(undefined));
    },
    [lang, navigate, t],
  );
  useEffect(() => {
    divert(take);
    return () => divert(null);
  }, [divert, take]);
  return { take, sending, failed };
}
