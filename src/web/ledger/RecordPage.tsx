import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { NotFound } from "../draw/NotFound.tsx";
import { PageHead } from "../draw/PageHead.tsx";
import { Failure, Loading } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { RecordForm } from "./RecordForm.tsx";
import { RecordHistory } from "./RecordHistory.tsx";
import { RecordMoves } from "./RecordMoves.tsx";
import { RecordComments } from "./record/RecordComments.tsx";
import { RecordFiles } from "./record/RecordFiles.tsx";
import { RecordLinks } from "./record/RecordLinks.tsx";
import { RecordName, ShownState } from "./ShownValue.tsx";
import { useRecord, useRegisters, useSteps } from "./use-ledger.ts";
import "./ledger.css";

/** One record: its fields, the next steps, its files, what is said of it, what it is linked with, and what was ever done to it. */
export function RecordPage() {
  const { pick, t } = useLanguage();
  const { part, register: feature, id } = useParams({ from: "/ledger/$part/$register/$id" });
  const { zone } = useSearch({ from: "/ledger/$part/$register/$id" });
  const navigate = useNavigate();
  const name = `${part}/${feature}`;
  const registers = useRegisters();
  const register = registers.data?.registers.find((each) => each.name === name);
  const isNew = id === "new";
  const record = useRecord(name, id, register !== undefined && !isNew);
  const steps = useSteps(name, [id], record.data !== undefined);
  if (registers.isError) return <Failure error={registers.error} onRetry={() => void registers.refetch()} />;
  if (record.isError) return <Failure error={record.error} onRetry={() => void record.refetch()} />;
  if (steps.isError) return <Failure error={steps.error} onRetry={() => void steps.refetch()} />;
  if (registers.isPending || ((record.isPending || steps.isPending) && !isNew)) return <Loading />;
  if (!register) return <NotFound />;
  const open = steps.data?.records.find((each) => each.id === id);
  const label = record.data?.values[register.label] ?? null;
  const isText = register.fields.some(({ key, kind }) => key === register.label && kind === "text");
  const title = isNew
    ? t("ledger.new", { one: pick(register.one) })
    : isText && label !== null
      ? String(label)
      : pick(register.one);
  return (
    <div className="page record-page">
      <PageHead title={title} shown={isNew ? undefined : <RecordName register={register} label={label} />}>
        <div className="row">
          <Link to="/ledger/$part/$register" params={{ part, register: feature }}>
            {pick(register.title)}
          </Link>
          {record.data && name === "zone/zones" ? (
            <Link to="/zone/$zone" params={{ zone: id }}>
              {t("record.zone_home")}
            </Link>
          ) : null}
          {record.data ? <ShownState register={register} state={record.data.state} /> : null}
        </div>
      </PageHead>
      <RecordForm
        key={`${id}.${record.data?.version ?? 0}`}
        register={register}
        record={record.data}
        mayChange={isNew ? register.mayMake : open?.mayChange === true}
        zone={zone}
        onReload={() => void record.refetch()}
        onMade={(made) =>
          void navigate({ to: "/ledger/$part/$register/$id", params: { part, register: feature, id: made }, replace: true })
        }
      />
      {record.data ? (
        <>
          {/* A reason is for one step: what was written for the last is not kept for the next. */}
          <RecordMoves key={`${id}.${record.data.version}`} register={register} record={record.data} acts={open?.acts ?? []} />
          <RecordFiles register={register} record={record.data} />
          <RecordComments register={register} record={record.data} />
          <RecordLinks register={register} record={record.data} />
          <RecordHistory register={register} record={record.data} />
        </>
      ) : null}
    </div>
  );
}
