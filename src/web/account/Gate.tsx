import { useLocation } from "@tanstack/react-router";
import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import { Loading } from "../draw/states.tsx";
import { useMe } from "./use-account.ts";

const SignIn = lazy(async () => ({ default: (await import("./SignInPage.tsx")).SignInPage }));
const MyAccount = lazy(async () => ({ default: (await import("./MyAccountPage.tsx")).MyAccountPage }));

const open = ["/sign-in", "/accept"];

/**
 * Asks who does not say who they are to sign in, where they are: the address stays, so that the page is there afterwards. Who was
 * signed in and is no longer finds what they had typed as it was.
 */
export function Gate({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation();
  const client = useQueryClient();
  const me = useMe();
  const [last, setLast] = useState<string>();
  const who = me.data?.who;
  useEffect(() => {
    const asked = () => void client.invalidateQueries({ queryKey: ["account/me"] });
    window.addEventListener("fairway:nobody", asked);
    return () => window.removeEventListener("fairway:nobody", asked);
  }, [client]);
  // What one person typed is not the next one's.
  if (me.data?.account && me.data.account !== last) setLast(me.data.account);
  if (open.includes(pathname)) return <>{children}</>;
  if (me.isPending) return <Loading />;
  const instead = who === "nobody" ? <SignIn /> : me.data?.secondFactor === "needed" ? <MyAccount /> : null;
  return (
    <>
      <Suspense fallback={<Loading />}>{instead}</Suspense>
      {instead === null || last !== undefined ? (
        <div key={last ?? "owner"} hidden={instead !== null}>
          {children}
        </div>
      ) : null}
    </>
  );
}
