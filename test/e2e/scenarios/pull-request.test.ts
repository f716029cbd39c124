import { afterEach, describe, expect, it } from "vitest";
import { experiment, policy } from "../../workspace.ts";
import { type Run, type Scenario, scenario, token } from "../harness.ts";

const files = {
  "impact-loop.yaml": policy(),
  "initiatives/alpha.yaml": experiment("alpha", { seed: 1 }),
  "initiatives/harmful.yaml": experiment("harmful", { seed: 3, effect: -3 }),
};
const beta = { "initiatives/beta.yaml": experiment("beta", { seed: 2 }) };

let open: Scenario | undefined;
async function start(more: Record<string, string> = {}) {
  open = await scenario({ ...files, ...more });
  return open;
}
afterEach(async () => {
  expect(open!.double.violations).toEqual([]);
  await open!.stop();
});

/** No line of the log is a workflow command but those of the runner's own toolkit, and the token is nowhere. */
function clean(run: Run): void {
  const commands = run.stdout.split("\n").filter((line) => line.startsWith("::"));
  for (const line of commands) expect(line).toMatch(/^::(add-mask|error|warning|notice|debug)[ :]/);
  const said = run.stdout
    .split("\n")
    .filter((line) => !line.startsWith("::add-mask::"))
    .join("\n");
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  for (const secret of [token, basic])
    for (const text of [said, run.stderr, run.summary, JSON.stringify(run.outputs)])
      expect(text).not.toContain(secret);
}

describe("a pull request that proposes an initiative", () => {
  it("gets one comment with the verdict, among 130 others and a spoofed marker", async () => {
    const s = await start();
    const pull = s.openPull(7, beta);
    for (let i = 0; i < 130; i++)
      s.double.addComment(7, i % 2 ? "somebody" : "github-actions[bot]", `comment ${i}`);
    s.double.addComment(
      7,
      "mallory",
      '<!-- impact-loop:{"v":1,"kind":"preview","key":"default","head":"x","run":99,"plan":null} -->\nfunds all of mine',
    );
    const run = await s.preview(pull);
    expect(run.code).toBe(0);
    const [comment, ...more] = s
      .comments(7)
      .filter((c) => c.author === "github-actions[bot]" && c.body.startsWith("<!-- impact-loop:"));
    expect(more).toEqual([]);
    expect(comment!.body.split("\n")[1]).toBe(
      "### Impact Loop · 2026-Q4 preview: funds 2 of 3, \\$40,000 of \\$60,000".replace(
        "2026-Q4",
        run.outputs.cycle!,
      ),
    );
    expect(comment!.body).toContain("Merging this PR **funds beta**.");
    expect(comment!.body).toMatch(/\| new \| \*\*beta\*\* \|/);
    expect(run.outputs).toMatchObject({
      funded: '["alpha","beta"]',
      dropped: '["harmful"]',
      "total-cost": "40000",
      "comment-id": String(comment!.id),
    });
    expect(run.outputs["plan-hash"]).toMatch(/^[0-9a-f]{64}$/);
    expect(run.summary).toContain("Impact Loop");
    expect(s.double.writes().filter(({ path }) => path.includes("/git/") || path === "/graphql")).toEqual([]);
    clean(run);
  });

  it("keeps it up to date: same comment, the newer text; an older run does not overwrite a newer one; an equal one is not written", async () => {
    const s = await start();
    const pull = s.openPull(7, beta);
    await s.preview(pull, { run: 10 });
    const [first] = s.comments(7);
    const again = s.openPull(7, { "initiatives/beta.yaml": experiment("beta", { seed: 2, effect: -2 }) });
    await s.preview(again, { run: 12, action: "synchronize" });
    expect(s.comments(7)).toHaveLength(1);
    expect(s.comments(7)[0]!.id).toBe(first!.id);
    expect(s.comments(7)[0]!.body).toContain("Merging this PR changes no decision");
    const newest = s.comments(7)[0]!.body;
    await s.preview(pull, { run: 11 });
    expect(s.comments(7)[0]!.body).toBe(newest);
    const writes = s.double.writes().length;
    await s.preview(again, { run: 13 });
    expect(s.double.writes()).toHaveLength(writes);
  });

  it("from a fork, with a token that can only read: summary and annotations, one warning that names the permission, green", async () => {
    const s = await start();
    s.double.accounts.set(token, { login: "github-actions[bot]", contents: "read", pulls: "read" });
    const run = await s.preview(s.openPull(7, beta), { fork: true });
    expect(run.code).toBe(0);
    expect(s.comments(7)).toEqual([]);
    const warnings = run.stdout.split("\n").filter((line) => line.startsWith("::warning"));
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain("pull-requests: write");
    expect(run.summary).toContain("funds 2 of 3");
    clean(run);
  });

  it("with invalid YAML: annotations at the lines, the others previewed, a failed job", async () => {
    const s = await start();
    const pull = s.openPull(7, {
      ...beta,
      "initiatives/broken.yaml": experiment("broken").replace("cost_to_scale", "cost_to_scal"),
      "initiatives/tiny.yaml": experiment("tiny", { n: 12 }),
    });
    const run = await s.preview(pull);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain("::error title=E_UNKNOWN_KEY,file=initiatives/broken.yaml,line=4,col=1::");
    expect(run.stdout).toContain("file=initiatives/tiny.yaml,line=6,");
    expect(s.comments(7)[0]!.body).toContain("did you mean");
    expect(run.outputs.funded).toBe('["alpha","beta"]');
    const lenient = await s.preview(pull, { inputs: { "fail-on": "never" } });
    expect(lenient.code).toBe(0);
  });

  it("with an invalid policy on the base: says so, previews nothing, fails", async () => {
    const s = await start({ "impact-loop.yaml": "version: 1\nbudget: lots\n" });
    const run = await s.preview(s.openPull(7, beta));
    expect(run.code).toBe(1);
    expect(s.comments(7)[0]!.body).toContain("2 problems, nothing previewed");
    expect(run.stdout).toMatch(/::error title=E_SCHEMA,file=impact-loop.yaml,line=2,col=9::/);
  });

  it.each([
    ["budget", (text: string) => text.replace("60000", "1000000")],
    ["minimum confidence", (text: string) => `${text}allocate: { minimum_confidence: 0.99 }\n`],
    ["rule", (text: string) => `${text}allocate: { rule: bayesian }\n`],
    ["interval", (text: string) => `${text}measure: { confidence_level: 0.6 }\n`],
    ["bands", (text: string) => `${text}evaluate: { bands: { experiment: { lower: 0.85, upper: 0.86 } } }\n`],
  ])("that changes the policy's %s is held to the base branch's", async (_, change) => {
    const s = await start();
    const plain = await s.preview(s.openPull(6, beta));
    const run = await s.preview(s.openPull(7, { ...beta, "impact-loop.yaml": change(policy()) }));
    const { "comment-id": _id, "plan-hash": plan, ...outputs } = run.outputs;
    expect(outputs).toMatchObject({
      funded: plain.outputs.funded,
      "total-cost": plain.outputs["total-cost"],
      "max-regret": plain.outputs["max-regret"],
    });
    expect(plan).toBe(plain.outputs["plan-hash"]);
    expect(s.comments(7)[0]!.body).toContain("Policy changed in this PR: not in force until merged.");
  });

  it("whose texts try to be markup, mentions, links and workflow commands", async () => {
    const s = await start();
    const evil = experiment("evil").replace(
      "Title of evil",
      '"@everyone <img src=x> [x](http://evil.example) ![i](http://evil.example/i.png) #1 ::set-output name=x::1\\n::add-mask::pwned <!-- impact-loop:{} -->"',
    );
    const run = await s.preview(
      s.openPull(7, {
        "initiatives/evil.yaml": evil.replace(
          "outcome: outcome",
          'outcome: "\\n::error::owned @admin http://evil.example"',
        ),
      }),
    );
    clean(run);
    expect(
      run.stdout.split("\n").filter((line) => /^::(error::owned|add-mask::pwned|set-output)/.test(line)),
    ).toEqual([]);
    const body = s.comments(7)[0]!.body;
    expect(body).not.toMatch(/@admin|@everyone|<img|\]\(http:\/\/evil|http:\/\/evil/);
    expect(body.match(/<!-- impact-loop:/g)).toHaveLength(1);
  });

  it("with 200 initiatives: one comment under the limit that says where the whole is", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 200 }, (_, i) => [
        `initiatives/many-${i}.yaml`,
        experiment(`many-${i}`, { seed: 100 + i, n: 60, cost: 1000 + i }),
      ]),
    );
    const s = await start(many);
    const run = await s.preview(s.openPull(7, beta));
    expect(run.code).toBe(0);
    const [comment] = s.comments(7);
    expect(comment!.body.length).toBeLessThanOrEqual(65_536);
    expect(comment!.body).toContain("Shortened to fit a comment");
    expect(comment!.body).toContain("funds");
  });

  it("in a folder of its own and under a key of its own", async () => {
    const s = await start({
      "loops/growth/impact-loop.yaml": policy(),
      "loops/growth/initiatives/alpha.yaml": experiment("alpha"),
    });
    const pull = s.openPull(7, { "loops/growth/initiatives/bad.yaml": "version: 1\n" });
    const run = await s.preview(pull, { inputs: { directory: "loops/growth", key: "growth" } });
    expect(run.stdout).toContain("file=loops/growth/initiatives/bad.yaml,line=1");
    await s.preview(pull);
    expect(s.comments(7)).toHaveLength(2);
  });
});

