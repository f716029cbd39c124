import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import type { CycleResult, InitiativeEntry, Preview, Problem } from "../../src/contracts/index.ts";
import { runLoop } from "../../src/loop.ts";
import { previewLoop } from "../../src/preview.ts";
import { renderComment, renderInvalid } from "../../src/render/comment.ts";
import { noLinks } from "../../src/render/findings.ts";
import { renderCycleFiles, renderReport, renderSummary } from "../../src/render/report.ts";
import { renderExplain, renderProblems, renderTerminal } from "../../src/render/terminal.ts";
import { amount, interval, money, number, signed } from "../../src/render/text.ts";
import { experiment, policy, workspace } from "../workspace.ts";
import { fragments } from "./hostile.ts";

const as_of = "2026-03-31T00:00:00Z";

/** Results come from the loop itself, so that they cannot drift from what it makes. */
async function results() {
  const before = workspace({
    "impact-loop.yaml": policy(),
    "initiatives/alpha.yaml": experiment("alpha", { seed: 1 }),
    "initiatives/harmful.yaml": experiment("harmful", { seed: 3, effect: -3 }),
  });
  const after = workspace({
    "impact-loop.yaml": policy(),
    "initiatives/alpha.yaml": experiment("alpha", { seed: 1 }),
    "initiatives/beta.yaml": experiment("beta", { seed: 2 }),
    "initiatives/tiny.yaml": experiment("tiny", { n: 9 }),
  });
  const found = await previewLoop({
    base: { root: before.root, as_of, commit: null },
    head: { root: after.root, policyRoot: before.root, as_of, commit: null },
    proposed: null,
  });
  if (!found.ok) throw new Error("no preview");
  return found.preview;
}
const preview = await results();
const options = { links: noLinks };

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}
const parse = (text: string) =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as Node;
const nodes = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodes)];

describe("numbers as people read them", () => {
  it.each([
    [number(1_234_567), "1,230,000"],
    [number(999.6), "1,000"],
    [number(0), "0"],
    [number(1.2e-9), "1.20e−9"],
    [number(0.000412), "0.000412"],
    [number(-12.44), "−12.4"],
    [signed(1.679), "+1.68"],
    [interval(-0.9, 5.14), "[−0.9, 5.14]"],
    [money(412_345, "USD"), "$412k"],
    [money(-9_000, "EUR"), "−€9k"],
    [money(999_700, "USD"), "$1M"],
    [money(1_234, "CHF"), "CHF 1.23k"],
    [money(0, "USD"), "$0"],
    [money(-1e-9, "USD"), "$0"],
    [money(999.4, "USD"), "$999"],
    [money(-1_260_000_000, "JPY"), "−¥1.26B"],
    [amount(25_000, "USD"), "$25,000"],
    [amount(0.1 + 0.2, "USD"), "$0.3"],
  ])("%s is %s", (found, expected) => expect(found).toBe(expected));
});

