/**
 * Names of inventors: another one for each person of each organisation, in letters alone, since names are put together by their letters
 * and people told apart only by a digit would all be one. Each says that there is no such person: 周明远（示例）, Ada Sample Torvelin.
 */
const surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
const characters =
  "安邦博材成德栋恩帆丰刚光广国海翰浩和恒宏华辉嘉健杰金景钧凯康珂磊立良林铭宁培鹏平启谦勤庆仁荣瑞山尚少申升思松涛廷维文武曦先晓新兴旭彦阳扬毅永勇宇远岳云泽展哲正志中舟";
const given =
  "Ada Bruno Clara David Edith Felix Greta Hugo Irene Jonas Karin Leo Marta Nils Olga Paul Rosa Simon Tilda Victor Willa Anton Berta Carl Dora Emil Frida Georg Hanna Ivo".split(
    " ",
  );
const syllables = "bar cor del fen gar hol kel lor mar nor pel ros sel tor vel wen".split(" ");

/** Steps that share no factor with the size of what they walk through reach each place once before any comes again. */
const step = 2741;
const perOrganisation = 31;

export function nameInChinese(organisation: number, person: number): string {
  const letters = characters.length;
  const at = ((organisation * perOrganisation + person) * step) % (letters * letters);
  const surname = surnames.charAt((organisation * 7 + person) % surnames.length);
  return `${surname}${characters.charAt(Math.floor(at / letters))}${characters.charAt(at % letters)}（示例）`;
}

export function nameInLatin(organisation: number, person: number): string {
  const letters = syllables.length;
  const at = ((organisation * perOrganisation + person) * step) % letters ** 3;
  const family = [Math.floor(at / letters ** 2), Math.floor(at / letters) % letters, at % letters]
    .map((each) => syllables[each])
    .join("");
  return `${given[person % given.length]} Sample ${family.charAt(0).toUpperCase()}${family.slice(1)}`;
}
