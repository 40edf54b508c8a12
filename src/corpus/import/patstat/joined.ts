import { name, sql, Sql } from "#engine";
import type { Ray, Star } from "../sets/star.ts";

export type Tables = ReadonlyMap<string, ReadonlySet<string>>;

/** Extracts leave columns out; what a table does not have is null. */
function columnsOf(tables: Tables, table: string) {
  const has = tables.get(table);
  return (column: string, alias = "t"): Sql => (has?.has(column) ? sql`${name(alias)}.${name(column)}` : sql`null::varchar`);
}

const whole = (column: Sql): Sql => sql`try_cast(${column} as bigint)`;

/** The tables joined by `appln_id`: one row for each application, with what the other tables say of it as lists. */
export function patstatStar(tables: Tables): Star {
  const has = (table: string) => tables.has(table);
  const rays: Ray[] = [];
  if (has("tls211_pat_publn")) rays.push({ list: "publications", rows: publications(tables) });
  for (const [list, table, fields] of [
    ["titles", "tls202_appln_title", { text: "appln_title", lang: "appln_title_lg" }],
    ["abstracts", "tls203_appln_abstr", { text: "appln_abstract", lang: "appln_abstract_lg" }],
    ["ipc", "tls209_appln_ipc", { symbol: "ipc_class_symbol", position: "ipc_position" }],
    ["jp", "tls222_appln_jp_class", { symbol: "jp_class_symbol", scheme: "jp_class_scheme" }],
    ["cpc", "tls224_appln_cpc", { symbol: "cpc_class_symbol", position: "cpc_position", value: "cpc_value" }],
    ["nace", "tls229_appln_nace2", { symbol: "nace2_code" }],
    ["fields", "tls230_appln_techn_field", { field: "techn_field_nr", weight: "weight" }],
  ] as const) {
    if (has(table)) rays.push({ list, rows: plainRay(tables, table, fields) });
  }
  if (has("tls225_docdb_fam_cpc") && tables.get("tls201_appln")?.has("docdb_family_id")) {
    rays.push({ list: "familyCpc", rows: familyClasses(tables) });
  }
  if (has("tls204_appln_prior") && has("tls201_appln")) rays.push({ list: "priorities", rows: priorities(tables) });
  if (has("tls207_pers_appln") && has("tls206_person")) rays.push({ list: "persons", rows: persons(tables) });
  if (has("tls212_citation") && has("tls211_pat_publn")) rays.push({ list: "citations", rows: citations(tables) });
  if (has("tls231_inpadoc_legal_event")) rays.push({ list: "events", rows: events(tables) });
  return { keyName: "appln_id", centre: applications(tables), rays };
}

const applicationColumns = [
  "appln_auth",
  "appln_nr",
  "appln_kind",
  "appln_filing_date",
  "appln_filing_year",
  "appln_nr_original",
  "ipr_type",
  "receiving_office",
  "docdb_family_id",
  "inpadoc_family_id",
  "nb_citing_docdb_fam",
] as const;

/** Applications, and those that only a publication tells of; one row each, of rows that repeat an `appln_id` the least. */
function applications(tables: Tables): Sql {
  const t = columnsOf(tables, "tls201_appln");
  const fields = applicationColumns.map((column) => sql`min(${t(column)}) as ${name(column)}`);
  const shown = fields.reduce((left, right) => sql`${left}, ${right}`);
  const own = sql`select ${whole(t("appln_id"))} as "key", ${shown} from tls201_appln t group by 1`;
  if (!tables.has("tls211_pat_publn")) return sql`select * from (${own}) a where "key" is not null`;
  const p = columnsOf(tables, "tls211_pat_publn");
  const ids = sql`select distinct ${whole(p("appln_id"))} as "key" from tls211_pat_publn t`;
  if (tables.has("tls201_appln")) {
    return sql`select coalesce(a."key", p."key") as "key", a.* exclude ("key")
      from (${own}) a full join (${ids}) p on p."key" = a."key" where coalesce(a."key", p."key") is not null`;
  }
  const nothing = applicationColumns.map((column) => sql`null::varchar as ${name(column)}`);
  return sql`select "key", ${nothing.reduce((left, right) => sql`${left}, ${right}`)} from (${ids}) p where "key" is not null`;
}

