import { useRef, type KeyboardEvent } from "react";
import "./marked-input.css";

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter?: () => void;
  readonly label: string;
  readonly placeholder?: string;
  readonly describedBy?: string;
  /** The characters that are wrong. */
  readonly error?: { readonly from: number; readonly to: number } | null | undefined;
  readonly rows?: number;
}

/** A text box that underlines a part of its text: a copy of the text lies under the box and carries the line. */
export function MarkedInput({ value, onChange, onEnter, label, placeholder, describedBy, error, rows = 1 }: Props) {
  const under = useRef<HTMLDivElement>(null);
  const from = error ? Math.min(error.from, Math.max(0, value.length - 1)) : 0;
  const to = error ? Math.max(error.to, from + 1) : 0;
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing || !onEnter) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <div className="marked-input">
      <div ref={under} className="marked-under" aria-hidden="true">
        {error ? (
          <>
            {value.slice(0, from)}
            <u>{value.slice(from, to) || "\u00a0"}</u>
            {value.slice(to)}
          </>
        ) : (
          value
        )}
        {"\u200b"}
      </div>
      <textarea
        value={value}
        rows={rows}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={keys}
        onScroll={(event) => {
          if (under.current) under.current.scrollTop = event.currentTarget.scrollTop;
        }}
      />
    </div>
  );
}
