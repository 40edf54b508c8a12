/** What the server does with accounts: everything that sets or reads a cookie. */
export { fromHeader, type AuthPlace } from "./auth.ts";
export { acceptLink, firstLink, readLink } from "./joining.ts";
export { pathOfLink } from "./manage.actions.ts";
export { meOf } from "./me.ts";
export { beginSecondFactor, changePassword, confirmSecondFactor, endSecondFactor } from "./own-secrets.ts";
export { signOnOf } from "./sign-on.ts";
export { beginSignOn, endSignOn, signIn, signInFurther, signOut, type Answered } from "./signing-in.ts";
export { everHadAccounts, sessionHeld, whoAsks, type SessionHeld } from "./who.ts";
