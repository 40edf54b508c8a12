import "./account.css";
import { LogoutOutlined, UserOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { Button, Tooltip } from "antd";
import { z } from "zod";
import { useLanguage } from "../i18n/language.tsx";
import { useAccountPost, useMe } from "./use-account.ts";

/** Who is signed in, and the way out. Nothing where nobody has to sign in. */
export function AccountMenu() {
  const { t } = useLanguage();
  const { data: me } = useMe();
  const { post, renew } = useAccountPost();
  if (me?.who !== "account") return null;
  const leave = async () => {
    await post("sign-out", {}, z.object({}));
    await renew();
  };
  return (
    <>
      <Link to="/account" className="account-chip" aria-label={t("account.signed_in_as", { name: me.name })}>
        <UserOutlined aria-hidden="true" />
        <span className="account-name">{me.name}</span>
      </Link>
      <Tooltip title={t("account.sign_out")}>
        <Button type="text" icon={<LogoutOutlined />} aria-label={t("account.sign_out")} onClick={() => void leave()} />
      </Tooltip>
    </>
  );
}
