import { addMessages } from "#base";

const en = {
  "zone.zones.period_backwards": "The period ends ({to}) before it begins ({from})",
  "zone.zones.parent_circle": "A zone cannot be part of itself, nor of one of its parts",
} as const;

const zh: Record<keyof typeof en, string> = {
  "zone.zones.period_backwards": "建设期止（{to}）早于建设期起（{from}）",
  "zone.zones.parent_circle": "专区不能隶属于自身或其下属园区",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
