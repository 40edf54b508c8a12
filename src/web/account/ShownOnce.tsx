import { CopyOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useLanguage } from "../i18n/language.tsx";

interface Props {
  readonly label: string;
  readonly text: string;
  readonly told: string;
}

/** A secret that is told now and never again. */
export function ShownOnce({ label, text, told }: Props) {
  const { t } = useLanguage();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    // Without https a browser gives no clipboard; the text can be marked and copied by hand.
    await navigator.clipboard?.writeText(text);
    setCopied(navigator.clipboard !== undefined);
  };
  return (
    <div className="account-once" role="status">
      <strong>{label}</strong>
      <code className="mono">{text}</code>
      <div className="row">
        <Button size="small" icon={<CopyOutlined />} onClick={() => void copy()}>
          {t(copied ? "draw.copied" : "draw.copy")}
        </Button>
        <span className="small faint">{told}</span>
      </div>
    </div>
  );
}