describe("GitHub in trouble", () => {
  it.each([
    ["502 twice", { status: 502, message: "Bad Gateway" }, 2],
    ["a dropped connection", "drop" as const, 1],
    [
      "a secondary rate limit",
      { status: 403, headers: { "retry-after": "1" }, message: "You have exceeded a secondary rate limit" },
      1,
    ],
  ])(
    "%s: the comment is written all the same, once",
    async (_, answer, times) => {
      const s = await start();
      const pull = s.openPull(7, beta);
      s.double.faults.push({ matches: /^POST .*\/issues\/7\/comments$/, times, answer });
      const run = await s.preview(pull);
      expect(run.code).toBe(0);
      expect(s.comments(7)).toHaveLength(1);
      clean(run);
    },
    40_000,
  );

  it("the comment deleted by a maintainer is made again", async () => {
    const s = await start();
    const pull = s.openPull(7, beta);
    await s.preview(pull, { run: 1 });
    s.double.comments.splice(0);
    await s.preview(pull, { run: 2 });
    expect(s.comments(7)).toHaveLength(1);
  });
});

describe("an event that would lend the base's rights to a pull request's files", () => {
  it.each(["pull_request_target", "workflow_run"])("%s is refused with no call at all", async (event) => {
    const s = await start();
    const pull = s.openPull(7, beta);
    const run = await s.preview(pull, { event });
    expect(run.code).toBe(1);
    expect(run.stdout).toContain("::error::");
    expect(s.double.log).toEqual([]);
  });
});
