import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CycleResult } from "../../src/contracts/index.ts";
import { renderCycleFiles } from "../../src/render/report.ts";
import { tame } from "../../src/render/text.ts";
import { holding, learnedAndOpen, typical } from "./fixture.ts";
import { fragments } from "./hostile.ts";

const executablePath = "/usr/bin/chromium";
const here = existsSync(executablePath);

/** Each text's contrast with what is behind it, as WCAG 2 counts it. */
const contrasts = `(() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const linear = (v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  const light = ([r, g, b]) => 0.2126 * linear(r / 255) + 0.7152 * linear(g / 255) + 0.0722 * linear(b / 255);
  const behind = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const card = e.tagName === "svg" ? e.querySelector(".card") : null;
      const colour = channels(card ? getComputedStyle(card).fill : getComputedStyle(e).backgroundColor);
      if (colour[3] !== 0) return colour;
    }
    throw new Error("nothing is behind it");
  };
  return [...document.querySelectorAll("h2,h3,p,td,th,li,summary,code,pre,svg text")].map((e) => {
    const style = getComputedStyle(e);
    const both = [light(channels(e.tagName === "text" ? style.fill : style.color)), light(behind(e))];
    return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
  });
})()`;

describe.skipIf(!here)(
  `report.html in a browser${here ? "" : ` (skipped: there is no ${executablePath})`}`,
  () => {
    let browser: Browser;
    beforeAll(async () => {
      const { chromium } = await import("playwright-core");
      browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    });
    afterAll(() => browser.close());

    /** What the script finds in each page; a page that says or asks for anything fails. */
    async function look<T>(
      pages: readonly string[],
      script: string,
      { scheme = "light" as "light" | "dark", width = 1200 } = {},
    ): Promise<T[]> {
      const page = await browser.newPage({ colorScheme: scheme, viewport: { width, height: 900 } });
      const said: string[] = [];
      page.on("console", (message) => said.push(message.text()));
      page.on("pageerror", (error) => said.push(error.message));
      page.on("request", (request) => said.push(request.url()));
      const found: T[] = [];
      for (const html of pages) {
        await page.setContent(html);
        found.push((await page.evaluate(script)) as T);
      }
      await page.close();
      expect(said).toEqual([]);
      return found;
    }
    const html = (result: CycleResult) => renderCycleFiles(result).get("report.html")!;

    it("makes no element, no link and no request of what users wrote", async () => {
      const tags = `[...document.querySelectorAll("body *")].map((element) => element.tagName).join()`;
      const shown = fragments.filter((fragment) => tame(fragment) !== "");
      const [plain, ...evil] = await look(
        [html(holding("x")), ...shown.map((text) => html(holding(text)))],
        tags,
      );
      for (const [i, found] of evil.entries()) expect(found, shown[i]!).toBe(plain);
    });

    it.each(["light", "dark"] as const)("in %s has texts that contrast at least 4.5 to 1", async (scheme) => {
      const [found] = await look<number[]>([html(learnedAndOpen())], contrasts, { scheme });
      expect(found!.length).toBeGreaterThan(100);
      expect(Math.min(...found!)).toBeGreaterThanOrEqual(4.5);
    });

    it("follows the reader's scheme", async () => {
      const ground = `getComputedStyle(document.body).backgroundColor`;
      expect(await look([html(typical())], ground)).not.toEqual(
        await look([html(typical())], ground, { scheme: "dark" }),
      );
    });

    it.each([1200, 400])("%i pixels wide: nothing of the page sticks out", async (width) => {
      const [reached] = await look<number>([html(learnedAndOpen())], "document.documentElement.scrollWidth", {
        width,
      });
      expect(reached).toBeLessThanOrEqual(width);
    });

    it("has charts that a strict XML parser reads", async () => {
      const charts = shownCharts(holding(fragments.join(" ")));
      const script = `${JSON.stringify(charts)}.map((svg) =>
      new DOMParser().parseFromString(svg, "image/svg+xml").querySelector("parsererror")?.textContent ?? "read")`;
      expect(await look<string[]>(["<p>"], script)).toEqual([charts.map(() => "read")]);
    });
  },
);

const shownCharts = (result: CycleResult) =>
  [...renderCycleFiles(result)].filter(([file]) => file.endsWith(".svg")).map(([, svg]) => svg);
