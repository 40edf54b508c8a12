/** Fields that records below a fund have alike. */
import { link } from "#ledger";

/** Where a record belongs. Left empty, both are taken from the record above it. */
export const below = {
  fund: link({
    title: { zh: "专项资金", en: "Fund" },
    to: "zone/funds",
    help: { zh: "空缺时取自所关联的上级记录", en: "Taken from the record above where empty" },
  }),
  zone: link({
    title: { zh: "专区", en: "Zone" },
    to: "zone/zones",
    help: { zh: "空缺时取自专项资金", en: "That of the fund where empty" },
  }),
} as const;

/** The organisation that applied and is paid: left empty, that of the application. */
export const recipient = link({
  title: { zh: "承担单位", en: "Organisation" },
  to: "ledger/organisations",
  help: { zh: "空缺时取自所关联的申报", en: "That of the application where empty" },
});

/** What an enterprise, a university or an institution may do with what is its own. */
export const ownRecords = { enterprise: "own", institution: "own" } as const;

export const officeWrites = { create: { zone_administrator: "zone" }, change: { zone_administrator: "zone" } } as const;
