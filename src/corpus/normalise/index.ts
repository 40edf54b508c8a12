/** Normalisers: pure functions from what sources print to the one form the corpus keeps. */
export * from "./application-number.ts";
export { classPrefix, parseSymbol, symbolSortKey } from "./classification.ts";
export { countryOf } from "./country.ts";
export { parseDay, type DayOrder } from "./days.ts";
export { langOf } from "./lang.ts";
export { applicationForms, publicationForms, type Form, type FormReason } from "./number-forms/index.ts";
export { organisationKey, tidyName } from "./organisation.ts";
export { organisationTypeOf } from "./organisation-type.ts";
export { patentTypeOf, stageOf } from "./patent-type.ts";
export { regionOfPostcode } from "./postcode.ts";
export * from "./publication-number.ts";
export { isNamedPerson, parsePersonName, personKey } from "./person.ts";
export * from "./region.ts";
export { regionOfName } from "./region-of-name.ts";
export * from "./region-name.ts";
export { statusOf } from "./status.ts";
