import { Select } from "antd";
import { useId, useState } from "react";
import type { z } from "zod";
import { linkMadeAnswer, roles, type Role } from "#ledger/contract";
import { postAction } from "../api/client.ts";
import { Note } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { useRecords } from "../ledger/use-ledger.ts";
import { ActForm } from "./ActForm.tsx";
import { ShownOnce } from "./ShownOnce.tsx";
import { TextField } from "./TextField.tsx";
import { useAccountPost, useMe } from "./use-account.ts";

/** Invites an e-mail to a role: the one-time link is shown, to be handed over. */
export function InviteForm() {
  const { t, n, lang, pick } = useLanguage();
  const { data: me } = useMe();
  const { again } = useAccountPost();
  const id = useId();
  const [email, setEmail] = useState("");
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>(me?.firstStart ? "administrator" : "analyst");
  const [zone, setZone] = useState("");
  const [organisation, setOrganisation] = useState("");
  const [made, setMade] = useState<{ readonly link: z.output<typeof linkMadeAnswer>; readonly name: string }>();
  const zones = useRecords("zone/zones", { limit: 500, sort: "name" });
  const organisations = useRecords("ledger/organisations", { limit: 500, sort: "name" });
  const named = (records: typeof zones) =>
    (records.data?.records ?? []).map((record) => ({ value: record.id, label: String(record.values["name"]) }));
  const invite = async () => {
    const input = { email, name, role, zone: zone || null, organisation: organisation || null };
    setMade({ link: await postAction("ledger/account-invite", input, linkMadeAnswer, lang), name });
    setEmail("");
    setName("");
    await Promise.all([again("ledger/accounts"), again("ledger/members")]);
  };
  return (
    <>
      <ActForm submit={t("account.invite")} disabled={email.trim() === "" || name.trim() === ""} onSubmit={invite}>
        <div className="account-fields">
          <TextField label={t("account.name")} autoComplete="off" value={name} onValue={setName} />
          <TextField label={t("account.email")} kind="email" autoComplete="off" value={email} onValue={setEmail} />
          <div className="account-field">
            <label htmlFor={`${id}-role`}>{t("account.role")}</label>
            <Select
              id={`${id}-role`}
              value={role}
              onChange={setRole}
              options={Object.entries(roles).map(([value, title]) => ({ value: value as Role, label: pick(title) }))}
            />
          </div>
          <div className="account-field">
            <label htmlFor={`${id}-zone`}>{t("account.zone")}</label>
            <Select
              id={`${id}-zone`}
              value={zone}
              onChange={setZone}
              options={[{ value: "", label: t("account.everywhere") }, ...named(zones)]}
            />
          </div>
          <div className="account-field">
            <label htmlFor={`${id}-organisation`}>{t("account.organisation")}</label>
            <Select
              id={`${id}-organisation`}
              value={organisation}
              onChange={setOrganisation}
              options={[{ value: "", label: t("account.no_organisation") }, ...named(organisations)]}
            />
          </div>
        </div>
      </ActForm>
      {made?.link.path ? (
        <ShownOnce
          label={t("account.link_for", { name: made.name })}
          text={made.link.url ?? window.location.origin + made.link.path}
          told={t("account.link_once", { when: made.link.expiresAt ? n.when(made.link.expiresAt) : "" })}
        />
      ) : made ? (
        <Note>{t("account.invited_already", { name: made.name })}</Note>
      ) : null}
    </>
  );
}
