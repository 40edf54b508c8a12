import { Link } from "@tanstack/react-router";
import type { StatusAnswer } from "#corpus/contract";
import { Empty } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { SnapshotGaps } from "./SnapshotGaps.tsx";

/** The current snapshot in a few numbers, each leading to what is behind it. */
export function SnapshotNumbers({ status }: { readonly status: StatusAnswer }) {
  const { t, n } = useLanguage();
  if (!status.snapshot) {
    return (
      <section className="sheet" aria-label={t("home.snapshot")}>
        <Empty title={t("home.no_snapshot")}>
          <p>{t("home.no_snapshot_told")}</p>
        </Empty>
      </section>
    );
  }
  const offices = Object.entries(status.byOffice).toSorted((a, b) => b[1] - a[1]);
  const facts = [
    [t("home.publications"), n.short(status.publications)],
    [t("home.applications"), n.short(status.applications)],
    [t("home.organisations"), n.short(status.organisations)],
    [t("home.years"), status.years ? `${status.years[0]}–${status.years[1]}` : t("draw.unknown")],
    [t("home.cut_off"), status.cutOff ?? t("draw.unknown")],
  ] as const;
  return (
    <section className="sheet snapshot" aria-labelledby="home-snapshot">
      <div className="sheet-head">
        <h2 id="home-snapshot">{t("home.snapshot")}</h2>
        <Link to="/data" className="mono small">
          {status.snapshot}
        </Link>
      </div>
      <p className="snapshot-main">
        <strong>{n.short(status.families)}</strong> <span>{t("home.unit_families")}</span>
      </p>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="small office-line">
        {offices.slice(0, 8).map(([office, count]) => (
          <Link key={office} to="/search" search={{ q: `office:${office}` }}>
            {office} <span className="faint">{n.short(count)}</span>
          </Link>
        ))}
        {offices.length > 8 ? (
          <span className="faint">{t("home.more_offices", { count: n.count(offices.length - 8) })}</span>
        ) : null}
      </p>
      <SnapshotGaps />
    </section>
  );
}
