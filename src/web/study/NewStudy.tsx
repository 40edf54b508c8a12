import { useNavigate } from "@tanstack/react-router";
import { useQueryClient } from "@tanstack/react-query";
import { Input, Modal, Select } from "antd";
import { useId, useState } from "react";
import { z } from "zod";
import { studyKinds, templatesAnswer, type Purpose } from "#navigate/contract";
import { postAction } from "../api/client.ts";
import { useAction } from "../api/use-action.ts";
import { Failure } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";

interface Props {
  readonly open: boolean;
  readonly taken: readonly string[];
  readonly onClose: () => void;
}

const slug = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Asks for a template, a title and a place, makes the study, and opens it at its question. */
export function NewStudy({ open, taken, onClose }: Props) {
  const { t, lang, n, pick } = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const id = useId();
  const { data } = useAction("navigate/templates", {}, templatesAnswer, { enabled: open });
  const [purpose, setPurpose] = useState<Purpose>("industry_planning");
  const [name, setName] = useState("");
  const [title, setTitle] = useState("");
  const [region, setRegion] = useState("CN");
  const [query, setQuery] = useState("");
  const [failed, setFailed] = useState<unknown>();
  const usable = slug.test(name) && !taken.includes(name) && title.trim() !== "" && region.trim() !== "";
  const template = data?.templates.find((each) => each.purpose === purpose);
  const make = async () => {
    setFailed(undefined);
    const input = {
      purpose,
      study: name,
      title: title.trim(),
      region: region.trim(),
      ...(query.trim() ? { query: query.trim() } : {}),
    };
    await postAction("navigate/new", input, z.unknown(), lang);
    await client.invalidateQueries({ queryKey: ["navigate/studies"] });
    await navigate({ to: "/study/$study", params: { study: name }, search: { tab: "question" } });
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
      // A list that opens while its dialog still grows would keep the small width that it measured then.
      transitionName="ant-fade"
    >
      <div className="stack">
        <div>
          <label htmlFor={`${id}-template`}>{t("project.template")}</label>
          <Select
            id={`${id}-template`}
            aria-label={t("project.template")}
            className="full"
            value={purpose}
            onChange={setPurpose}
            options={studyKinds.map((kind) => ({
              label: t(`kind.${kind}`),
              options: (data?.templates ?? [])
                .filter((each) => each.kind === kind)
                .map((each) => ({ value: each.purpose, label: t(`purpose.${each.purpose}`) })),
            }))}
          />
          {template ? (
            <p className="small faint">
              {pick(template.question)} · {t("project.template_figures", { count: n.count(template.figures.length) })}
            </p>
          ) : null}
        </div>
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
        <div>
          <label htmlFor={`${id}-region`}>{t("study.region")}</label>
          <Input id={`${id}-region`} className="mono" value={region} onChange={(event) => setRegion(event.target.value)} />
          <p className="small faint">{t("project.region_told")}</p>
        </div>
        <div>
          <label htmlFor={`${id}-query`}>{t("project.first_query")}</label>
          <Input id={`${id}-query`} className="mono" value={query} onChange={(event) => setQuery(event.target.value)} />
        </div>
        {failed ? <Failure error={failed} /> : null}
      </div>
    </Modal>
  );
}
