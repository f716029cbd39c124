/** Points in k dimensions, a column each, already in the metric's scale: squared distances are sums of squares. */
export type Points = readonly Float64Array[];

/** A further column in which two rows may be no more than a width apart. */
export interface Slab {
  values: Float64Array;
  width: number;
}

/** A box of rows, halved until few are in it. */
export interface Box {
  /** Least and largest value of each column, the slab's last. */
  lo: number[];
  hi: number[];
  /** Its places in the tree's order: from … to, the last not included. */
  from: number;
  to: number;
  /** The least of its members, and how many may still be taken. */
  first: number;
  free: number;
  parent: Box | null;
  halves: [Box, Box] | null;
}

/** Rows by where they are, to be looked through from one row at a time. */
export interface Tree {
  /** Members by place. */
  order: Int32Array;
  /** The smallest box around a place. */
  boxOf(at: number): Box;
  /** Squared distance to the row at a place; Infinity beyond `most` or beyond the slab. */
  distance(at: number, most: number): number;
  /** Small boxes as seen from a row, near ones first, as long as one at that distance is worth it. */
  look(row: number, worth: (box: Box, distance: number) => boolean, leaf: (box: Box) => void): void;
}

const small = 8;

/**
 * A k-d tree. Nothing in it is approximate: a box's distance is summed as a row's is, and as rounding keeps order it is never
 * above that of a row in the box, to the last bit.
 * @param members numbers of rows, from first to last; `rowOf` says which row of the columns each is
 * @see Bentley (1975), Communications of the ACM 18(9); Friedman, Bentley & Finkel (1977), ACM TOMS 3(3)
 */
export function kdTree(
  points: Points,
  members: readonly number[],
  rowOf: readonly number[],
  slab: Slab | null,
): Tree {
  const columns = slab === null ? points : [...points, slab.values];
  const [k, wide] = [points.length, columns.length];
  const order = Int32Array.from(members);
  const root = halved(columns, order, rowOf, { from: 0, to: order.length, parent: null });
  const values = new Float64Array(order.length * wide);
  for (let at = 0; at < order.length; at++)
    for (let d = 0; d < wide; d++) values[at * wide + d] = columns[d]![rowOf[order[at]!]!]!;
  const here = new Float64Array(wide);
  const beyond = slab?.width ?? 0;

  const toBox = ({ lo, hi }: Box): number => {
    if (wide > k && (lo[k]! - here[k]! > beyond || here[k]! - hi[k]! > beyond))
      return Number.POSITIVE_INFINITY;
    let sum = 0;
    for (let d = 0; d < k; d++) {
      const x = here[d]!;
      const gap = x < lo[d]! ? lo[d]! - x : x > hi[d]! ? x - hi[d]! : 0;
      sum += gap * gap;
    }
    return sum;
  };
  const visit = (box: Box, worth: (box: Box, distance: number) => boolean, leaf: (box: Box) => void) => {
    if (box.halves === null) return leaf(box);
    const [a, b] = box.halves;
    const [left, right] = [toBox(a), toBox(b)];
    const [near, far] = left <= right ? [a, b] : [b, a];
    if (worth(near, Math.min(left, right))) visit(near, worth, leaf);
    if (worth(far, Math.max(left, right))) visit(far, worth, leaf);
  };
  return {
    order,
    boxOf: (at) => leafAt(root, at),
    distance(at, most) {
      const base = at * wide;
      if (wide > k && Math.abs(here[k]! - values[base + k]!) > beyond) return Number.POSITIVE_INFINITY;
      let sum = 0;
      for (let d = 0; d < k; d++) {
        const gap = here[d]! - values[base + d]!;
        sum += gap * gap;
        if (sum > most) return Number.POSITIVE_INFINITY;
      }
      return sum;
    },
    look(row, worth, leaf) {
      for (let d = 0; d < wide; d++) here[d] = columns[d]![row]!;
      if (worth(root, toBox(root))) visit(root, worth, leaf);
    },
  };
}

function leafAt(box: Box, at: number): Box {
  let inside = box;
  while (inside.halves !== null) inside = at < inside.halves[0].to ? inside.halves[0] : inside.halves[1];
  return inside;
}

/** A box and its halves; members keep their order within each. */
function halved(
  columns: Points,
  order: Int32Array,
  rowOf: readonly number[],
  { from, to, parent }: Pick<Box, "from" | "to" | "parent">,
): Box {
  const { lo, hi } = extent(columns, order, rowOf, from, to);
  const box: Box = { lo, hi, from, to, first: order[from]!, free: to - from, parent, halves: null };
  if (to - from <= small) return box;
  const middle = parted(columns, order, rowOf, box);
  const half = (start: number, end: number) =>
    halved(columns, order, rowOf, { from: start, to: end, parent: box });
  box.halves = [half(from, middle), half(middle, to)];
  return box;
}

function extent(columns: Points, order: Int32Array, rowOf: readonly number[], from: number, to: number) {
  const lo = columns.map(() => Number.POSITIVE_INFINITY);
  const hi = columns.map(() => Number.NEGATIVE_INFINITY);
  for (const [d, column] of columns.entries()) {
    let [least, most] = [lo[d]!, hi[d]!];
    for (let at = from; at < to; at++) {
      const value = column[rowOf[order[at]!]!]!;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    lo[d] = least;
    hi[d] = most;
  }
  return { lo, hi };
}

/** Parts a box at the middle of its widest side, or in order where it has no width. @returns where its second half begins */
function parted(columns: Points, order: Int32Array, rowOf: readonly number[], box: Box): number {
  const { lo, hi, from, to } = box;
  let widest = 0;
  for (let d = 1; d < columns.length; d++) if (hi[d]! - lo[d]! > hi[widest]! - lo[widest]!) widest = d;
  if (!(hi[widest]! > lo[widest]!)) return (from + to) >> 1;
  const centre = lo[widest]! + (hi[widest]! - lo[widest]!) / 2;
  const edge = centre < hi[widest]! ? centre : lo[widest]!;
  const later: number[] = [];
  let at = from;
  for (let i = from; i < to; i++) {
    const member = order[i]!;
    if (columns[widest]![rowOf[member]!]! <= edge) order[at++] = member;
    else later.push(member);
  }
  order.set(later, at);
  return at;
}
