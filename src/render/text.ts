import { format } from "d3-format";

const symbols: Record<string, string> = { USD: "$", EUR: "€", GBP: "£", JPY: "¥" };

/** Three significant digits with a true minus sign: 1.68, 0.000412, −12.4, 412,000. */
export function number(value: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-6) return format(".2e")(value);
  return format(size >= 1000 ? ",.0f" : ".3~r")(Number(value.toPrecision(size >= 1e6 ? 4 : 3)));
}

/** With its sign always: +1.68, −0.4. */
export const signed = (value: number): string => (value > 0 ? `+${number(value)}` : number(value));

/** An amount in prose: $412k, −€9k, CHF 1.2M. */
export function money(value: number, currency: string): string {
  const size = Math.abs(value);
  const [divisor, suffix] =
    size >= 999_500_000 ? [1e9, "B"] : size >= 999_500 ? [1e6, "M"] : size >= 999.5 ? [1e3, "k"] : [1, ""];
  const digits = value === 0 ? "0" : format(".3~r")(size / divisor);
  const symbol = symbols[currency] ?? `${currency} `;
  return `${value < 0 ? "−" : ""}${symbol}${digits}${suffix}`;
}

/** An amount in full: $25,000. */
export const amount = (value: number, currency: string): string =>
  `${value < 0 ? "−" : ""}${symbols[currency] ?? `${currency} `}${format(",.10~f")(Math.abs(Number(value.toPrecision(12))))}`;

export const percent = (share: number): string => `${number(100 * share)} %`;

export const interval = (lower: number, upper: number): string => `[${number(lower)}, ${number(upper)}]`;

/** 1 initiative, 3 initiatives. */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${format(",")(n)} ${n === 1 ? one : many}`;

/** What a user wrote, made fit to be shown: control and direction characters out, white space single, cut at 80. */
export function tame(text: string, limit = 80): string {
  const clean = text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[^\P{C}\n\t ]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  const points = [...clean];
  return points.length > limit ? `${points.slice(0, limit - 1).join("")}…` : clean;
}
