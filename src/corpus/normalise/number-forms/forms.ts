/** A number in another form, or why it has none there. */
export type Form = { readonly form: string } | { readonly reason: FormReason };

/**
 * `year_needed`: the form begins with the year of filing, which the number does not tell.
 * `unknown_office`: no rule of this office was seen in real data.
 * `other_shape`: the number is of none of the shapes that the rule knows.
 */
export type FormReason = "year_needed" | "unknown_office" | "other_shape";

export interface Filed {
  readonly year?: number;
}

export const reason = (why: FormReason): Form => ({ reason: why });
export const form = (text: string | undefined): Form => (text === undefined ? reason("other_shape") : { form: text });
