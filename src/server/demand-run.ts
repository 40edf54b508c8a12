import type { Context as Exchange } from "hono";
import { AppError, mayRun, type Action, type Actor } from "#base";
import type { Told } from "./errors.ts";

/** Who is not known has no rights. */
const nobody: Actor = { id: "nobody", label: "–", door: "web", grants: [] };

/** Who asks, as far as actions and registers are concerned. */
export function actorOf(exchange: Exchange<Told>): Actor {
  return exchange.get("actor") ?? nobody;
}

/**
 * Who asks, if they may run the action: seen before anything of the request is read, so that who may not learns nothing from it.
 *
 * errors  ledger.not_signed_in (401), server.may_not_run (403)
 */
export function demandRun(exchange: Exchange<Told>, action: Pick<Action, "name" | "may" | "method">): Actor {
  return demandAny(exchange, [action], action.name);
}

/** The action whose permission a route has that is none itself; where the product lacks it, one that only administrators may run. */
export function actionNamed(actions: readonly Action[], name: Action["name"]): Pick<Action, "name" | "may" | "method"> {
  return actions.find((action) => action.name === name) ?? { name, method: "post" };
}

/** Likewise, if they may run one of these actions, which all come through the same route. */
export function demandAny(
  exchange: Exchange<Told>,
  actions: readonly Pick<Action, "name" | "may" | "method">[],
  name: string,
): Actor {
  const actor = exchange.get("actor");
  if (actions.some((action) => mayRun(actor, action))) return actorOf(exchange);
  if (!actor) throw new AppError("ledger.not_signed_in", {});
  throw new AppError("server.may_not_run", { who: actor.label, action: name });
}
