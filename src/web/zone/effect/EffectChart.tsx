import { MarkLineComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { useMemo } from "react";
import type { Effect } from "#zone/contract";
import { ChartBox } from "../../chart/ChartBox.tsx";
import { palettes } from "../../chart/palette.ts";
import { useLanguage } from "../../i18n/language.tsx";
import { useThemeOnPage } from "../../theme/theme-name.ts";
import { effectOption } from "./effect-option.ts";

echarts.use([MarkLineComponent]);

/** Treated beside comparison, before and after, and the gap below; the table under it says the same. */
export function EffectChart({ effect }: { readonly effect: Effect }) {
  const language = useLanguage();
  const theme = useThemeOnPage();
  const drawing = useMemo(() => effectOption(effect, language, palettes[theme]), [effect, language, theme]);
  return <ChartBox drawing={drawing} label={language.t("effect.chart")} onRow={() => undefined} />;
}
