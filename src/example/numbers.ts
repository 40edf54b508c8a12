import { cnCheckDigit } from "#corpus";

/**
 * Numbers in ranges that no office has reached or will for decades, so that none can be taken for a real one: Chinese publications
 * 19…, 29… and 39…, applications with serials from 9,000,000; US series 99; and the like elsewhere.
 */
export class Numbers {
  readonly #last = new Map<string, number>();

  #next(series: string): number {
    const next = (this.#last.get(series) ?? 0) + 1;
    this.#last.set(series, next);
    return next;
  }

  /** Type digit 1 invention, 2 utility model, 3 design. */
  chineseApplication(year: number, type: 1 | 2 | 3): string {
    const body = `${year}${type}${9_000_000 + this.#next(`CN${year}${type}`)}`;
    return `CN${body}.${cnCheckDigit(body)}`;
  }

  /** Without the kind: the same number stands on the application and on the grant. */
  chinesePublication(type: 1 | 2 | 3): string {
    return `CN${type}${90_000_000 + this.#next(`CN${type}`)}`;
  }

  americanApplication(): string {
    const serial = String(this.#next("US")).padStart(6, "0");
    return `US99/${serial}`;
  }

  americanPublication(year: number): string {
    return `US${year}${9_000_000 + this.#next(`US${year}`)}A1`;
  }

  americanGrant(): string {
    return `US${99_000_000 + this.#next("US grant")}B2`;
  }

  internationalApplication(receiving: string, year: number): string {
    return `PCT/${receiving}${year}/${900_000 + this.#next(`PCT${receiving}${year}`)}`;
  }

  internationalPublication(year: number): string {
    return `WO${year}${900_000 + this.#next(`WO${year}`)}A1`;
  }

  japaneseApplication(year: number): string {
    return `JP${year}${900_000 + this.#next(`JP app ${year}`)}`;
  }

  japanesePublication(year: number): string {
    return `JP${year}${900_000 + this.#next(`JP${year}`)}A`;
  }

  japaneseGrant(): string {
    return `JP${9_900_000 + this.#next("JP grant")}B2`;
  }

  koreanApplication(year: number): string {
    return `KR${year}${9_900_000 + this.#next(`KR app ${year}`)}`;
  }

  koreanPublication(year: number): string {
    return `KR${year}${9_900_000 + this.#next(`KR${year}`)}A`;
  }

  koreanGrant(): string {
    return `KR10${9_900_000 + this.#next("KR grant")}B1`;
  }

  /** Application and publications of Germany share one number. */
  german(year: number): string {
    return `DE10${year}${900_000 + this.#next(`DE${year}`)}`;
  }
}
