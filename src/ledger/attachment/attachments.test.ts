import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { limits } from "#base";
import { describeTasks, fang, olga, otto, pdf, pieces, tasks, xia } from "../tasks-for-test.ts";

describeTasks("files of records", (bed) => {
  const { as, at, attach, make, move } = bed;
  const filesOnDisk = () =>
    readdirSync(join(bed.dataDir, "ledger", "files"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);

  test("a file is kept under its hash, told as what its bytes are, and each content once", async () => {
    const one = await make();
    const made = await attach(one.id, fang, { name: "合同.html", field: "evidence", act: "submit" });
    expect(made).toMatchObject({ name: "合同.html", mediaType: "application/pdf", bytes: pdf.length, field: "evidence" });
    await attach((await make()).id);
    expect(filesOnDisk()).toEqual([made.sha256]);
    const { path } = await bed.ledger.attachments.open(made.id, as(olga));
    expect(readFileSync(path).equals(pdf)).toBe(true);
    const page = await attach(one.id, fang, { name: "a.pdf", content: pieces(Buffer.from("<svg onload=alert(1)>")) });
    expect(page.mediaType).toBe("text/plain");
    const history = await bed.ledger.history(tasks, one.id, 10, as(fang));
    expect(history.map(({ act, version }) => [act, version])).toEqual([
      ["attach", 1],
      ["attach", 1],
      ["create", 1],
    ]);
    expect(history[1]?.changes["attachment"]?.[1]).toMatchObject({
      name: "合同.html",
      sha256: made.sha256,
      bytes: pdf.length,
    });
    expect((await bed.ledger.verify()).broken).toEqual([]);
  });

  test.each([
    "../../etc/passwd",
    "a\\..\\b.txt",
    "/tmp/x",
    ".hidden",
    "..",
    "",
    "a\u0000b",
    "report\u202Efdp.exe",
    "x".repeat(201),
  ])("the name %j leads nowhere but to a plain name, or is refused", async (name) => {
    const { id } = await make();
    const kept = await attach(id, fang, { name }).then(
      (attachment) => attachment.name,
      (error: unknown) => String(error),
    );
    expect(kept).toMatch(/^(passwd|b\.txt|x)$|is no file name/);
    expect(readdirSync(bed.dataDir).filter((entry) => entry !== "ledger")).toEqual([]);
  });

  test("who reads a record reads its files, who may change or move it adds them, and nobody else", async () => {
    const { id } = await make({ evidence: "told" });
    const file = await attach(id);
    await expect(attach(id, otto)).rejects.toThrow("has no record");
    await expect(attach(id, xia)).rejects.toThrow("Xia may not do this here: attach a file");
    await expect(attach(id, olga)).rejects.toThrow("Olga may not do this here: attach a file");
    await expect(bed.ledger.attachments.open(file.id, as(otto))).rejects.toThrow("has no file");
    expect((await bed.ledger.attachments.list(at(id), as(xia))).mayAttach).toBe(false);
    await move(id, 1, "submit", fang);
    // Now it is the office's turn, and the enterprise's no more.
    await expect(attach(id, fang)).rejects.toThrow("Fang may not do this here: attach a file");
    expect((await attach(id, olga)).by).toBe("Olga");
    await move(id, 2, "accept", olga);
    await expect(attach(id, olga)).rejects.toThrow("may not do this here");
    expect((await bed.ledger.attachments.list(at(id), as(fang))).attachments).toHaveLength(2);
  });

  test("a step that wants evidence takes a file or the field, and a withdrawn file is none", async () => {
    const { id } = await make();
    await expect(move(id, 1, "submit", fang)).rejects.toThrow(
      "“submit” needs at least one attached file, or “Evidence” filled in",
    );
    const file = await attach(id);
    await expect(bed.ledger.attachments.withdraw({ id: file.id, reason: " " }, as(fang))).rejects.toThrow(
      "“Reason” must be filled in",
    );
    await expect(bed.ledger.attachments.withdraw({ id: file.id, reason: "mine" }, as(xia))).rejects.toThrow("Xia may not");
    const { withdrawn } = await bed.ledger.attachments.withdraw({ id: file.id, reason: "wrong page" }, as(fang));
    expect(withdrawn).toEqual({ at: "2026-03-01T08:00:00.000Z", by: "Fang", because: "wrong page" });
    await expect(bed.ledger.attachments.open(file.id, as(fang))).rejects.toThrow("contract.pdf has been withdrawn");
    await expect(move(id, 1, "submit", fang)).rejects.toThrow("needs at least one attached file");
    await attach(id);
    expect((await move(id, 1, "submit", fang)).state).toBe("submitted");
    expect((await move(id, 2, "accept", olga)).state).toBe("accepted");
    expect((await bed.ledger.history(tasks, id, 10, as(fang))).map(({ act }) => act)).toContain("attachment_withdrawn");
  });

  test("what is empty, too large, cut off or for no field of the register leaves nothing behind", async () => {
    const { id } = await make();
    await expect(attach(id, fang, { content: pieces() })).rejects.toThrow("is empty");
    await expect(attach(id, fang, { content: pieces(pdf, new Error("reset")) })).rejects.toThrow("was not sent whole");
    await expect(attach(id, fang, { field: "colour" })).rejects.toThrow("has no field “colour”");
    await expect(attach(id, fang, { act: "toString" })).rejects.toThrow("has no step “toString”");
    await expect(bed.ledger.attachments.files.store(pieces(pdf), "x", pdf.length - 1)).rejects.toThrow("too large");
    expect((await bed.ledger.attachments.files.store(pieces(pdf), "x", pdf.length)).bytes).toBe(pdf.length);
    expect(filesOnDisk()).toHaveLength(1);
    expect((await bed.ledger.attachments.list(at(id), as(fang))).attachments).toEqual([]);
  });

  test("a record takes no more files than it may", async () => {
    const { id } = await make();
    for (let count = 0; count < limits.attachmentsMax; count++) await attach(id, fang, { name: `${count}.pdf` });
    await expect(attach(id)).rejects.toThrow(`has ${limits.attachmentsMax} files`);
  });

  test("a file that is missing, changed, or unlike what the history says is found", async () => {
    const { id } = await make();
    const [kept, lost, changed] = [
      await attach(id),
      await attach(id, fang, { name: "lost.txt", content: pieces(Buffer.from("lost")) }),
      await attach(id, fang, { name: "changed.txt", content: pieces(Buffer.from("change me")) }),
    ];
    const pathOf = (sha256: string) => bed.ledger.attachments.files.pathOf(sha256);
    expect(await bed.ledger.verify()).toMatchObject({ files: 3, faults: [] });
    rmSync(pathOf(lost?.sha256 ?? ""));
    writeFileSync(pathOf(changed?.sha256 ?? ""), "changed!!");
    const { faults } = await bed.ledger.verify();
    expect(faults.map(({ name, reason }) => [name, reason])).toEqual([
      ["lost.txt", "missing"],
      ["changed.txt", "changed"],
    ]);
    await expect(bed.ledger.attachments.open(lost?.id ?? "", as(fang))).rejects.toThrow("no longer in the data directory");
    expect((await bed.ledger.attachments.open(kept?.id ?? "", as(fang))).attachment.name).toBe("contract.pdf");
    expect(await bed.ledger.verify({ files: false })).toMatchObject({ files: 0, faults: [] });
  });
});
