import { sql, type Engine } from "#engine";
import { mainPaths, orderCitations, weighCitations } from "../../method/main-path.ts";

/** What `makeCitationPaths` makes, as a reader of the SQL is told it. */
export const pathLinkColumns = "path_link(path, position, cited, citing, spc, splc, spnp)";

/**
 * Main paths of the citations between members of the study's period, weighed once for the figures that show them.
 *
 * in     citation (citing, cited), fact (node, member)
 * out    path_link(path, position, cited, citing, spc, splc, spnp): the few citations that lie on a path
 * limit  computed outside SQL, which cannot walk a graph of millions in one pass (`method/main-path.ts`)
 */
export async function makeCitationPaths(engine: Engine): Promise<void> {
  const column = (side: "citing" | "cited") =>
    engine.integers(sql`
      select ${side === "citing" ? sql`c.citing` : sql`c.cited`} as member
      from citation c
      join (select member from fact where node = '*') a on a.member = c.citing
      join (select member from fact where node = '*') b on b.member = c.cited
      order by c.citing, c.cited`);
  const [citing, cited] = [await column("citing"), await column("cited")];
  const members = dense(citing, cited);
  const number = new Map(members.map((member, index) => [member, index]));
  const numbered = (side: Int32Array) => side.map((member) => number.get(member) ?? 0);
  const order = orderCitations({ size: members.length, cited: numbered(cited), citing: numbered(citing) });
  const weights = weighCitations(order);
  const links = mainPaths(order, weights.spc);
  const values = (from: Float64Array) => Float64Array.from(links.map(({ link }) => from[link] ?? 0));
  const ends = (from: Int32Array) => Int32Array.from(links.map(({ link }) => from[link] ?? 0));
  await engine.load("path_link", {
    path: links.map(({ path }) => path),
    position: Int32Array.from(links.map((_, index) => index)),
    cited: ends(cited),
    citing: ends(citing),
    spc: values(weights.spc),
    splc: values(weights.splc),
    spnp: values(weights.spnp),
  });
}

function dense(citing: Int32Array, cited: Int32Array): number[] {
  const all = new Int32Array(citing.length + cited.length);
  all.set(citing);
  all.set(cited, citing.length);
  all.sort();
  return Array.from(all.filter((member, at) => at === 0 || member !== all[at - 1]));
}
