const small: Readonly<Record<string, number>> = {
  zero: 0,
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const scales: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};

/** How a number in English words looks: at least one word of a number that is more than “a” or “one” alone. */
export const englishWords = `(?:(?:an?|one)[ ](?=(?:hundred|thousand|million|billion|trillion)\\b))?(?:(?:${Object.keys(small)
  .filter((word) => word.length > 2)
  .join("|")}|hundred|thousand|million|billion|trillion)(?:[ -](?:and[ ])?|\\b))+`;

/** The value of a number in English words (three billion, one hundred and fifty); undefined where it is none. */
export function parseEnglish(text: string): number | undefined {
  const words = text
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== "" && word !== "and");
  if (words.length === 0) return undefined;
  let [total, section] = [0, 0];
  for (const word of words) {
    const value = small[word];
    const scale = scales[word];
    if (value !== undefined) section += value;
    else if (scale === 100) section = (section || 1) * 100;
    else if (scale !== undefined) {
      total += (section || 1) * scale;
      section = 0;
    } else return undefined;
  }
  return total + section;
}

/** The value of a scale written in English; 1 where there is none. */
export function englishScale(word: string | undefined): number {
  return scales[(word ?? "").toLowerCase()] ?? 1;
}