function publications(tables: Tables): Sql {
  const t = columnsOf(tables, "tls211_pat_publn");
  return sql`select ${whole(t("appln_id"))} as "key", coalesce(${t("publn_date")}, '') || ' ' || lpad(${t("pat_publn_id")}, 12, '0') as place,
    {'id': ${t("pat_publn_id")}, 'auth': ${t("publn_auth")}, 'nr': ${t("publn_nr")}, 'kind': ${t("publn_kind")},
     'date': ${t("publn_date")}, 'grant': ${t("publn_first_grant")}, 'claims': ${t("publn_claims")}} as item
    from tls211_pat_publn t where ${whole(t("appln_id"))} is not null`;
}

/** A table whose rows are items as they stand, in the order of their text. */
function plainRay(tables: Tables, table: string, fields: Readonly<Record<string, string>>): Sql {
  const t = columnsOf(tables, table);
  const item = Object.entries(fields)
    .map(([field, column]) => sql`${new Sql([`'${field}': `], [])}${t(column)}`)
    .reduce((left, right) => sql`${left}, ${right}`);
  const first = Object.values(fields)[0] ?? "";
  return sql`select ${whole(t("appln_id"))} as "key", ${t(first)} as place, {${item}} as item
    from ${name(table)} t where ${whole(t("appln_id"))} is not null`;
}

/** Since 2023 CPC symbols are told once for a family. */
function familyClasses(tables: Tables): Sql {
  const t = columnsOf(tables, "tls225_docdb_fam_cpc");
  const a = columnsOf(tables, "tls201_appln");
  return sql`select ${whole(a("appln_id", "a"))} as "key", ${t("cpc_class_symbol")} as place,
    {'symbol': ${t("cpc_class_symbol")}, 'position': ${t("cpc_position")}, 'value': ${t("cpc_value")}} as item
    from tls225_docdb_fam_cpc t join tls201_appln a on a.docdb_family_id = t.docdb_family_id
    where ${whole(a("appln_id", "a"))} is not null`;
}

function priorities(tables: Tables): Sql {
  const t = columnsOf(tables, "tls204_appln_prior");
  const a = columnsOf(tables, "tls201_appln");
  return sql`select ${whole(t("appln_id"))} as "key", lpad(coalesce(${t("prior_appln_seq_nr")}, ''), 6, '0') as place,
    {'auth': ${a("appln_auth", "a")}, 'nr': ${a("appln_nr", "a")}, 'kind': ${a("appln_kind", "a")},
     'date': ${a("appln_filing_date", "a")}, 'original': ${a("appln_nr_original", "a")}, 'receiving': ${a("receiving_office", "a")},
     'id': ${t("prior_appln_id")}} as item
    from tls204_appln_prior t join tls201_appln a on ${whole(a("appln_id", "a"))} = ${whole(t("prior_appln_id"))}
    where ${whole(t("appln_id"))} is not null`;
}

function persons(tables: Tables): Sql {
  const t = columnsOf(tables, "tls207_pers_appln");
  const p = columnsOf(tables, "tls206_person");
  const order = (column: string) => sql`lpad(coalesce(nullif(${t(column)}, '0'), '99999'), 5, '0')`;
  return sql`select ${whole(t("appln_id"))} as "key", ${order("applt_seq_nr")} || ${order("invt_seq_nr")} || ${t("person_id")} as place,
    {'applicant': ${t("applt_seq_nr")}, 'inventor': ${t("invt_seq_nr")}, 'id': ${t("person_id")},
     'name': coalesce(${p("person_name", "p")}, ${p("psn_name", "p")}, ${p("han_name", "p")}),
     'standard': coalesce(${p("psn_name", "p")}, ${p("han_name", "p")}), 'sector': ${p("psn_sector", "p")},
     'address': ${p("person_address", "p")}, 'country': ${p("person_ctry_code", "p")}} as item
    from tls207_pers_appln t join tls206_person p on ${whole(p("person_id", "p"))} = ${whole(t("person_id"))}
    where ${whole(t("appln_id"))} is not null`;
}

