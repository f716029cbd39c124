import { Matrix } from "ml-matrix";
import {
  dot,
  type Filtered,
  loadingAt,
  move,
  type Prediction,
  type StateSpace,
  spread,
  times,
} from "./kalman.ts";

export interface Forecast {
  /** Means of the periods ahead, by series. */
  mean: Float64Array[];
  /** Joint covariance of the first series' periods ahead, horizon × horizon. */
  covariance: Matrix;
}

/**
 * The periods after the last, given the series: means, and the covariance between all of them, as a sum over them needs.
 * @throws RangeError while an element of the state is still diffuse: nothing can be said
 */
export function forecast(model: StateSpace, { next, kind }: Filtered, horizon: number): Forecast {
  if (next.diffuse) throw new RangeError("a diffuse element was never learnt");
  const mean = next.mean.map(() => new Float64Array(horizon));
  const covariance = Matrix.zeros(horizon, horizon);
  let now: Prediction = next;
  for (let h = 0; h < horizon; h++) {
    const z = loadingAt(model, kind.length + h);
    for (const [c, a] of now.mean.entries()) mean[c]![h] = dot(z, a);
    // Cov(α_{h+j}, y_h) = T^j P_h z.
    let ahead = times(now.covariance, z);
    for (let j = h; j < horizon; j++) {
      const value = dot(loadingAt(model, kind.length + j), ahead) + (j === h ? model.noise : 0);
      covariance.set(h, j, value);
      covariance.set(j, h, value);
      ahead = move(model.transition, ahead);
    }
    now = {
      mean: now.mean.map((a) => move(model.transition, a)),
      covariance: spread(model, now.covariance, true),
      diffuse: null,
    };
  }
  return { mean, covariance };
}
