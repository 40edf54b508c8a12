import { Link } from "@tanstack/react-router";
import { Failure, Loading } from "../../draw/states.tsx";
import { TableWrap } from "../../draw/TableWrap.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { NewRecordLink } from "../../ledger/NewRecordLink.tsx";
import { ShownState, ShownValue } from "../../ledger/ShownValue.tsx";
import { useRecords, useRegisters } from "../../ledger/use-ledger.ts";

interface Props {
  readonly zone: string;
  readonly name: string;
  readonly title: string;
  readonly none: string;
  /** The first leads to the record. */
  readonly columns: readonly string[];
}

/** The zone's records of one register, some of their fields. */
export function RegisterSection({ zone, name, title, none, columns }: Props) {
  const { t, pick } = useLanguage();
  const [part = "", feature = ""] = name.split("/");
  const register = useRegisters().data?.registers.find((each) => each.name === name);
  const records = useRecords(name, { zone, limit: 1000 });
  const fields = columns.map((key) => register?.fields.find((field) => field.key === key)).filter((field) => field !== undefined);
  const id = `section-${feature}`;
  return (
    <section className="sheet" aria-labelledby={id}>
      <div className="row spread">
        <h2 id={id}>{title}</h2>
        <span className="row">
          <Link to="/ledger/$part/$register" params={{ part, register: feature }}>
            {t("experts.all")}
          </Link>
          <NewRecordLink register={name}>{t("experts.new")}</NewRecordLink>
        </span>
      </div>
      {records.isPending ? <Loading /> : null}
      {records.isError ? <Failure error={records.error} onRetry={() => void records.refetch()} /> : null}
      {records.data?.records.length === 0 ? <p className="faint">{none}</p> : null}
      {register && records.data && records.data.records.length > 0 ? (
        <TableWrap label={title}>
          <table className="table ledger-table">
            <thead>
              <tr>
                {fields.map((field) => (
                  <th key={field.key} scope="col">
                    {pick(field.title)}
                  </th>
                ))}
                {register.states.length > 0 ? <th scope="col">{t("experts.state")}</th> : null}
              </tr>
            </thead>
            <tbody>
              {records.data.records.map((record) => (
                <tr key={record.id}>
                  {fields.map((field, at) =>
                    at === 0 ? (
                      <th key={field.key} scope="row">
                        <Link to="/ledger/$part/$register/$id" params={{ part, register: feature, id: record.id }}>
                          {String(record.values[field.key] ?? record.id)}
                        </Link>
                      </th>
                    ) : (
                      <td key={field.key}>
                        <ShownValue field={field} value={record.values[field.key] ?? null} />
                      </td>
                    ),
                  )}
                  {register.states.length > 0 ? (
                    <td>
                      <ShownState register={register} state={record.state} />
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </TableWrap>
      ) : null}
    </section>
  );
}
