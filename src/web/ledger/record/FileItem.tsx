import type { Attachment } from "#ledger/contract";
import { useLanguage } from "../../i18n/language.tsx";
import type { RegisterShape } from "../use-ledger.ts";
import { fileKind } from "./file-kind.ts";
import { useTalk } from "./use-talk.ts";
import { Withdraw } from "./Withdraw.tsx";

interface Props {
  readonly register: RegisterShape;
  readonly record: string;
  readonly file: Attachment;
  readonly mayWithdraw: boolean;
}

export function FileItem({ register, record, file, mayWithdraw }: Props) {
  const { t, n, pick } = useLanguage();
  const { withdrawFile } = useTalk(register.name, record);
  const { id, name, bytes, mediaType, at, by, withdrawn } = file;
  const purpose =
    register.fields.find(({ key }) => key === file.field)?.title ??
    register.transitions.find(({ act }) => act === file.act)?.title;
  return (
    <li>
      <p>
        {withdrawn ? (
          <s>{name}</s>
        ) : (
          <a href={`/api/ledger/file/${id}`} download={name}>
            {name}
          </a>
        )}{" "}
        {purpose ? <span className="small">{t("record.file_for", { what: pick(purpose) })}</span> : null}
      </p>
      <p className="small faint">
        {t("record.file_by", { size: n.bytes(bytes), type: fileKind(mediaType), who: by, when: n.when(at) })}
      </p>
      {withdrawn ? (
        <p className="small faint">
          {t("record.withdrawn", { who: withdrawn.by, when: n.when(withdrawn.at), because: withdrawn.because })}
        </p>
      ) : null}
      {mayWithdraw ? <Withdraw what={name} onWithdraw={(reason) => withdrawFile(id, reason)} /> : null}
    </li>
  );
}
