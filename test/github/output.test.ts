import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Problem } from "../../src/contracts/index.ts";
import { annotate, capped, logger } from "../../src/github/output.ts";

const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "::",
        "##[",
        "\n",
        "\r",
        "\r\n",
        " \t",
        "::add-mask::x",
        "##[error]",
        "ghs_secret",
        "Z2hz",
      ),
    ),
  )
  .map((parts) => parts.join(""));

/** Everything written to the job's log while `act` runs. */
function logged(act: () => void): string {
  let text = "";
  const write = vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    text += chunk;
    return true;
  });
  act();
  write.mockRestore();
  return text;
}
afterEach(() => vi.restoreAllMocks());

describe("a line of the log", () => {
  const fresh = () => logger(["ghs_secret", "Z2hz"]);

  it("is never a workflow command, whatever users wrote", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = logged(() => fresh().info(text)).split(/[\r\n]/);
        expect(lines.filter((line) => /^\s*::/.test(line) || line.includes("##["))).toEqual([]);
      }),
    );
  });

  it("as a warning or a failure is one command, whatever users wrote", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const said = logged(() => fresh().warning(text));
        expect(said.match(/^::/gm)).toHaveLength(1);
        expect(said.trimEnd().split(/[\r\n]/)).toHaveLength(1);
      }),
    );
  });

  it("never carries a secret", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const said = logged(() => {
          const log = fresh();
          log.info(text);
          log.warning(text);
        });
        expect(said).not.toMatch(/ghs_secret|Z2hz/);
      }),
    );
  });

  it("says the same warning once, another one too", () => {
    const log = fresh();
    const said = logged(() => {
      for (const text of ["a", "a", "b", "a"]) log.warning(text);
    });
    expect(said).toBe("::warning::a\n::warning::b\n");
  });

  it("says ordinary text as it is", () => {
    expect(logged(() => fresh().info("cycle 2026-Q4: a::b, 12:30"))).toBe("cycle 2026-Q4: a::b, 12:30\n");
  });
});

describe("annotations", () => {
  const problem = (severity: Problem["severity"], i: number, initiative: string | null): Problem => ({
    code: "E_UNKNOWN_KEY",
    severity,
    file: `initiatives/i${i}.yaml`,
    line: i + 1,
    column: 3,
    message: "unknown key `x`\n::error::owned",
    fix: "did you mean `y`?",
    initiative,
  });
  const many = (n: number) => [
    ...Array.from({ length: n }, (_, i) => problem("warning", i, "a")),
    ...Array.from({ length: n }, (_, i) => problem("error", i, "a")),
  ];
  const commands = (problems: Problem[], prefix = "") => {
    let hidden = 0;
    const text = logged(() => {
      hidden = annotate(problems, prefix, (clean) => clean);
    });
    return { hidden, lines: text.split("\n").filter(Boolean) };
  };

  it("are as many as GitHub shows, one error left for the sentence that fails the job, and the others are counted", () => {
    const { hidden, lines } = commands(many(12));
    expect(lines.map((line) => line.split(" ")[0])).toEqual([
      ...Array(9).fill("::error"),
      ...Array(10).fill("::warning"),
    ]);
    expect(hidden).toBe(5);
  });

  it("name file, line and column from the repository's root, and stay one command each", () => {
    const { lines } = commands([problem("error", 4, "i4")], "loops/growth/");
    expect(lines).toEqual([
      "::error title=E_UNKNOWN_KEY,file=loops/growth/initiatives/i4.yaml,line=5,col=3::unknown key `x`%0A::error::owned%0A→ did you mean `y`?",
    ]);
  });

  it("begin with what stops the whole run", () => {
    const { lines } = commands([...many(12), problem("error", 99, null)]);
    expect(lines[0]).toContain("i99.yaml");
  });
});

describe("a summary over the limit", () => {
  it("keeps to it in bytes, is cut between lines, and leaves nothing open", () => {
    const line = fc.constantFrom("text", "😀".repeat(9), "```", "<details>", "</details>", "| a | b |", "é");
    fc.assert(
      fc.property(fc.array(line, { minLength: 40, maxLength: 200 }), (lines) => {
        const whole = lines.join("\n");
        const text = capped(whole, 200);
        if (Buffer.byteLength(whole) <= 200) return expect(text).toBe(whole);
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(200);
        expect(text).not.toMatch(/\ufffd/);
        const body = text.slice(0, text.indexOf("\n\nShortened"));
        expect(body.split("\n").filter((one) => one === "```").length % 2).toBe(0);
      }),
    );
  });

  it("closes the fence before the details it is in", () => {
    const text = capped(`<details>\n<summary>x</summary>\n\n\`\`\`\n${"1\n".repeat(500)}`, 150);
    expect(text).toMatch(/^<details>[\s\S]*\n```\n1[\s\S]*\n```\n\n<\/details>\n\nShortened/);
  });

  it("is not touched under it", () => {
    expect(capped("# Report\n", 1_000_000)).toBe("# Report\n");
  });
});
