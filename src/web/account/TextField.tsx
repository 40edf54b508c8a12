import { Input } from "antd";
import { useId } from "react";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly kind?: "text" | "email" | "password" | "code";
  readonly autoComplete?: string;
  readonly help?: string;
  readonly readOnly?: boolean;
}

/** One labelled line of a form. */
export function TextField({ label, value, onValue, kind = "text", autoComplete, help, readOnly = false }: Props) {
  const id = useId();
  const shared = {
    id,
    value,
    readOnly,
    onChange: (event: { target: { value: string } }) => onValue(event.target.value),
    ...(autoComplete === undefined ? {} : { autoComplete }),
    ...(help === undefined ? {} : { "aria-describedby": `${id}-help` }),
  };
  return (
    <div className="account-field">
      <label htmlFor={id}>{label}</label>
      {kind === "password" ? (
        <Input.Password {...shared} />
      ) : (
        <Input {...shared} {...(kind === "code" ? { inputMode: "numeric" as const } : { type: kind })} />
      )}
      {help === undefined ? null : (
        <p id={`${id}-help`} className="small faint">
          {help}
        </p>
      )}
    </div>
  );
}