describe("the comment", () => {
  const text = renderComment(preview, options);
  it("begins with problems and money, then the portfolio", () => {
    const [title, , problems] = text.split("\n");
    expect(title).toBe("### Impact Loop · 2026-Q1 preview: funds 2 of 3, \\$40,000 of \\$60,000");
    expect(problems).toBe("**1 problem; what they are in is left out**");
    expect(text).toContain("Merging this PR **funds beta** and **removes harmful**.");
    expect(text.indexOf("sample too small")).toBeLessThan(text.indexOf("Merging this PR"));
    expect(text).toContain("No outcome yet");
  });
  it("says when the policy changes, with both outcomes", () => {
    const changed = renderComment({ ...preview, proposed_policy: preview.base }, options);
    expect(changed).toContain(
      "**Policy changed in this PR: not in force until merged.** All numbers here are under the base branch's impact-loop.yaml. Under the PR's own the loop funds 1 of 2, \\$20,000 of \\$60,000 (alpha).",
    );
    expect(changed).toMatch(/\(alpha\)\. Median return \\\$135k → \*\*\\\$59\.6k\*\*/);
  });
  it("closes every fence and details whatever the limit, and stays under it", () => {
    for (const limit of [60_000, 6_000, 3_000, 1_500]) {
      const short = renderComment(preview, { ...options, limit });
      expect(short.length).toBeLessThanOrEqual(limit);
      expect(short.match(/<details>/g)?.length ?? 0).toBe(short.match(/<\/details>/g)?.length ?? 0);
      expect((short.match(/^```/gm)?.length ?? 0) % 2).toBe(0);
      expect(short).toContain("funds 2 of 3");
    }
  });
  it("of 5,000 initiatives is still a comment: the verdict stays", () => {
    const one = preview.head.entries[0]!;
    const many = Array.from(
      { length: 5000 },
      (_, i): InitiativeEntry => ({ ...one, id: `many-${i}`, title: "𝒯".repeat(80) }),
    );
    const huge: Preview = { ...preview, head: { ...preview.head, entries: many } };
    const short = renderComment(huge, options);
    expect(short.length).toBeLessThanOrEqual(60_000);
    expect(short).toContain("Shortened to fit a comment");
    expect(Buffer.from(short).toString()).toBe(short);
    expect(Buffer.byteLength(renderSummary(huge.head))).toBeLessThanOrEqual(1_000_000);
  });
  it("with nothing to preview lists the problems", () => {
    const problem: Problem = {
      code: "E_SCHEMA",
      severity: "error",
      file: "impact-loop.yaml",
      line: 2,
      column: 9,
      message: "found a",
      fix: "change it",
      initiative: null,
    };
    expect(renderInvalid([problem], options)).toContain("1 problem, nothing previewed");
  });
});

describe("what users write stays text", () => {
  it("in a table cell of a whole comment", () => {
    for (const text of fragments) {
      const evil: CycleResult = {
        ...preview.head,
        entries: preview.head.entries.map((entry) => ({
          ...entry,
          id: text,
          title: text,
          metric_unit: text,
          problems: entry.problems.map((problem) => ({ ...problem, message: text, fix: text, file: text })),
        })),
      };
      const tree = parse(
        renderComment(
          { ...preview, head: evil, changes: [{ id: text, kinds: ["added", "now_funded"] }] },
          options,
        ),
      );
      const bad = nodes(tree).filter(
        ({ type, value }) =>
          ["link", "image", "imageReference"].includes(type) ||
          (type === "html" && !/^<\/?(details|summary)>/.test(value ?? "")),
      );
      expect(bad, text).toEqual([]);
    }
  });
});

describe("the report", () => {
  const files = renderCycleFiles(preview.head);
  it("is a page, a picture with its words, and Markdown", () => {
    expect([...files.keys()]).toEqual([
      "report.md",
      "report.html",
      "charts/returns.svg",
      "charts/effects.svg",
      "charts/regret.svg",
      "charts/penalty.svg",
      "charts/frontier.svg",
      "charts/confidence.svg",
    ]);
    expect(files.get("report.md")).toBe(renderReport(preview.head));
    expect(files.get("report.md")).toMatch(/!\[Return of each initiative[^\]]+\]\(charts\/returns.svg\)/);
  });
  it("is the same bytes every time", () => expect(renderCycleFiles(preview.head)).toEqual(files));
  it("has no script, loads nothing, and escapes what users wrote", () => {
    const evil = {
      ...preview.head,
      entries: preview.head.entries.map((entry) => ({ ...entry, id: "<script>x</script>" })),
    };
    const page = renderCycleFiles(evil).get("report.html")!;
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|src=|@import|url\(/);
  });
  it("its charts have a title and a description, and no number that is none", () => {
    for (const [name, text] of files) {
      if (!name.endsWith(".svg")) continue;
      expect(text).toMatch(/<title>[^<]+<\/title><desc>[^<]+<\/desc>/);
      expect(text).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});

describe("the terminal", () => {
  it("says what was found in a screen, in plain text without colour", () => {
    const text = renderTerminal(preview.head, { color: false });
    expect(text).toMatch(/^Impact Loop 2026-Q1 · as of 2026-03-31 · 3 initiatives · budget \$60,000\n/);
    expect(text).toContain("allocated  funds 2, $40,000");
    expect(text).not.toContain("\u001b");
    expect(renderTerminal(preview.head, { color: true })).toContain("\u001b[32m");
  });
  it("a problem is two lines: where and what, and what to do", () => {
    expect(renderProblems(preview.head.problems, { color: false })).toBe(
      "! initiatives/tiny.yaml:6:1  sample too small: 9 observations, at least 30 needed\n  → collect more data, or lower measure.minimum_sample_size",
    );
  });
  it("explains a decision in numbers", async () => {
    const { root } = workspace({
      "impact-loop.yaml": policy(),
      "initiatives/harmful.yaml": experiment("harmful", { seed: 3, effect: -3 }),
    });
    const outcome = await runLoop({ root, as_of });
    if (!outcome.ok) throw new Error("no result");
    const text = renderExplain(
      outcome.result,
      "harmful",
      { loss: 1234, swapped_in: [], swapped_out: ["beta"], changes: [] },
      { color: false },
    );
    expect(text).toContain(
      "harmful is not funded: discounted by its confidence it brings nothing in any scenario.",
    );
    expect(text).toContain("funding it anyway costs $1.23k by the rule's objective and drops beta");
  });
});
