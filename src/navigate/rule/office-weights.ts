/**
 * What protection at an office is worth as a market: gross national income of its country over that of the United States.
 *
 * from   World Bank, GNI by the Atlas method, 2022: approximations rounded to a hundredth, good to about 0.02, made for comparing families
 *        and not for stating incomes. Regional offices: EP as Germany, France and the United Kingdom together, where European patents are
 *        most often kept (a European patent may hold in 39 states, and in one only); EA as Russia; OA, AP, GC as any other office. WO
 *        protects nowhere. An office that is not listed has `otherOffice`
 */
export const officeWeights = {
  name: "rule/office-weights",
  version: 1,
  year: 2022,
  weights: {
    US: 1,
    CN: 0.71,
    EP: 0.43,
    JP: 0.21,
    DE: 0.18,
    GB: 0.13,
    FR: 0.12,
    IN: 0.13,
    IT: 0.09,
    CA: 0.08,
    KR: 0.07,
    BR: 0.07,
    RU: 0.07,
    EA: 0.07,
    AU: 0.06,
    ES: 0.06,
    MX: 0.05,
    NL: 0.04,
    ID: 0.05,
    SA: 0.04,
    CH: 0.03,
    TR: 0.04,
    TW: 0.03,
    SE: 0.03,
    PL: 0.03,
    BE: 0.02,
    AT: 0.02,
    NO: 0.02,
    IL: 0.02,
    WO: 0,
  },
  otherOffice: 0.01,
  /** A pending application may still fail. */
  pending: 0.5,
} as const;
