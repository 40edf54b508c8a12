import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { Failure } from "../draw/states.tsx";

interface Props {
  readonly children?: ReactNode;
  readonly submit: string;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  readonly onSubmit: () => Promise<void>;
}

/** A form that does one thing, and tells why it could not. */
export function ActForm({ children, submit, disabled = false, danger = false, onSubmit }: Props) {
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const act = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await onSubmit();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="account-form"
      onSubmit={(event) => {
        event.preventDefault();
        void act();
      }}
    >
      {children}
      {failure === undefined ? null : <Failure error={failure} />}
      <Button type="primary" htmlType="submit" danger={danger} loading={busy} disabled={disabled}>
        {submit}
      </Button>
    </form>
  );
}
