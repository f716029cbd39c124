/**
 * A root of f in [low, high], where it changes sign, by Illinois false position and bisection in turn: to `precision`
 * of the interval's ends relative to them (absolute under 1), whatever f's shape.
 * @throws RangeError when f has the same sign at both ends
 */
export function root(f: (x: number) => number, low: number, high: number, precision = 1e-13): number {
  let [a, b, fa, fb] = [low, high, f(low), f(high)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa * fb < 0)) throw new RangeError(`no change of sign between ${low} and ${high}`);
  for (
    let step = 0;
    step < 400 && Math.abs(b - a) > precision * Math.max(1, Math.abs(a), Math.abs(b));
    step++
  ) {
    const secant = (a * fb - b * fa) / (fb - fa);
    const x = step % 3 === 2 || !(secant > Math.min(a, b) && secant < Math.max(a, b)) ? (a + b) / 2 : secant;
    const fx = f(x);
    if (fx === 0) return x;
    if (fx * fb < 0) [a, fa] = [b, fb];
    else fa /= 2;
    [b, fb] = [x, fx];
  }
  return (a + b) / 2;
}
