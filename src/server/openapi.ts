import { z } from "zod";
import { asServed, type Action, type Lang } from "#base";
import { attachmentShape } from "#ledger/contract";
import { inputSchema } from "#product";
import { hasRoute } from "./action-routes.ts";
import { errorShape, jobsAnswer, jobShape, startedAnswer, uploadAnswer } from "./contract.ts";

type Json = Record<string, unknown>;

/** OpenAPI 3.1 of every route, made from the same schemas that check requests and answers. */
export function openApi(actions: readonly Action[], version: string, lang: Lang): Json {
  const schemas: Json = {};
  const schema = (name: string, type: z.ZodType, io: "input" | "output") => addSchema(schemas, name, type, io);
  const error = schema("error", errorShape, "output");
  const errors = { default: { description: "An error", content: { "application/json": { schema: error } } } };
  const answers = (type: Json, status = "200") => ({
    [status]: { description: "The answer", content: { "application/json": { schema: type } } },
    ...errors,
  });
  const langParameter = { name: "lang", in: "query", schema: { type: "string", enum: ["zh", "en"] } };
  const started = schema("started", startedAnswer, "output");
  const job = schema("job", jobShape, "output");
  const paths: Json = {};
  for (const action of actions.filter(hasRoute).map(asServed)) {
    const [part] = action.name.split("/");
    const name = action.name.replace("/", "-");
    const input = schema(`${name}-input`, action.input, "input");
    const output = schema(`${name}-answer`, action.output, "output");
    const about = { tags: [part], summary: action.summary[lang] };
    const body = { content: { "application/json": { schema: input } } };
    const responses = action.long ? answers(started, "202") : answers(output);
    const { properties, required } = inputSchema(action.input);
    const parameters = Object.entries(properties).map(([field, type]) => ({
      name: field,
      in: "query",
      required: required.includes(field),
      schema: refsMoved(type, `${name}-input`),
    }));
    const get = { get: { ...about, operationId: name, parameters: [...parameters, langParameter], responses } };
    const post = { post: { ...about, operationId: `${name}-post`, parameters: [langParameter], requestBody: body, responses } };
    paths[`/api/${action.name}`] = action.method === "get" && !action.long ? { ...get, ...post } : post;
    if (action.rows && action.method === "get" && !action.long) {
      for (const twin of ["csv", "xlsx"]) {
        const file = { "200": { description: "The same as a table", content: { "application/octet-stream": {} } }, ...errors };
        paths[`/api/${action.name}.${twin}`] = { get: { ...get.get, operationId: `${name}-${twin}`, responses: file } };
      }
    }
  }
  const id = { name: "id", in: "path", required: true, schema: { type: "string" } };
  paths["/api/jobs"] = { get: { tags: ["jobs"], operationId: "jobs", responses: answers(schema("jobs", jobsAnswer, "output")) } };
  paths["/api/jobs/{id}"] = {
    get: { tags: ["jobs"], operationId: "job", parameters: [id], responses: answers(job) },
    delete: { tags: ["jobs"], operationId: "job-cancel", parameters: [id], responses: answers(job) },
  };
  paths["/api/jobs/{id}/events"] = {
    get: {
      tags: ["jobs"],
      operationId: "job-events",
      parameters: [id],
      responses: { "200": { description: "Server-sent events `job`", content: { "text/event-stream": {} } }, ...errors },
    },
  };
  const text = { type: "string" };
  const file = { "200": { description: "The file", content: { "application/octet-stream": {} } }, ...errors };
  for (const format of ["csv", "xlsx"]) {
    const parameters = [
      { name: "query", in: "query", required: true, schema: text },
      { name: "sort", in: "query", schema: text },
    ];
    paths[`/api/search/export.${format}`] = {
      get: {
        tags: ["search"],
        operationId: `search-export-${format}`,
        parameters: [...parameters, langParameter],
        responses: file,
      },
    };
  }
  paths["/api/navigate/report/{study}/{file}"] = {
    get: {
      tags: ["navigate"],
      operationId: "navigate-report",
      parameters: ["study", "file"].map((name) => ({ name, in: "path", required: true, schema: text })),
      responses: file,
    },
  };
  paths["/api/corpus/upload"] = {
    post: {
      tags: ["corpus"],
      operationId: "corpus-upload",
      parameters: [{ name: "name", in: "query", required: true, schema: { type: "string" } }],
      requestBody: { required: true, content: { "application/octet-stream": {} } },
      responses: answers(schema("upload", uploadAnswer, "output"), "201"),
    },
  };
  const inAddress = (name: string, required: boolean) => ({ name, in: "query", required, schema: text });
  paths["/api/ledger/attach"] = {
    post: {
      tags: ["ledger"],
      operationId: "ledger-attach",
      parameters: [
        ...["register", "record", "name"].map((name) => inAddress(name, true)),
        ...["field", "act"].map((name) => inAddress(name, false)),
        langParameter,
      ],
      requestBody: { required: true, content: { "application/octet-stream": {} } },
      responses: answers(schema("ledger-attachment", attachmentShape, "output"), "201"),
    },
  };
  paths["/api/ledger/file/{id}"] = {
    get: { tags: ["ledger"], operationId: "ledger-file", parameters: [id], responses: file },
  };
  return { openapi: "3.1.0", info: { title: "Fairway", version }, paths, components: { schemas } };
}

/** Puts a schema among the components; what it defines inside itself goes there too, under its name. */
function addSchema(schemas: Json, name: string, type: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, $defs, ...json } = z.toJSONSchema(type, { io, unrepresentable: "any" }) as Json;
  schemas[name] = refsMoved(json, name);
  for (const [key, inner] of Object.entries(($defs ?? {}) as Json)) schemas[`${name}.${key}`] = refsMoved(inner, name);
  return { $ref: `#/components/schemas/${name}` };
}

function refsMoved(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((item) => refsMoved(item, name));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key !== "$ref" || typeof inner !== "string") return [key, refsMoved(inner, name)];
      const place = inner === "#" ? "" : inner.replace("#/$defs/", ".");
      return [key, `#/components/schemas/${name}${place}`];
    }),
  );
}
