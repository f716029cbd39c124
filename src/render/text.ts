import { format } from "d3-format";

const symbols: Record<string, string> = { USD: "$", EUR: "€", GBP: "£", JPY: "¥" };

/** Three significant digits with a true minus sign: 1.68, 0.000412, −12.4, 412,000. */
export function number(value: number): string {
  if (value === 0) return "0";
  const rounded = Number(value.toPrecision(3));
  const size = Math.abs(rounded);
  if (size >= 1e15 || size < 1e-6) return format(".2e")(rounded).replace("e-", "e−");
  return format(size >= 1000 ? ",.0f" : ".3~r")(rounded);
}

/** With its sign always: +1.68, −0.4. */
export const signed = (value: number): string => (value > 0 ? `+${number(value)}` : number(value));

/** An amount in prose: $412k, −€9k, CHF 1.2M. Less than half a cent is $0. */
export function money(value: number, currency: string): string {
  const size = Math.abs(value) < 0.005 ? 0 : Math.abs(value);
  const [divisor, suffix] =
    size >= 999_500_000 ? [1e9, "B"] : size >= 999_500 ? [1e6, "M"] : size >= 999.5 ? [1e3, "k"] : [1, ""];
  const digits = size === 0 ? "0" : format(".3~r")(size / divisor);
  const symbol = symbols[currency] ?? `${currency} `;
  return `${value < 0 && size > 0 ? "−" : ""}${symbol}${digits}${suffix}`;
}

/** An amount in full: $25,000. */
export const amount = (value: number, currency: string): string =>
  `${value < 0 ? "−" : ""}${symbols[currency] ?? `${currency} `}${format(",.10~f")(Math.abs(Number(value.toPrecision(12))))}`;

export const percent = (share: number): string => `${number(100 * share)} %`;

export const interval = (lower: number, upper: number): string => `[${number(lower)}, ${number(upper)}]`;

/** A count: 12,000. */
export const grouped: (n: number) => string = format(",");

/** A count by weights: 4, 9.6. */
export const weighted = (n: number): string => format(Number.isInteger(n) ? "," : ",.1f")(n);

/** 1 initiative, 3 initiatives. */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${grouped(n)} ${n === 1 ? one : many}`;

/** Under a table, a list or a chart that does not show all. */
export const restText = (rest: number): string => `and ${grouped(rest)} more`;

/**
 * Text without what cannot be seen: control, format and direction characters, lone surrogates, private use.
 * By name and not by \p{C}, which shrinks with every Unicode version: the same bytes on every Node.
 */
export const visible = (text: string): string =>
  text.replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\ufffe\uffff]/gu, (found) => (found === "\r" ? "\n" : ""));

/** Text for HTML and for an XML document, between tags or in quotes. */
export const escapeXml = (text: string): string =>
  visible(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");

/** What a user wrote, made fit to be shown: only what can be seen, white space single, cut at 80 characters. */
export function tame(text: string, limit = 80): string {
  const clean = visible(text).replace(/\s+/g, " ").trim();
  const points = [...clean];
  return points.length > limit ? `${points.slice(0, limit - 1).join("")}…` : clean;
}
