import type { PermissionsAnswer } from "#ledger/contract";

export type FeatureRow = PermissionsAnswer["features"][number];
