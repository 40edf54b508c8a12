import { AppError } from "#base";
import { z } from "zod";
import type { Offered } from "./download.ts";
import type { PoliteClient } from "./polite-client.ts";

/** The Open Data Portal of the USPTO; a key is free for holders of a USPTO account. */
export const usptoBase = "https://api.uspto.gov";

const answerShape = z.object({
  bulkDataProductBag: z
    .array(
      z.object({
        productIdentifier: z.string(),
        productFileBag: z.object({
          fileDataBag: z.array(
            z.object({
              fileName: z.string(),
              fileSize: z.number().optional(),
              fileDataFromDate: z.string().optional(),
              fileDataToDate: z.string().optional(),
              fileTypeText: z.string().optional(),
              fileDownloadURI: z.string(),
              fileLastModifiedDateTime: z.string().optional(),
              fileReleaseDate: z.string().optional(),
            }),
          ),
        }),
      }),
    )
    .default([]),
});

/**
 * The data files of a product (`PTGRXML`: grants, `APPXML`: applications …) whose days touch the period, oldest first. Descriptions and
 * DTDs are left out.
 *
 * errors  corpus.fetch.no_product; corpus.fetch.unexpected where the answer is of another shape than we know
 */
export async function usptoFiles(
  client: PoliteClient,
  base: string,
  product: string,
  period: { readonly from?: string | undefined; readonly to?: string | undefined },
): Promise<readonly Offered[]> {
  const url = new URL(`/api/v1/datasets/products/${encodeURIComponent(product)}`, base);
  if (period.from !== undefined) url.searchParams.set("fileDataFromDate", period.from);
  if (period.to !== undefined) url.searchParams.set("fileDataToDate", period.to);
  const response = await client.get(url.href, { accept: "application/json" });
  if (response.status === 404) throw new AppError("corpus.fetch.no_product", { product });
  const read = answerShape.safeParse(await response.json().catch(() => undefined));
  if (!read.success) throw new AppError("corpus.fetch.unexpected", { url: url.href });
  const [found] = read.data.bulkDataProductBag;
  if (!found) throw new AppError("corpus.fetch.no_product", { product });
  return found.productFileBag.fileDataBag
    .filter((file) => (file.fileTypeText ?? "Data") === "Data")
    .filter(
      (file) =>
        (period.from === undefined || (file.fileDataToDate ?? "9999") >= period.from) &&
        (period.to === undefined || (file.fileDataFromDate ?? "0000") <= period.to),
    )
    .map((file) => ({
      name: `${found.productIdentifier}/${file.fileName}`,
      url: file.fileDownloadURI,
      bytes: file.fileSize,
      version: file.fileLastModifiedDateTime ?? file.fileReleaseDate ?? null,
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
