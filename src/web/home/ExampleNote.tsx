import type { StatusAnswer } from "#corpus/contract";
import { SeaMark } from "../draw/Mark.tsx";
import { OfferExample } from "../draw/OfferExample.tsx";
import { Note } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";

/** Says that what is loaded is synthetic; offers the example where nothing is loaded. */
export function ExampleNote({ status }: { readonly status: StatusAnswer }) {
  const { t } = useLanguage();
  if (status.synthetic) {
    return (
      <Note tone="land">
        <SeaMark shape="diamond" />
        <span>{t("home.synthetic")}</span>
      </Note>
    );
  }
  if (status.snapshot) return null;
  return <OfferExample action="example/create" told="home.example_told" make="home.example_create" />;
}
