import fc from "fast-check";
import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import {
  type Block,
  code,
  details,
  heading,
  type Inline,
  linked,
  paragraph,
  strong,
  table,
} from "../../src/render/document.ts";
import { escapeMarkdown, toMarkdown } from "../../src/render/markdown.ts";
import { tame } from "../../src/render/text.ts";
import { fragments, hostileText } from "./hostile.ts";

const parse = (markdown: string): Root =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

/** What a tree is made of, whatever its texts say: neighbouring text and code are one text, for both are inert. */
function shape(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode") return "text";
  if (node.type === "html") return `html(${node.value})`;
  const own = node.type === "link" ? `link(${new URL(node.url).host})` : node.type;
  if (!("children" in node)) return own;
  const inside = node.children
    .map(shape)
    .filter((child, i, all) => child !== "text" || all[i - 1] !== "text");
  return `${own}(${inside.join(",")})`;
}

const texts = (node: Nodes): string =>
  "children" in node
    ? node.children.map(texts).join(node.type === "root" || node.type.startsWith("table") ? "\n" : "")
    : "value" in node
      ? node.value
      : "";

const at = "https://github.test/o/r/blob/abc/";
/** Every place in which a document shows what a user wrote. */
const pages: Record<string, (text: string) => Block[]> = {
  "a paragraph": (text) => [paragraph(text)],
  "the middle of a paragraph": (text) => [paragraph(["before ", text, " after"])],
  "bold text": (text) => [paragraph(["before ", strong(tame(text)), ": after"])],
  "a heading": (text) => [heading(3, text)],
  "a list": (text) => [{ kind: "list", items: ["one", text, "three"] }],
  "a table": (text) => [table(["a", text], [[text, "b"], ["c", strong(tame(text))] as Inline[]])],
  "code in a table": (text) => [table(["a", "b"], [[code(text), "b"] as Inline[]])],
  "code in a paragraph": (text) => [paragraph(["in ", code(text), " it is"])],
  "a linked path": (text) => [table(["a", "b"], [[linked(tame(text), at + text), "b"]])],
  "a collapsed part": (text) => [details("What", [paragraph(text), table(["a"], [[text]])])],
  "a chart's alternative": (text) => [
    { kind: "chart", file: "charts/a.svg", svg: "", alternative: `a: ${text}` },
  ],
};

describe.each(Object.entries(pages))("%s", (_, page) => {
  const plain = shape(parse(toMarkdown(page("x"))));

  it.each(fragments.filter((fragment) => tame(fragment) !== ""))(
    "holds %j and nothing comes of it",
    (text) => {
      expect(shape(parse(toMarkdown(page(text))))).toBe(plain);
    },
  );

  it("holds any text, and nothing comes of it", () => {
    fc.assert(
      fc.property(
        hostileText.filter((text) => tame(text) !== ""),
        (text) => {
          expect(shape(parse(toMarkdown(page(text))))).toBe(plain);
        },
      ),
      { numRuns: 300 },
    );
  });
});

it("shows a text as it is, less what cannot be seen", () => {
  fc.assert(
    fc.property(
      hostileText.filter((text) => tame(text) !== ""),
      (text) => {
        const shown = texts(parse(toMarkdown([paragraph(text)]))).replaceAll("\u2060", "");
        expect(tame(shown, Infinity)).toBe(tame(text, Infinity));
      },
    ),
    { numRuns: 1000 },
  );
});

it("leaves nothing that GitHub links by itself: a name, a number, an address, an emoji's picture", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const shown = texts(parse(toMarkdown([paragraph(text)])));
      expect(shown).not.toMatch(/@\w|#\d|\bGH-\d|https?:\/\/|ftp:\/\/|mailto:|www\.|:[a-z+-][\w+-]*:/i);
    }),
    { numRuns: 1000, examples: [[":A_:"], [":e_mail:"]] },
  );
});

it("is one line, whatever the text", () => {
  fc.assert(fc.property(hostileText, (text) => !/[\n\r\u2028\u2029]/.test(escapeMarkdown(text))));
});

it("keeps prose readable: amounts, intervals, instants and times of day are only what they are", () => {
  expect(escapeMarkdown("as of 2026-11-23T00:00:00Z, a 2:1 split; (see it) -> 0.5")).toBe(
    "as of 2026-11-23T00:00:00Z, a 2:1 split; (see it) -&gt; 0.5",
  );
});

it("says how many rows of a table are not shown", () => {
  const rows = Array.from({ length: 5 }, (_, i) => [String(i)]);
  expect(toMarkdown([table(["n"], rows, 2)])).toBe("| n |\n| --- |\n| 0 |\n| 1 |\n\nand 3 more\n");
});
