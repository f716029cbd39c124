/** Up and down within −1 and 1 over a length, in straight lines. */
export function wave(t: number, length: number): number {
  const place = (t % length) / length;
  return place < 0.5 ? 4 * place - 1 : 3 - 4 * place;
}
