import { createRootRoute, createRoute, createRouter, lazyRouteComponent, retainSearchParams } from "@tanstack/react-router";
import { z } from "zod";
import { noticeFilters } from "#ledger/contract";
import { sorts, units } from "#search/contract";
import { lossShown } from "./data/loss-order.ts";
import { RouteFailure } from "./draw/RouteFailure.tsx";
import { NotFound } from "./draw/NotFound.tsx";
import { parts } from "./navigate/parts.ts";
import { kpiTabs } from "./zone/kpi/kpi-tabs.ts";
import { Frame } from "./shell/Frame.tsx";
import { studyTabs } from "./study/study-tabs.ts";

/** Links hold plain words (`?q=…&page=2`), each value once, so that a person can read and change them. */
function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

function stringifySearch(search: Readonly<Record<string, string | number | null | undefined>>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== "") params.set(key, String(value));
  }
  const text = params.toString();
  return text ? `?${text}` : "";
}

const optional = z.string().optional().catch(undefined);

const rootRoute = createRootRoute({
  component: Frame,
  notFoundComponent: NotFound,
  errorComponent: RouteFailure,
  validateSearch: z.object({ lang: z.enum(["zh", "en"]).optional().catch(undefined) }),
  search: { middlewares: [retainSearchParams(["lang"])] },
});

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  component: lazyRouteComponent(() => import("./home/HomePage.tsx"), "HomePage"),
});

