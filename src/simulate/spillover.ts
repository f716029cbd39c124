/** Of each unit the share of the other units of its cluster that received the treatment. */
export function treatedShares(
  { cluster_size, n }: { cluster_size: number; n: number },
  received: readonly boolean[],
): (i: number) => number {
  const counts = new Int32Array(Math.ceil(n / cluster_size));
  received.forEach((yes, i) => {
    counts[Math.floor(i / cluster_size)]! += Number(yes);
  });
  return (i) => {
    const cluster = Math.floor(i / cluster_size);
    const others = Math.min(cluster_size, n - cluster * cluster_size) - 1;
    return others > 0 ? (counts[cluster]! - Number(received[i])) / others : 0;
  };
}
