import { Button, Checkbox, Select } from "antd";
import { useId, useState } from "react";
import type { z } from "zod";
import { keyMadeAnswer, keysAnswer, type Me } from "#ledger/contract";
import { postAction } from "../api/client.ts";
import { useAction } from "../api/use-action.ts";
import { Failure, Loading } from "../draw/states.tsx";
import { TableWrap } from "../draw/TableWrap.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { useRecords } from "../ledger/use-ledger.ts";
import { ActForm } from "./ActForm.tsx";
import { ShownOnce } from "./ShownOnce.tsx";
import { TextField } from "./TextField.tsx";
import { useAccountDeed, useAccountPost } from "./use-account.ts";

const parts = ["corpus", "search", "navigate", "ledger", "zone"] as const;
const spans = [7, 30, 90, 365] as const;

/** Keys by which programs act for this account: made, shown once, ended. */
export function KeysSection({ zones }: { readonly zones: Me["grants"] }) {
  const { t, n } = useLanguage();
  const act = useAccountDeed("ledger/account-keys");
  const keys = useAction("ledger/account-keys", {}, keysAnswer);
  const states = { active: "account.key_active", expired: "account.key_expired", ended: "account.key_ended" } as const;
  return (
    <section className="sheet">
      <h2>{t("account.keys")}</h2>
      <p className="faint">{t("account.keys_told")}</p>
      <MakeKey zones={zones} />
      {keys.isPending ? <Loading lines={2} /> : null}
      {keys.isError ? <Failure error={keys.error} /> : null}
      {keys.data && keys.data.keys.length > 0 ? (
        <TableWrap label={t("account.keys")}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("account.key_title")}</th>
                <th scope="col">{t("account.key_scope")}</th>
                <th scope="col">{t("account.key_expires")}</th>
                <th scope="col">{t("account.key_used")}</th>
                <th scope="col">{t("account.state")}</th>
                <th scope="col">
                  <span className="sr-only">{t("account.end_key")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {keys.data.keys.map((key) => (
                <tr key={key.id}>
                  <th scope="row">{key.title}</th>
                  <td>
                    {t(key.writes ? "account.key_writes" : "account.key_reads")}
                    {key.parts ? ` · ${key.parts.join(", ")}` : ""}
                    {key.zone ? ` · ${t("account.key_one_zone")}` : ""}
                  </td>
                  <td>{n.when(key.expires)}</td>
                  <td>{key.lastUsed ? n.when(key.lastUsed) : t("account.never")}</td>
                  <td>{t(states[key.state])}</td>
                  <td>
                    {key.state === "active" ? (
                      <Button size="small" onClick={() => void act("ledger/account-key-end", { id: key.id })}>
                        {t("account.end_key")}
                      </Button>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableWrap>
      ) : null}
    </section>
  );
}

function MakeKey({ zones }: { readonly zones: Me["grants"] }) {
  const { t, n, lang } = useLanguage();
  const { again } = useAccountPost();
  const id = useId();
  const [title, setTitle] = useState("");
  const [writes, setWrites] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);
  const [zone, setZone] = useState("");
  const [days, setDays] = useState<number>(90);
  const [made, setMade] = useState<z.output<typeof keyMadeAnswer>>();
  const known = useRecords("zone/zones", { limit: 200 });
  const held = zones.map((grant) => grant.zone);
  const offered = (known.data?.records ?? []).filter((record) => held.includes(null) || held.includes(record.id));
  const make = async () => {
    const input = { title, writes, days, ...(chosen.length > 0 ? { parts: chosen } : {}), ...(zone ? { zone } : {}) };
    setMade(await postAction("ledger/account-key-make", input, keyMadeAnswer, lang));
    setTitle("");
    await again("ledger/account-keys");
  };
  return (
    <>
      {made ? <ShownOnce label={t("account.key_made")} text={made.key} told={t("account.key_once")} /> : null}
      <details className="account-details">
        <summary>{t("account.key_make")}</summary>
        <ActForm submit={t("account.key_make")} disabled={title.trim() === ""} onSubmit={make}>
          <TextField label={t("account.key_title")} value={title} onValue={setTitle} />
          <Checkbox checked={writes} onChange={(event) => setWrites(event.target.checked)}>
            {t("account.key_may_write")}
          </Checkbox>
          <div className="account-field">
            <label htmlFor={`${id}-parts`}>{t("account.key_parts")}</label>
            <Select
              id={`${id}-parts`}
              mode="multiple"
              value={chosen}
              onChange={setChosen}
              placeholder={t("account.key_all_parts")}
              options={parts.map((part) => ({ value: part, label: t(`account.part_${part}`) }))}
            />
          </div>
          {offered.length > 0 ? (
            <div className="account-field">
              <label htmlFor={`${id}-zone`}>{t("account.zone")}</label>
              <Select
                id={`${id}-zone`}
                value={zone}
                onChange={setZone}
                options={[
                  { value: "", label: t("account.all_my_zones") },
                  ...offered.map((record) => ({ value: record.id, label: String(record.values["name"]) })),
                ]}
              />
            </div>
          ) : null}
          <div className="account-field">
            <label htmlFor={`${id}-days`}>{t("account.key_days")}</label>
            <Select
              id={`${id}-days`}
              value={days}
              onChange={setDays}
              options={spans.map((span) => ({ value: span, label: t("account.days", { count: n.count(span) }) }))}
            />
          </div>
        </ActForm>
      </details>
    </>
  );
}
