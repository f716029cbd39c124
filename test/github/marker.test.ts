import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Marker, readMarker, writeMarker } from "../../src/github/comment.ts";

const marker: Marker = { v: 1, kind: "preview", key: "default", head: "0a1b", run: 42, plan: null };
const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "--",
    "---->",
    "-->",
    "--!>",
    "<!--",
    "]]>",
    "\n<!-- impact-loop:{} -->",
    "\u2028",
    "\\u002d",
  ),
);

describe("the marker", () => {
  it("is read back as it was written, whatever its texts", () => {
    fc.assert(
      fc.property(hostile, hostile, fc.nat(), (key, head, run) => {
        const written = { ...marker, key, head, run };
        expect(readMarker(`${writeMarker(written)}\nbody`)).toEqual(written);
      }),
    );
  });

  it("is one HTML comment of one line, whatever its texts", () => {
    fc.assert(
      fc.property(hostile, hostile, (key, head) => {
        const line = writeMarker({ ...marker, key, head });
        expect(line).not.toMatch(/[\r\n]/);
        expect(line.slice(4, -3)).not.toMatch(/--|>/);
      }),
    );
  });

  it("is read when GitHub's editor has made the line end CRLF", () => {
    expect(readMarker(`${writeMarker(marker)}\r\nbody`)).toEqual(marker);
  });

  it.each([
    ["not on the first line", `hello\n${writeMarker(marker)}`],
    ["quoted", `> ${writeMarker(marker)}`],
    ["indented", ` ${writeMarker(marker)}`],
    ["inside a line", `${writeMarker(marker)} and more`],
    ["of a version we do not know", writeMarker({ ...marker, v: 2 } as unknown as Marker)],
    ["without a run", "<!-- impact-loop:{} -->"],
    ["that is null", "<!-- impact-loop:null -->"],
    ["that is no JSON", "<!-- impact-loop:{v:1} -->"],
    ["of another tool", "<!-- sticky-pull-request-comment:default -->"],
    ["that is empty", ""],
  ])("%s is none", (_, body) => {
    expect(readMarker(body)).toBeNull();
  });
});