const data = createRoute({
  getParentRoute: () => rootRoute,
  path: "/data",
  validateSearch: z.object({
    job: optional,
    file: optional,
    show: z.enum(lossShown).optional().catch(undefined),
    find: optional,
    page: z.coerce.number().int().min(1).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import("./data/DataPage.tsx"), "DataPage"),
});

const health = createRoute({
  getParentRoute: () => rootRoute,
  path: "/data/health",
  component: lazyRouteComponent(() => import("./health/HealthPage.tsx"), "HealthPage"),
});

const mapping = createRoute({
  getParentRoute: () => rootRoute,
  path: "/data/mapping",
  validateSearch: z.object({ file: optional }),
  component: lazyRouteComponent(() => import("./data/mapping/MappingPage.tsx"), "MappingPage"),
});

const organisations = createRoute({
  getParentRoute: () => rootRoute,
  path: "/data/organisations",
  validateSearch: z.object({
    text: optional,
    suggested: z.literal("1").optional().catch(undefined),
    page: z.coerce.number().int().min(1).optional().catch(undefined),
    key: optional,
  }),
  component: lazyRouteComponent(() => import("./organisations/OrganisationsPage.tsx"), "OrganisationsPage"),
});

const people = createRoute({
  getParentRoute: () => rootRoute,
  path: "/data/people",
  validateSearch: z.object({
    text: optional,
    withheld: z.literal("1").optional().catch(undefined),
    page: z.coerce.number().int().min(1).optional().catch(undefined),
    key: optional,
  }),
  component: lazyRouteComponent(() => import("./people/PeoplePage.tsx"), "PeoplePage"),
});

const search = createRoute({
  getParentRoute: () => rootRoute,
  path: "/search",
  validateSearch: z.object({
    q: optional,
    unit: z.enum(units).optional().catch(undefined),
    sort: z.enum(sorts).optional().catch(undefined),
    page: z.coerce.number().int().min(1).optional().catch(undefined),
    open: optional,
  }),
  component: lazyRouteComponent(() => import("./search/SearchPage.tsx"), "SearchPage"),
});

const publication = createRoute({
  getParentRoute: () => rootRoute,
  path: "/publication/$number",
  component: lazyRouteComponent(() => import("./publication/PublicationPage.tsx"), "PublicationPage"),
});

const studies = createRoute({
  getParentRoute: () => rootRoute,
  path: "/study",
  component: lazyRouteComponent(() => import("./study/StudiesPage.tsx"), "StudiesPage"),
});

const study = createRoute({
  getParentRoute: () => rootRoute,
  path: "/study/$study",
  validateSearch: z.object({ node: optional, tab: z.enum(studyTabs).optional().catch(undefined), job: optional }),
  component: lazyRouteComponent(() => import("./study/StudyPage.tsx"), "StudyPage"),
});

const indicators = createRoute({
  getParentRoute: () => rootRoute,
  path: "/indicators",
  validateSearch: z.object({ study: optional, text: optional }),
  component: lazyRouteComponent(() => import("./indicators/IndicatorsPage.tsx"), "IndicatorsPage"),
});

const judge = createRoute({
  getParentRoute: () => rootRoute,
  path: "/study/$study/judge/$node",
  component: lazyRouteComponent(() => import("./study/JudgePage.tsx"), "JudgePage"),
});

const difference = createRoute({
  getParentRoute: () => rootRoute,
  path: "/difference/$study",
  validateSearch: z.object({ before: optional, after: optional, job: optional }),
  component: lazyRouteComponent(() => import("./navigate/DifferencePage.tsx"), "DifferencePage"),
});

const navigation = createRoute({
  getParentRoute: () => rootRoute,
  path: "/navigate/$study",
  validateSearch: z.object({
    part: z.enum(parts).optional().catch(undefined),
    figure: optional,
    pick: optional,
    page: z.coerce.number().int().min(1).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import("./navigate/NavigatePage.tsx"), "NavigatePage"),
});

const ledger = createRoute({
  getParentRoute: () => rootRoute,
  path: "/ledger",
  component: lazyRouteComponent(() => import("./ledger/RegistersPage.tsx"), "RegistersPage"),
});

const sanity = createRoute({
  getParentRoute: () => rootRoute,
  path: "/zone/sanity",
  component: lazyRouteComponent(() => import("./sanity/SanityPage.tsx"), "SanityPage"),
});

const intensive = createRoute({
  getParentRoute: () => rootRoute,
  path: "/zone/intensive",
  validateSearch: z.object({
    region: optional,
    right: z.enum(["patent", "trademark", "design", "copyright"]).optional().catch(undefined),
    to: z.coerce.number().int().optional().catch(undefined),
    count: z.enum(["statistics", "corpus"]).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import("./zone/intensive/IntensivePage.tsx"), "IntensivePage"),
});

const permissions = createRoute({
  getParentRoute: () => rootRoute,
  path: "/ledger/permissions",
  validateSearch: z.object({ role: optional, text: optional }),
  component: lazyRouteComponent(() => import("./ledger/permissions/PermissionsPage.tsx"), "PermissionsPage"),
});

const register = createRoute({
  getParentRoute: () => rootRoute,
  path: "/ledger/$part/$register",
  // `where=kind:lab,zone:…`: what is asked of fields; which fields there are, the register says.
  validateSearch: z.object({
    text: optional,
    state: optional,
    where: optional,
    order: optional,
    page: z.coerce.number().int().min(1).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import("./ledger/RegisterPage.tsx"), "RegisterPage"),
});

const sheetImport = createRoute({
  getParentRoute: () => rootRoute,
  path: "/ledger/$part/$register/import",
  component: lazyRouteComponent(() => import("./ledger/SheetImportPage.tsx"), "SheetImportPage"),
});

const record = createRoute({
  getParentRoute: () => rootRoute,
  path: "/ledger/$part/$register/$id",
  // Of a new record: the zone that it begins with.
  validateSearch: z.object({ zone: optional }),
  component: lazyRouteComponent(() => import("./ledger/RecordPage.tsx"), "RecordPage"),
});

const notices = createRoute({
  getParentRoute: () => rootRoute,
  path: "/ledger/notices",
  validateSearch: z.object({ filter: z.enum(noticeFilters).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import("./ledger/notice/NoticesPage.tsx"), "NoticesPage"),
});

const zones = createRoute({
  getParentRoute: () => rootRoute,
  path: "/zone",
  validateSearch: z.object({
    type: optional,
    level: optional,
    stage: optional,
    province: optional,
    list: optional,
    at: optional,
  }),
  component: lazyRouteComponent(() => import("./zone/programme/ZonesPage.tsx"), "ZonesPage"),
});

const kpi = createRoute({
  getParentRoute: () => rootRoute,
  path: "/zone/$zone/kpi",
  validateSearch: z.object({ view: z.enum(kpiTabs).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import("./zone/kpi/KpiPage.tsx"), "KpiPage"),
});

const programme = createRoute({
  getParentRoute: () => rootRoute,
  path: "/zone/$zone/programme",
  component: lazyRouteComponent(() => import("./zone/programme/ProgrammePage.tsx"), "ProgrammePage"),
});

const planImport = createRoute({
  getParentRoute: () => rootRoute,
  path: "/zone/$zone/plan/$plan/import",
  component: lazyRouteComponent(() => import("./zone/programme/PlanImportPage.tsx"), "PlanImportPage"),
});

const zoneDecisions = createRoute({
  getParentRoute: () => rootRoute,
  path: "/zone/$zone/decisions",
  component: lazyRouteComponent(() => import("./zone/decision/DecisionsPage.tsx"), "DecisionsPage"),
});

const zoneExperts = createRoute({
  getParentRoute: () => rootRoute,
  path: "/zone/$zone/experts",
  component: lazyRouteComponent(() => import("./zone/expert/ExpertsPage.tsx"), "ExpertsPage"),
});

const zoneEffect = createRoute({
  getParentRoute: () => rootRoute,
  path: "/zone/$zone/effect",
  validateSearch: z.object({
    kpi: optional,
    query: optional,
    decision: optional,
    from: optional,
    comparisons: optional,
    treated: optional,
    scale: z.enum(["level", "log"]).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import("./zone/effect/EffectPage.tsx"), "EffectPage"),
});

const proposeDecision = createRoute({
  getParentRoute: () => rootRoute,
  path: "/decisions/propose",
  validateSearch: z.object({ study: optional, recommendation: optional }),
  component: lazyRouteComponent(() => import("./zone/decision/ProposePage.tsx"), "ProposePage"),
});

const zoneFunds = createRoute({
  getParentRoute: () => rootRoute,
  path: "/zone/$zone/funds",
  validateSearch: z.object({
    fund: optional,
    payment: optional,
    depth: z.enum(["award", "payment", "result"]).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import("./zone/fund/FundsPage.tsx"), "FundsPage"),
});

const zoneProjects = createRoute({
  getParentRoute: () => rootRoute,
  path: "/zone/$zone/projects",
  validateSearch: z.object({
    text: optional,
    kind: z.enum(["industrialisation", "investment", "navigation", "institute", "platform", "other"]).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import("./zone/project/ProjectsPage.tsx"), "ProjectsPage"),
});

const zone = createRoute({
  getParentRoute: () => rootRoute,
  path: "/zone/$zone",
  component: lazyRouteComponent(() => import("./zone/ZonePage.tsx"), "ZonePage"),
});

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: z.object({ error: optional }),
  component: lazyRouteComponent(() => import("./account/SignInPage.tsx"), "SignInPage"),
});

const accept = createRoute({
  getParentRoute: () => rootRoute,
  path: "/accept",
  component: lazyRouteComponent(() => import("./account/AcceptPage.tsx"), "AcceptPage"),
});

const myAccount = createRoute({
  getParentRoute: () => rootRoute,
  path: "/account",
  component: lazyRouteComponent(() => import("./account/MyAccountPage.tsx"), "MyAccountPage"),
});

const accountPeople = createRoute({
  getParentRoute: () => rootRoute,
  path: "/account/people",
  component: lazyRouteComponent(() => import("./account/AccountsPage.tsx"), "AccountsPage"),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    zoneDecisions,
    zoneExperts,
    zoneEffect,
    proposeDecision,
    home,
    data,
    mapping,
    health,
    organisations,
    people,
    search,
    publication,
    studies,
    study,
    judge,
    navigation,
    indicators,
    difference,
    signIn,
    accept,
    myAccount,
    accountPeople,
    ledger,
    sanity,
    intensive,
    permissions,
    register,
    sheetImport,
    record,
    notices,
    zones,
    programme,
    kpi,
    planImport,
    zone,
    zoneFunds,
    zoneProjects,
  ]),
  parseSearch,
  stringifySearch: stringifySearch as (search: Readonly<Record<string, unknown>>) => string,
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
