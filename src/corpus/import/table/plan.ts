import type { DayOrder } from "../../normalise/days.ts";
import type { Issue } from "../../record.ts";
import { decideOrder, noOrderEvidence, SeparatorEvidence, weighDate, type OrderEvidence } from "./evidence.ts";
import type { Header } from "./header.ts";
import type { Field, Mapping } from "./mapping.ts";
import type { SheetRow } from "./sheet.ts";

/** One column that a record is made from, with what was decided for it. */
export interface Column {
  readonly index: number;
  readonly header: string;
  readonly field: Field;
  readonly separator?: string;
  readonly order?: DayOrder;
}

export interface Plan {
  readonly mapping: Mapping;
  readonly header: Header;
  readonly columns: readonly Column[];
  readonly empty: ReadonlySet<string>;
  /** What was decided from the data. */
  readonly notes: readonly Issue[];
}

const dayFields: ReadonlySet<Field> = new Set(["filedOn", "publishedOn", "grantedOn", "eventOn"]);

/** An order as people of every language write it. */
const orderShown: Readonly<Record<DayOrder, string>> = { ymd: "YYYY-MM-DD", dmy: "DD/MM/YYYY", mdy: "MM/DD/YYYY" };

/** Fields that hold several values a cell; the others hold one. */
const listFields: ReadonlySet<Field> = new Set<Field>([
  "applicants",
  "applicantStandardNames",
  "applicantAddresses",
  "applicantCountries",
  "applicantRegions",
  "applicantTypes",
  "assignees",
  "owners",
  "ownerStandardNames",
  "ownerAddresses",
  "ownerRegions",
  "inventors",
  "agencies",
  "agents",
  "ipc",
  "cpc",
  "uspc",
  "locarno",
  "fi",
  "sei",
  "gbt4754",
  "priorities",
  "familyMembers",
  "extendedFamilyMembers",
  "sourceFamilyMembers",
  "status",
  "eventWords",
  "citedPublications",
  "citedLiterature",
  "citingPublications",
]);

function separatorsFor(mapping: Mapping, field: Field): readonly string[] {
  return listFields.has(field) ? (mapping.separatorsOf?.[field] ?? mapping.separators) : [];
}

/** Gathers what the data say about the columns that the header leaves open: separators, and the order of day and month. */
export class PlanEvidence {
  readonly #header: Header;
  readonly #separators = new Map<number, SeparatorEvidence>();
  readonly #orders = new Map<number, OrderEvidence>();

  constructor(header: Header) {
    this.#header = header;
    for (const [index, field] of header.fields.entries()) {
      if (field === null) continue;
      if (dayFields.has(field)) this.#orders.set(index, noOrderEvidence());
      const candidates = separatorsFor(header.mapping, field);
      if (candidates.length > 1) this.#separators.set(index, new SeparatorEvidence(candidates));
    }
  }

  weigh(row: SheetRow): void {
    for (const [index, evidence] of this.#separators) evidence.weigh(row.cells[index] ?? "");
    this.weighDates(row);
  }

  weighDates(row: SheetRow): void {
    for (const [index, evidence] of this.#orders) weighDate(row.cells[index] ?? "", evidence);
  }

  /** A date column has year-last dates and none of them tells day from month: more rows must be looked at. */
  get datesOpen(): boolean {
    return [...this.#orders.values()].some(({ open, dayFirst, monthFirst }) => open > 0 && dayFirst === monthFirst);
  }

  plan(): Plan {
    const { mapping, fields, cells } = this.#header;
    const notes: Issue[] = [];
    const columns: Column[] = [];
    const decided = this.#decidedOrder();
    for (const [index, field] of fields.entries()) {
      if (field === null) continue;
      const header = (cells[index] ?? "").trim();
      const separator = this.#separator(index, field, header, notes);
      const order = this.#order(index, header, decided, notes);
      columns.push({ index, header, field, ...(separator !== undefined && { separator }), ...(order && { order }) });
    }
    return { mapping, header: this.#header, columns, empty: new Set(["", ...mapping.empty]), notes };
  }

  #separator(index: number, field: Field, header: string, notes: Issue[]): string | undefined {
    const evidence = this.#separators.get(index);
    if (!evidence) return separatorsFor(this.#header.mapping, field)[0];
    const { separator, cells } = evidence.decide();
    if (cells > 0 && separator !== undefined) {
      notes.push({
        code: "corpus.table.separator",
        values: { column: header, separator: separator.replace("\n", "⏎"), count: cells },
        severity: "note",
      });
    }
    return separator;
  }

  /** The order that the columns with evidence agree on: it serves those without. */
  #decidedOrder(): DayOrder | undefined {
    const orders = new Set<DayOrder>();
    for (const { dayFirst, monthFirst } of this.#orders.values()) {
      if (dayFirst > monthFirst) orders.add("dmy");
      if (monthFirst > dayFirst) orders.add("mdy");
    }
    return orders.size === 1 ? [...orders][0] : undefined;
  }

  #order(index: number, column: string, agreed: DayOrder | undefined, notes: Issue[]): DayOrder | undefined {
    const evidence = this.#orders.get(index);
    if (!evidence) return undefined;
    const usual = agreed ? [agreed] : this.#header.mapping.dayOrders;
    const { order, decisive, contrary, assumed } = decideOrder(evidence, usual);
    if (assumed && agreed) {
      notes.push({
        code: "corpus.table.date_order_agreed",
        values: { column, order: orderShown[agreed], count: evidence.open },
        severity: "note",
      });
    } else if (assumed) {
      const values = { column, order: order === undefined ? "-" : orderShown[order], count: evidence.open };
      notes.push({ code: "corpus.table.date_order_assumed", values, severity: "note" });
    } else if (order !== undefined && !assumed) {
      notes.push({
        code: "corpus.table.date_order",
        values: { column, order: orderShown[order], decisive, contrary },
        severity: "note",
      });
    }
    return order;
  }
}
