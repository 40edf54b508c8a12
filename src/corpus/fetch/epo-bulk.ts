import { AppError } from "#base";
import { z } from "zod";
import type { Offered } from "./download.ts";
import type { PoliteClient } from "./polite-client.ts";

/** The EPO's bulk data distribution service. Free products need no account; others a token of the user's own subscription. */
export const epoBulkBase = "https://publication-bdds.apps.epo.org/bdds/bdds-bff-service/prod/api";

/** Field names come with a small or a capital letter, as the answer was made. */
const fileShape = z.preprocess(
  lowered,
  z.object({ fileid: z.number(), filename: z.string(), filechecksum: z.string().nullish() }),
);
const deliveryShape = z.preprocess(
  lowered,
  z.object({
    deliveryid: z.number(),
    deliverypublicationdatetime: z.string(),
    files: z.array(fileShape).default([]),
  }),
);
const productShape = z.preprocess(lowered, z.object({ id: z.number(), deliveries: z.array(deliveryShape).default([]) }));

function lowered(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), inner]));
}

/**
 * The files of a product's deliveries published in the period, oldest first, with the SHA-1 that the service states.
 *
 * errors  corpus.fetch.no_product; corpus.fetch.unexpected
 */
export async function epoBulkFiles(
  client: PoliteClient,
  base: string,
  product: string,
  period: { readonly from?: string | undefined; readonly to?: string | undefined },
): Promise<readonly Offered[]> {
  const url = `${base}/products/${encodeURIComponent(product)}`;
  const response = await client.get(url, { accept: "application/json" });
  if (response.status === 404) throw new AppError("corpus.fetch.no_product", { product });
  const read = productShape.safeParse(await response.json().catch(() => undefined));
  if (!read.success) throw new AppError("corpus.fetch.unexpected", { url });
  return read.data.deliveries
    .filter(({ deliverypublicationdatetime: at }) => {
      const day = at.slice(0, 10);
      return (period.from === undefined || day >= period.from) && (period.to === undefined || day <= period.to);
    })
    .toSorted((a, b) => (a.deliverypublicationdatetime < b.deliverypublicationdatetime ? -1 : 1))
    .flatMap((delivery) =>
      delivery.files.map((file) => ({
        name: `${product}/${delivery.deliverypublicationdatetime.slice(0, 10)}/${file.filename}`,
        url: `${base}/products/${encodeURIComponent(product)}/delivery/${delivery.deliveryid}/file/${file.fileid}/download`,
        sha1: file.filechecksum ?? undefined,
        version: file.filechecksum ?? null,
      })),
    );
}
