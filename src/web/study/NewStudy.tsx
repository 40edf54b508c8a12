import { useNavigate } from "@tanstack/react-router";
import { useQueryClient } from "@tanstack/react-query";
import { Input, Modal } from "antd";
import { useId, useState } from "react";
import { z } from "zod";
import { postAction } from "../api/client.ts";
import { Failure } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { firstText } from "./first-text.ts";

interface Props {
  readonly open: boolean;
  readonly taken: readonly string[];
  readonly onClose: () => void;
}

const slug = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Asks for a name and a title, saves a first text, and opens it. */
export function NewStudy({ open, taken, onClose }: Props) {
  const { t, lang } = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const id = useId();
  const [name, setName] = useState("");
  const [title, setTitle] = useState("");
  const [failed, setFailed] = useState<unknown>();
  const usable = slug.test(name) && !taken.includes(name) && title.trim() !== "";
  const make = async () => {
    await postAction("navigate/save", { study: name, yaml: firstText(name, title.trim(), lang) }, z.unknown(), lang);
    await client.invalidateQueries({ queryKey: ["navigate/studies"] });
    await navigate({ to: "/study/$study", params: { study: name } });
  };
  return (
    <Modal
      open={open}
      title={t("study.new")}
      okText={t("study.create")}
      cancelText={t("draw.cancel")}
      okButtonProps={{ disabled: !usable }}
      onOk={() => void make().catch(setFailed)}
      onCancel={onClose}
      destroyOnHidden
    >
      <div className="stack">
        <div>
          <label htmlFor={`${id}-title`}>{t("study.title")}</label>
          <Input id={`${id}-title`} value={title} onChange={(event) => setTitle(event.target.value)} />
        </div>
        <div>
          <label htmlFor={`${id}-name`}>{t("study.name")}</label>
          <Input
            id={`${id}-name`}
            className="mono"
            value={name}
            status={name !== "" && (!slug.test(name) || taken.includes(name)) ? "error" : ""}
            onChange={(event) => setName(event.target.value)}
            placeholder="superhard-materials"
          />
          <p className="small faint">{t(taken.includes(name) ? "study.name_taken" : "study.name_told")}</p>
        </div>
        {failed ? <Failure error={failed} /> : null}
      </div>
    </Modal>
  );
}
