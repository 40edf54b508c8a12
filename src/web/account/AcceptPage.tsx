import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { linkShownAnswer, signedInAnswer } from "#ledger/contract";
import { PageHead } from "../draw/PageHead.tsx";
import { Failure, Loading } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { ActForm } from "./ActForm.tsx";
import { SecondFactorStep } from "./SecondFactorStep.tsx";
import { TextField } from "./TextField.tsx";
import { useAccountPost } from "./use-account.ts";
import "./account.css";

/** What a one-time link leads to: the first administrator, who is invited, or who forgot it chooses a password. */
export function AcceptPage() {
  const { t, lang } = useLanguage();
  const { post, renew } = useAccountPost();
  const navigate = useNavigate();
  // Kept, since using the link up takes it out of the address.
  const [token] = useState(() => window.location.hash.slice(1));
  const link = useQuery({
    queryKey: ["account/link", token, lang],
    queryFn: () => post("link", { token }, linkShownAnswer),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const [name, setName] = useState<string>();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [step, setStep] = useState<"first" | "second">("first");
  const leave = async () => {
    await navigate({ to: "/" });
    await renew();
  };
  if (link.isPending) return <Loading />;
  if (link.isError) {
    return (
      <div className="page account-narrow">
        <PageHead title={t("account.link_title")} />
        <Failure error={link.error} />
      </div>
    );
  }
  const { kind } = link.data;
  const titles = { first: "account.first_title", invite: "account.invite_title", reset: "account.reset_title" } as const;
  const ledes = { first: "account.first_lede", invite: "account.invite_lede", reset: "account.reset_lede" } as const;
  const accept = async () => {
    const given = {
      token,
      password,
      ...(kind === "reset" ? {} : { name: name ?? link.data.name }),
      ...(kind === "first" ? { email } : {}),
    };
    const { next } = await post("accept", given, signedInAnswer);
    if (next === "second_factor") setStep("second");
    else await leave();
  };
  return (
    <div className="page account-narrow">
      <PageHead title={t(titles[kind])} lede={t(ledes[kind])} />
      <div className="sheet">
        {step === "second" ? (
          <SecondFactorStep onDone={leave} onBack={() => void leave()} />
        ) : (
          <ActForm
            submit={t(kind === "reset" ? "account.set_password" : "account.create")}
            disabled={password === "" || (kind === "first" && (email === "" || !name))}
            onSubmit={accept}
          >
            {kind === "reset" ? null : (
              <TextField label={t("account.name")} autoComplete="name" value={name ?? link.data.name} onValue={setName} />
            )}
            <TextField
              label={t("account.email")}
              kind="email"
              autoComplete="username"
              readOnly={kind !== "first"}
              value={kind === "first" ? email : link.data.email}
              onValue={setEmail}
            />
            <TextField
              label={t("account.new_password")}
              kind="password"
              autoComplete="new-password"
              help={t("account.password_help")}
              value={password}
              onValue={setPassword}
            />
          </ActForm>
        )}
      </div>
    </div>
  );
}
