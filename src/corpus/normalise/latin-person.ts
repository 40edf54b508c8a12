import { parsePersonName } from "./person.ts";

/**
 * Given names that hardly ever stand in a company's name without a word that says company: the commonest of the languages in which
 * applicants sign, so that RICHARDSON JAMES and Paul Marius are people.
 */
const given = new Set(
  `james john robert michael william david richard joseph thomas christopher charles daniel matthew anthony mark donald steven stephen
  andrew paul joshua kenneth kevin brian timothy ronald jason edward jeffrey jeffery ryan jacob gary nicholas eric jonathan larry scott
  brandon benjamin samuel gregory alexander patrick jack dennis jerry tyler aaron henry douglas peter adam zachary nathan walter kyle
  harold carl keith roger gerald ethan lawrence sean shawn arthur albert willie philip phillip bruce randy vincent russell louis bobby johnny
  ralph glenn gordon stanley leonard norman allan alan barry craig curtis dale darrell daryl derek duane dwight earl edwin ernest eugene
  francis frank fred frederick geoffrey graham harry herbert howard hugh ian ivan jay jeremy joel jon julian justin karl kurt lance lee leo
  leon leslie lloyd marc marcus martin marvin maurice max mitchell neil nigel oliver oscar owen randall raymond rex rick robin rodney roland
  rudolph sidney simon stuart ted terence terry theodore todd tom tony travis trevor troy victor wayne wesley
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty margaret sandra ashley kimberly emily donna michelle
  carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen
  samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie joyce virginia victoria kelly lauren christina
  joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann anne sara alice julia judy sophia jean denise marilyn
  hans heinz jurgen juergen wolfgang klaus dieter manfred uwe gunter guenter gerhard helmut horst bernd bernhard rainer thorsten torsten markus
  matthias andreas stefan sebastian florian tobias jens sven ralf detlef waldemar johann johannes georg heinrich friedrich ernst walther ulrich
  jacques pierre michel philippe alain bernard christophe laurent olivier thierry gerard francois stephane pascal nicolas jerome guillaume benoit
  didier herve yves claude xavier julien fabrice emmanuel jean-pierre jean-claude jean-luc jean-marc jean-baptiste
  jose juan carlos luis antonio manuel francisco jesus javier miguel pedro angel rafael fernando jorge alberto alejandro diego ramon sergio
  eduardo ricardo roberto rogerio marcelo paulo joao luiz thiago rodrigo gustavo felipe marcos andre leandro fabio
  giuseppe giovanni mario luigi franco paolo marco giorgio stefano alessandro andrea massimo claudio enrico nicolo arnaldo margherita flora
  aleksandr alexandr sergej sergei sergey vladimir nikolaj nikolai nikolay evgenij evgeny mikhail dmitrij dmitry jurij yuri viktor anatolij boris
  jan piotr andrzej tomasz krzysztof josef petr pavel jiri erik lars anders soren steen nils sven-erik bjorn johan mats mikael jukka matti janne
  kenji takashi hiroshi hiroyuki katsumi yasuto kazuo akira masahiro toshio yoshio makoto satoshi takeshi
  ahmed mohammed mohamed mohammad muhammad ali masoud bilal rajesh sanjay vijay anil sunil ramesh suresh srinivas`
    .trim()
    .split(/\s+/u),
);

/** Companies that carry their founder's whole name and mostly no word that says company. */
const founders = new Set(
  `robert bosch|bosch robert|carl zeiss|zeiss carl|carl freudenberg|freudenberg carl|eli lilly|john deere|deere john|martin marietta|martin baker|
  philip morris|philip morris products|henry schein|walter kidde|kidde walter|paul wurth|wurth paul|andreas stihl|stihl andreas|jack wolfskin|estee lauder|lucas aerospace|
  roland berger|mary kay|ralph lauren|hugo boss|max planck|georg fischer|fischer georg|merlin gerin|st jude|victoria secret|frank sinatra|oscar mayer|
  fisher paykel|smith nephew|johnson matthey|allis chalmers|ernst young|arthur andersen|lee tech|martin professional`
    .replace(/\s*\n\s*/gu, "")
    .split("|"),
);

const word = /^\p{L}[\p{L}'’`_-]*\.?$/u;
/** Behind a surname these are no initials: company forms in single letters, connectors of Spanish, Portuguese and Italian. */
const spacedForm =
  /(?: (?:s a|s l|n v|b v|s p a|s r l|l l c|ag)(?: |$))|(?: (?:sa|as|ab|sl|nv|bv|oy|kk|yk|yg|a s|a b|a g|o y|k k|y k|y g|l p)$)/u;
const connectors = new Set(["e", "y", "i", "o"]);
const suffix = /^(?:jr|sr|ii|iii|iv|ph\.?d)\.?$/u;
const patronymic = /(?:ovich|evich|yevich|ovna|evna|yevna|ichna|jur evich|lovich)$/u;

/**
 * Is a Latin name that no word of trade, learning or office stands in one of a person? By a comma or an initial behind the family name, a
 * suffix (JR), a patronymic, a common given name, or the syllables of a Chinese or Korean name behind one of the family names.
 */
export function isLatinPerson(text: string): boolean {
  if (/^(?:mr|mrs|ms)\.? \p{L}/iu.test(text)) return true;
  if (/[&/()\d+]|\p{Script=Han}/u.test(text)) return false;
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/,/gu, " ").replace(/\s+/gu, " ").trim();
  const words = plain.split(" ");
  if (words.length < 2 || words.length > 5 || !words.every((each) => word.test(each))) return false;
  const bare = words.map((each) => each.replace(/\.$/u, ""));
  const joined = bare.join(" ");
  if (founders.has(joined) || spacedForm.test(joined)) return false;
  if (/^\p{Lu}[\p{L}'’ -]+,\s+\p{Lu}/u.test(text)) return true;
  if (bare.some((each) => patronymic.test(each) || suffix.test(each))) return true;
  if (bare.slice(1).some((each) => each.length === 1 && !connectors.has(each)) && (bare[0]?.length ?? 0) > 1) return true;
  if (words.length > 1 && /^\p{L}\.$/u.test(words.at(-1) ?? "")) return true;
  if (words.length <= 4 && bare.some((each) => given.has(each))) return true;
  return words.length <= 3 && parsePersonName(text).eastern;
}
