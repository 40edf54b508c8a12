import { Link } from "@tanstack/react-router";
import { App, Button, Checkbox, Input, Modal } from "antd";
import { useId, useState } from "react";
import { z } from "zod";
import { linkMadeAnswer, roles, type LedgerRecord, type Role } from "#ledger/contract";
import { postAction, type Input as Given } from "../api/client.ts";
import { useLanguage } from "../i18n/language.tsx";
import { useRecords } from "../ledger/use-ledger.ts";
import { SessionsSection } from "./SessionsSection.tsx";
import { ShownOnce } from "./ShownOnce.tsx";
import { useAccountDeed } from "./use-account.ts";

type Asked = "link" | "end" | "sessions";

/** One account in the list, with what can be done about it. */
export function AccountRow({ record, isOwn }: { readonly record: LedgerRecord; readonly isOwn: boolean }) {
  const { t, pick } = useLanguage();
  const act = useAccountDeed("ledger/accounts");
  const memberships = useRecords("ledger/members", { limit: 20, where: { account: record.id } });
  const [asked, setAsked] = useState<Asked>();
  const send = async (name: string, input: Given) => {
    if (await act(`ledger/account-${name}`, input)) setAsked(undefined);
  };
  const held = (memberships.data?.records ?? [])
    .filter(({ state }) => state !== "ended")
    .map(({ values }) => pick(roles[values["role"] as Role]));
  const states = { invited: "account.invited", active: "account.active", deactivated: "account.deactivated" } as const;
  return (
    <tr>
      <th scope="row">
        <Link to="/ledger/$part/$register/$id" params={{ part: "ledger", register: "accounts", id: record.id }}>
          {String(record.values["name"])}
        </Link>
      </th>
      <td>{String(record.values["email"])}</td>
      <td>{[...new Set(held)].join(" · ") || "–"}</td>
      <td>{t(states[record.state as keyof typeof states])}</td>
      <td>
        <div className="row">
          {record.state === "deactivated" ? (
            <Button size="small" onClick={() => void send("reactivate", { account: record.id, seen: record.version })}>
              {t("account.reactivate")}
            </Button>
          ) : (
            <Button size="small" onClick={() => setAsked("link")}>
              {t(record.state === "invited" ? "account.link_again" : "account.link_reset")}
            </Button>
          )}
          {record.state === "active" ? (
            <Button size="small" onClick={() => setAsked("sessions")}>
              {t("account.sessions")}
            </Button>
          ) : null}
          {record.state === "deactivated" || isOwn ? null : (
            <Button size="small" danger onClick={() => setAsked("end")}>
              {t("account.deactivate")}
            </Button>
          )}
        </div>
        <Modal
          open={asked === "sessions"}
          title={String(record.values["name"])}
          footer={null}
          width={840}
          onCancel={() => setAsked(undefined)}
        >
          {asked === "sessions" ? <SessionsSection own={null} account={record.id} /> : null}
        </Modal>
        {asked === "link" ? <LinkDialog record={record} onClose={() => setAsked(undefined)} /> : null}
        {asked === "end" ? (
          <EndDialog
            name={String(record.values["name"])}
            onClose={() => setAsked(undefined)}
            onEnd={(reason) => send("deactivate", { account: record.id, seen: record.version, reason })}
          />
        ) : null}
      </td>
    </tr>
  );
}

function LinkDialog({ record, onClose }: { readonly record: LedgerRecord; readonly onClose: () => void }) {
  const { t, n, lang } = useLanguage();
  const { message } = App.useApp();
  const [withoutSecondFactor, setWithout] = useState(false);
  const [made, setMade] = useState<z.output<typeof linkMadeAnswer>>();
  const make = async () => {
    try {
      const input = { account: record.id, withoutSecondFactor };
      setMade(await postAction("ledger/account-link", input, linkMadeAnswer, lang));
    } catch (error) {
      void message.error(error instanceof Error ? error.message : String(error));
    }
  };
  const isReset = record.state === "active";
  return (
    <Modal
      open
      title={t(isReset ? "account.link_reset" : "account.link_again")}
      okText={t("account.make_link")}
      cancelText={t("draw.close")}
      onOk={() => void make()}
      okButtonProps={made ? { disabled: true } : {}}
      onCancel={onClose}
    >
      <p>{t(isReset ? "account.link_reset_told" : "account.link_again_told")}</p>
      {isReset && !made ? (
        <Checkbox checked={withoutSecondFactor} onChange={(event) => setWithout(event.target.checked)}>
          {t("account.without_second_factor")}
        </Checkbox>
      ) : null}
      {made?.path ? (
        <ShownOnce
          label={t("account.link_for", { name: String(record.values["name"]) })}
          text={made.url ?? window.location.origin + made.path}
          told={t("account.link_once", { when: made.expiresAt ? n.when(made.expiresAt) : "" })}
        />
      ) : null}
    </Modal>
  );
}

interface EndProps {
  readonly name: string;
  readonly onClose: () => void;
  readonly onEnd: (reason: string) => Promise<void>;
}

function EndDialog({ name, onClose, onEnd }: EndProps) {
  const { t } = useLanguage();
  const id = useId();
  const [reason, setReason] = useState("");
  return (
    <Modal
      open
      title={t("account.deactivate_who", { name })}
      okText={t("account.deactivate")}
      cancelText={t("draw.cancel")}
      okButtonProps={{ danger: true, disabled: reason.trim() === "" }}
      onOk={() => void onEnd(reason)}
      onCancel={onClose}
    >
      <p>{t("account.deactivate_told")}</p>
      <label htmlFor={id}>{t("account.reason")}</label>
      <Input id={id} value={reason} onChange={(event) => setReason(event.target.value)} />
    </Modal>
  );
}
