import { Button, Checkbox, Input } from "antd";
import { useState, type FormEvent } from "react";
import { useLanguage } from "../i18n/language.tsx";

interface Props {
  readonly text: string;
  readonly label: string;
  readonly onSearch: (text: string) => void;
  /** A box that narrows the list, beside the text. */
  readonly only: { readonly label: string; readonly checked: boolean; readonly onChange: (checked: boolean) => void };
}

/** A name to look for. */
export function SearchForm({ text, label, onSearch, only }: Props) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState(text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed.trim());
  };
  return (
    <form className="decide-search" role="search" onSubmit={submit}>
      <Input aria-label={label} placeholder={label} value={typed} allowClear onChange={({ target }) => setTyped(target.value)} />
      <Button type="primary" htmlType="submit">
        {t("decide.search")}
      </Button>
      <Checkbox checked={only.checked} onChange={({ target }) => only.onChange(target.checked)}>
        {only.label}
      </Checkbox>
    </form>
  );
}