function citations(tables: Tables): Sql {
  const t = columnsOf(tables, "tls212_citation");
  const npl = tables.has("tls214_npl_publn");
  const applications = tables.has("tls201_appln");
  const a = columnsOf(tables, "tls201_appln");
  const categories = tables.has("tls215_citn_categ");
  const c = columnsOf(tables, "tls215_citn_categ");
  const given = columnsOf(tables, "tls212_citation");
  return sql`select ${whole(sql`p.appln_id`)} as "key", lpad(${t("pat_publn_id")}, 12, '0') || lpad(${t("citn_id")}, 6, '0') as place,
    {'publication': ${t("pat_publn_id")}, 'origin': ${t("citn_origin")}, 'auth': q.publn_auth, 'nr': q.publn_nr, 'kind': ${columnsOf(tables, "tls211_pat_publn")("publn_kind", "q")},
     'text': ${npl ? sql`n.npl_biblio` : sql`null::varchar`},
     'application': ${applications ? sql`${a("appln_auth", "a")} || ' ' || ${a("appln_nr", "a")}` : sql`null::varchar`},
     'category': ${categories ? sql`c.category` : given("citn_categ")}} as item
    from tls212_citation t
    join tls211_pat_publn p on ${whole(sql`p.pat_publn_id`)} = ${whole(t("pat_publn_id"))}
    left join tls211_pat_publn q on ${whole(sql`q.pat_publn_id`)} = nullif(${whole(t("cited_pat_publn_id"))}, 0)
    ${npl ? sql`left join tls214_npl_publn n on n.npl_publn_id = nullif(${t("cited_npl_publn_id")}, '0')` : sql``}
    ${applications ? sql`left join tls201_appln a on ${whole(a("appln_id", "a"))} = nullif(${whole(t("cited_appln_id"))}, 0)` : sql``}
    ${
      categories
        ? sql`left join (select pat_publn_id, citn_id, string_agg(distinct ${c("citn_categ")}, '' order by ${c("citn_categ")}) as category
            from tls215_citn_categ t group by 1, 2) c on c.pat_publn_id = t.pat_publn_id and c.citn_id = t.citn_id`
        : sql``
    }`;
}

function events(tables: Tables): Sql {
  const t = columnsOf(tables, "tls231_inpadoc_legal_event");
  const named = tables.has("tls803_legal_event_code");
  const k = columnsOf(tables, "tls803_legal_event_code");
  return sql`select ${whole(t("appln_id"))} as "key",
    coalesce(${t("event_publn_date")}, '') || lpad(coalesce(${t("event_seq_nr")}, ''), 6, '0') || coalesce(${t("event_id")}, '') as place,
    {'office': ${t("event_auth")}, 'code': ${t("event_code")}, 'on': ${t("event_publn_date")}, 'filed': ${t("event_filing_date")},
     'effective': ${t("event_effective_date")}, 'text': ${t("event_text")}, 'party': ${t("party_type")},
     'to': ${t("party_new")}, 'from': ${t("party_old")},
     'category': ${named ? k("event_category_code", "k") : sql`null::varchar`}, 'means': ${named ? k("event_descr", "k") : sql`null::varchar`}} as item
    from tls231_inpadoc_legal_event t
    ${named ? sql`left join tls803_legal_event_code k on k.event_auth = t.event_auth and k.event_code = t.event_code` : sql``}
    where ${whole(t("appln_id"))} is not null`;
}
